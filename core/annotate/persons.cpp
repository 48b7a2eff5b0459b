// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/persons.h"

#include "core/annotate/words.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSure = 2.5;
constexpr double kBesideTitle = 4;   ///< wanted of a name beside a title
constexpr double kBesideVerb = 4.8;  ///< beside a title that is an ordinary word too: 代表
constexpr double kUnknownForm = 1.2; ///< wanted more where neither surname nor sound speaks for a name
constexpr double kUntitled = 6.9;    ///< wanted of a name before a verb of speech
constexpr double kNearly = 1;        ///< how much less is enough for a name that comes again
constexpr int kHighOffice = 3;       ///< rank of mayors, ministers, envoys and their deputies
constexpr double kAfterNoun = 5.2;   ///< wanted of a name after 選手 and the like
constexpr qsizetype kLongestContact = 160;
constexpr qsizetype kContactWord = 15; ///< units at the head of a line that hold 聯絡人
constexpr qsizetype kLongestSlot = 24; ///< units of a name of a list that is not understood

bool isJoint(QChar c)
{
    return c == u'、' || c == u'及' || c == u'和' || c == u'與' || c == u'暨' || c == u'跟' || c == u'/' || c == u'&';
}

} // namespace

bool isCourtesy(QStringView title)
{
    static constexpr Words kWords{u"先生", u"女士", u"小姐", u"同學", u"君", u"桑", u"志工"};
    return kWords.isOne(title);
}

PersonFinder::PersonFinder(const Document &document, const NameMarks &marks)
    : m_document(document)
    , m_marks(marks)
    , m_score(document, marks)
    , m_latin(findLatinNames(document))
    , m_taken(size_t(document.folded.size()))
{
}

std::vector<PersonFound> PersonFinder::find()
{
    for (const LatinName &latin : m_latin) {
        if (!latin.bracket.isEmpty())
            findBilingual(latin);
    }
    for (size_t i = 0; i < m_marks.titles().size(); ++i)
        findBesideTitle(i);
    findUntitled();
    findContacts();
    promoteRepeated();
    settle();
    for (const LatinName &latin : m_latin)
        findLatinAlone(latin);
    findInLists();
    std::sort(m_found.begin(), m_found.end(),
              [](const PersonFound &a, const PersonFound &b) { return a.name.start < b.name.start; });
    return std::move(m_found);
}

qsizetype PersonFinder::skipSpace(qsizetype position) const
{
    const QStringView folded = m_document.folded;
    while (position < folded.size() && (folded[position] == u' ' || folded[position] == QChar(0xA0)))
        ++position;
    return position;
}

const TitleSpan *PersonFinder::titleEndingAt(qsizetype position) const
{
    if (!m_marks.has(position, Mark::TitleEnd))
        return nullptr;
    const auto &titles = m_marks.titles();
    const auto found = std::lower_bound(titles.begin(), titles.end(), position,
                                        [](const TitleSpan &title, qsizetype at) { return title.span.end < at; });
    return found == titles.end() ? nullptr : &*found;
}

const TitleSpan *PersonFinder::titleStartingAt(qsizetype position) const
{
    if (position >= m_document.folded.size() || !m_marks.has(position, Mark::Title))
        return nullptr;
    const auto &titles = m_marks.titles();
    const auto found = std::lower_bound(titles.begin(), titles.end(), position,
                                        [](const TitleSpan &title, qsizetype at) { return title.span.start < at; });
    return found == titles.end() ? nullptr : &*found;
}

/// 帛琉總統惠恕仁, 帛琉惠恕仁總統: of high office and right behind a country, the name may be written as it sounds.
bool PersonFinder::isAbroad(const TitleSpan &title, TextSpan name) const
{
    const qsizetype first = std::min(title.span.start, name.start);
    return title.title->rank <= kHighOffice && m_marks.has(first, Mark::AbroadEnd);
}

void PersonFinder::offer(const NameExtent &extent, const TitleSpan *title, double wanted, const QString &rule)
{
    const bool unknown = extent.kind == NameKind::Unknown && !(title && isAbroad(*title, extent.span));
    const double least = wanted + (unknown ? kUnknownForm : 0);
    if (extent.score < least - kNearly)
        return;
    PersonFound person{extent.span, {}, title ? title->span : TextSpan{}, extent.score, rule};
    person.weakTitle = title && (title->title->verb || isCourtesy(m_document.view(title->span)));
    if (extent.score >= least)
        m_offers.push_back(person);
    else if (extent.kind == NameKind::Chinese || extent.kind == NameKind::Japanese)
        m_nearly.push_back(person);
}

/// A string that is nearly a name at two places of the article is one.
void PersonFinder::promoteRepeated()
{
    const bool mayRepeat =
        std::any_of(m_offers.begin(), m_offers.end(), [](const auto &person) { return person.name.length() == 4; }) ||
        std::any_of(m_nearly.begin(), m_nearly.end(), [](const auto &person) { return person.name.length() > 2; });
    if (!mayRepeat)
        return;
    QHash<QStringView, int> times;
    for (const std::vector<PersonFound> *list : {&m_offers, &m_nearly}) {
        for (const PersonFound &person : *list)
            ++times[m_document.view(person.name)];
    }
    // 繼黃偉哲, 黃偉哲暢: a longer stretch that comes once round a name that comes again is that name.
    for (PersonFound &person : m_offers) {
        if (person.name.length() != 4 || times.value(m_document.view(person.name)) > 1)
            continue;
        const TextSpan first{person.name.start, person.name.end - 1};
        const TextSpan last{person.name.start + 1, person.name.end};
        if (times.value(m_document.view(first)) > 1)
            person.name = first;
        else if (times.value(m_document.view(last)) > 1)
            person.name = last;
    }
    for (const PersonFound &person : m_nearly) {
        if (person.name.length() > 2 && times.value(m_document.view(person.name)) > 1)
            m_offers.push_back(person);
    }
}

/// 露珍怡代表(Representative Jenny Bloomfield), 副代表白瑞樸(Rene Beerepoot), 崔柏尚(Prasant Tripathi)副會長.
void PersonFinder::findBilingual(const LatinName &latin)
{
    qsizetype open = latin.bracket.start;
    while (open > 0 && m_document.folded[open - 1] == u' ')
        --open;
    const TitleSpan *between = titleEndingAt(open);
    const TitleSpan *behind = titleStartingAt(skipSpace(latin.bracket.end));
    std::optional<NameExtent> best;
    TextSpan title = behind ? behind->span : TextSpan{};
    if (between) {
        best = m_score.endingAt(between->span.start, kSure);
        title = between->span;
    } else {
        best = m_score.endingAt(open, kSure);
        if (const TitleSpan *before = best ? titleEndingAt(best->span.start) : nullptr)
            title = before->span;
    }
    // With a title the Latin name proves the Han name; without one it may be a place or a firm.
    const bool proven = !title.isEmpty() || latin.titled;
    const bool plain = best && best->kind == NameKind::Chinese && best->span.length() == 3;
    const double wanted = proven ? 2.5 : latin.shouted || latin.doubtful ? 7 : plain ? 4 : 5.8;
    if (best && best->score >= wanted && (latin.words > 1 || proven)) {
        if (proven || latin.words > 1)
            m_offers.push_back({best->span, latin.name, title, best->score + 2, u"person.bilingual"_s});
    }
}

void PersonFinder::findBesideTitle(size_t index)
{
    const TitleSpan &title = m_marks.titles()[index];
    const QStringView folded = m_document.folded;
    const bool prefix = title.title->prefix;
    const double wanted = title.title->verb ? kBesideVerb : kBesideTitle;
    const NameExtent surname = m_score.surnameBefore(title.span.start);
    qsizetype at = skipSpace(title.span.end);
    if (at < folded.size() && folded[at] == u':')
        at = skipSpace(at + 1);
    const bool apart = titleStartingAt(at) == &title || (at > title.span.end && folded[at - 1] == u'\n');
    const auto after = apart ? std::nullopt : m_score.startingAt(at, kSure, wanted - kNearly);
    const auto before = prefix ? std::nullopt : m_score.endingAt(title.span.start, kSure, wanted - kNearly);
    // 青年局長林大同: what stands before the title of a surer name is none.
    const bool taken = after && before && after->score > wanted && after->score > before->score &&
                       after->kind != NameKind::Unknown && !titleStartingAt(skipSpace(after->span.end));
    if (before && !taken && before->score >= surname.score + kSure)
        offer(*before, &title, wanted, u"person.title-after"_s);
    if (!after)
        return;
    // 王副市長時思: the name is split by its title, what follows it is no full name.
    const bool split = surname.score > 2 && after->span.length() == 2;
    if (!split && !isCourtesy(title.span.of(folded)))
        offer(*after, &title, wanted, u"person.title-before"_s);
}

void PersonFinder::findUntitled()
{
    const QStringView folded = m_document.folded;
    for (qsizetype i = 1; i < folded.size(); ++i) {
        const Marks marks = m_marks.at(i);
        if (!(marks & (Mark::Speech | Mark::PersonNounEnd)))
            continue;
        if (marks & Mark::Speech) {
            if (const auto name = m_score.endingAt(i, kSure, kUntitled - kNearly); name && name->span.length() > 2)
                offer(*name, nullptr, kUntitled, u"person.speech"_s);
        }
        if (marks & Mark::PersonNounEnd) {
            qsizetype at = skipSpace(i);
            if (at < folded.size() && folded[at] == u':')
                at = skipSpace(at + 1);
            if (const auto name = at < folded.size() ? m_score.startingAt(at, 2, kAfterNoun - kNearly) : std::nullopt;
                name && name->span.length() > 2 && name->kind != NameKind::Transliterated)
                offer(*name, nullptr, kAfterNoun, u"person.noun-before"_s);
        }
    }
}

/// 發稿人：心理健康科 林大同 電話 …, 新聞聯絡人：局本部林大同: whom to ask stands behind a unit, before a number or a
/// gap.
void PersonFinder::findContacts()
{
    static constexpr Words kLines{u"發稿人", u"聯絡人", u"連絡人", u"聯繫人", u"連繫人", u"承辦人", u"業務聯絡"};
    const QStringView folded = m_document.folded;
    for (qsizetype start = 0; start < folded.size();) {
        const qsizetype feed = folded.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? folded.size() : feed;
        const QStringView line = folded.sliced(start, std::min(end - start, kLongestContact));
        const QStringView head = line.first(std::min(line.size(), kContactWord));
        const bool contact = std::any_of(head.begin(), head.end(), [](QChar c) { return c == u'人' || c == u'絡'; }) &&
                             kLines.anyIn(head);
        const qsizetype colon = contact ? line.indexOf(u':') : -1;
        for (qsizetype i = colon; i > 0 && i < line.size(); ++i) {
            const bool last = isHan(line[i]) && (i + 1 == line.size() || !isHan(line[i + 1]));
            if (last || line.sliced(i + 1).startsWith(u"電話"))
                findContact(start + i + 1);
        }
        start = end + 1;
    }
}

void PersonFinder::findContact(qsizetype end)
{
    const auto name = m_score.endingAt(end, kSure);
    const bool usual = name && name->kind == NameKind::Chinese && name->span.length() == 3;
    if (usual && m_marks.leftEvidence(name->span.start) > 1)
        offer(*name, nullptr, kBesideTitle, u"person.contact"_s);
}

bool PersonFinder::isFree(TextSpan span) const
{
    return std::find(m_taken.begin() + span.start, m_taken.begin() + span.end, true) == m_taken.begin() + span.end;
}

void PersonFinder::take(const PersonFound &person)
{
    std::fill(m_taken.begin() + person.name.start, m_taken.begin() + person.name.end, true);
    if (!person.latin.isEmpty())
        std::fill(m_taken.begin() + person.latin.start, m_taken.begin() + person.latin.end, true);
    m_found.push_back(person);
}

/// Of candidates that overlap the surer one stays; of equal ones that with a title, then the earlier.
void PersonFinder::settle()
{
    if (m_offers.empty())
        return;
    std::stable_sort(m_offers.begin(), m_offers.end(), [](const PersonFound &a, const PersonFound &b) {
        if (a.score != b.score)
            return a.score > b.score;
        return a.name.start < b.name.start;
    });
    std::vector<qint32> owner(m_document.folded.isEmpty() ? 0 : size_t(m_document.folded.size()), -1);
    for (const PersonFound &person : m_offers) {
        const qint32 same = owner[size_t(person.name.start)];
        if (same >= 0 && m_found[size_t(same)].name == person.name) {
            PersonFound &known = m_found[size_t(same)];
            if (!person.title.isEmpty() && (known.title.isEmpty() || (known.weakTitle && !person.weakTitle))) {
                known.title = person.title;
                known.weakTitle = person.weakTitle;
            }
            continue;
        }
        if (!isFree(person.name))
            continue;
        std::fill(owner.begin() + person.name.start, owner.begin() + person.name.end, qint32(m_found.size()));
        take(person);
    }
    m_offers.clear();
}

/// 秘書長 Gino Van Beginn, Martin Torres處長, Mr. Claus Friede.
void PersonFinder::findLatinAlone(const LatinName &latin)
{
    if (latin.words < 2 || !isFree(latin.name))
        return;
    const QStringView folded = m_document.folded;
    qsizetype before = latin.span.start;
    while (before > 0 && (folded[before - 1] == u' ' || folded[before - 1] == QChar(0xA0)))
        --before;
    if (!latin.bracket.isEmpty())
        before = latin.bracket.start;
    const qsizetype after = skipSpace(latin.bracket.isEmpty() ? latin.span.end : latin.bracket.end);
    PersonFound person{latin.name, latin.name, latin.title, 5, u"person.latin"_s};
    if (const TitleSpan *title = titleEndingAt(before))
        person.title = title->span;
    else if (const TitleSpan *behind = titleStartingAt(after); behind && latin.bracket.isEmpty())
        person.title = behind->span;
    const bool listed = before > 1 && isJoint(folded[before - 1]) && m_taken[size_t(before - 2)] &&
                        latin.bracket.isEmpty() && folded[before - 2].unicode() < 0x2000;
    const bool speaks = after < folded.size() && m_marks.has(after, Mark::Speech);
    if (!person.title.isEmpty() || latin.titled || ((listed || speaks) && !latin.shouted && !latin.doubtful))
        take(person);
}

/// 議員李大同、Ingay Tali 穎艾達利、陳小明: a slot that holds Latin letters is passed over. -1 where the list ends.
qsizetype PersonFinder::nextInList(qsizetype position) const
{
    const QStringView folded = m_document.folded;
    bool latin = false;
    for (qsizetype i = position; i < folded.size() && i - position < kLongestSlot; ++i) {
        if (folded[i] == u'、')
            return latin ? i : -1;
        if (folded[i] == u',' || folded[i] == u'。' || folded[i] == u'\n' || folded[i] == u';')
            return -1;
        latin |= folded[i].unicode() < 0x80 && folded[i].isLetter();
    }
    return -1;
}

bool PersonFinder::continueList(const PersonFound &person)
{
    const QStringView folded = m_document.folded;
    qsizetype at = person.name.end;
    if (at < folded.size() && folded[at] == u'、' && !person.title.isEmpty()) {
        if (const qsizetype next = nextInList(skipSpace(at + 1)); next > 0)
            at = next;
    }
    if (at + 2 >= folded.size() || person.rule == "person.latin"_L1)
        return false;
    if (m_marks.has(at, Mark::AfterWord) && folded[at] == u'以' && folded[at + 1] == u'及')
        at += 2;
    else if (isJoint(folded[at]))
        at += 1;
    else
        return false;
    at = skipSpace(at);
    const auto next = at < folded.size() ? m_score.startingAt(at, 2) : std::nullopt;
    const bool dotted = next && std::any_of(folded.begin() + next->span.start, folded.begin() + next->span.end,
                                            [](QChar c) { return isNameDot(c); });
    if (!next || !isFree(next->span) || next->kind == NameKind::Unknown ||
        (next->kind == NameKind::Transliterated && !dotted))
        return false;
    if (next->score < (next->span.length() > 2 ? 5.5 : 6.5))
        return false;
    take({next->span, {}, person.title, next->score, u"person.list"_s});
    return true;
}

bool PersonFinder::precedeList(const PersonFound &person)
{
    const QStringView folded = m_document.folded;
    const qsizetype at = person.name.start;
    if (at < 3 || person.title.start < person.name.end || !isJoint(folded[at - 1]))
        return false;
    const auto last = m_score.endingAt(at - 1, 2);
    if (!last || !isFree(last->span) || last->kind == NameKind::Unknown || last->kind == NameKind::Transliterated)
        return false;
    if (last->score < (last->span.length() > 2 ? 5.5 : 6.5))
        return false;
    take({last->span, {}, person.title, last->score, u"person.list"_s});
    return true;
}

void PersonFinder::findInLists()
{
    for (size_t i = 0; i < m_found.size(); ++i) {
        const PersonFound person = m_found[i]; // the list grows
        continueList(person);
        precedeList(person);
    }
}

} // namespace legation::annotate
