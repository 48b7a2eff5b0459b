// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/organisations.h"

#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace legation::annotate {

using namespace Qt::StringLiterals;
using lexicon::EntryKind;
using lexicon::SuffixStrength;
using lexicon::WordUse;

namespace {

constexpr qsizetype kLongestDepartment = 8; ///< units of 公共事務組, 創新科技處

/// Endings that name no body of their own: delegations, teams, markets, hotels, parks.
bool isNoBody(QStringView name)
{
    static constexpr std::array<QStringView, 29> kNone = {
        u"高峰會",   u"代表團", u"訪問團", u"參訪團",   u"考察團",  u"訪團",     u"議員團", u"使節團",
        u"隊",       u"飯店",   u"餐廳",   u"酒店",     u"園區",    u"故居",     u"市場",   u"運動會",
        u"觀光會議", u"陣頭",   u"團體",   u"團隊",     u"單位",    u"活動中心", u"頻道",   u"論壇",
        u"機構",     u"體驗團", u"採購團", u"會展中心", u"會議中心"};
    return std::any_of(kNone.begin(), kNone.end(), [name, last = name.back()](QStringView ending) {
        return last == ending.back() && endsWith(name, ending); // most are told apart by their last unit
    });
}

/// Parts of a larger body that are named by their place alone: 高雄分處.
bool isBranch(QStringView suffix)
{
    static constexpr Words kBranches{u"分處", u"分會", u"分署", u"分部", u"分院",
                                     u"分校", u"分館", u"分局", u"分社", u"支部"};
    return kBranches.isOne(suffix);
}

constexpr qsizetype kLongestTitle = 24; ///< units of the title of a book or a film

/// 《基隆圖書館史》: part of the title of a work.
bool isInTitle(QStringView folded, TextSpan span)
{
    const qsizetype from = std::max<qsizetype>(0, span.start - kLongestTitle);
    for (qsizetype i = span.start; i-- > from;) {
        if (isOneOf(folded[i], u"《》"))
            return folded[i] == u'《';
    }
    return false;
}

constexpr qsizetype kTownWords = 3; ///< units of a district by its bare name

/// Clubs that every town has one of.
bool isClub(QStringView name)
{
    static constexpr Words kClubs{u"國際青年商會", u"青商會", u"獅子會", u"扶輪社", u"同濟會"};
    return kClubs.isOne(name);
}

} // namespace

OrganisationFinder::OrganisationFinder(const Document &document, const NameMarks &marks)
    : m_document(document)
    , m_marks(marks)
    , m_reach(document, marks)
{
}

/// The longest ending at each position where one ends; a whole name of the lexicon before a suffix.
std::vector<OrganisationFinder::Ending> OrganisationFinder::endings() const
{
    constexpr size_t kUsual = 24;
    std::vector<Ending> all;
    all.reserve(kUsual);
    for (const lexicon::Hit &hit : m_document.hits) {
        if (hit.kind == EntryKind::OrgSuffix || hit.kind == EntryKind::Office || hit.kind == EntryKind::Body)
            all.push_back({hit.span, hit.kind, hit.record});
    }
    const auto key = [](const Ending &ending) {
        return std::tuple(ending.span.end, ending.span.start, ending.kind == EntryKind::OrgSuffix, ending.kind,
                          ending.record);
    };
    std::sort(all.begin(), all.end(), [key](const Ending &a, const Ending &b) { return key(a) < key(b); });
    const auto same = [](const Ending &a, const Ending &b) { return a.span.end == b.span.end; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

/// Nothing may go on over the end: 社會局長, 公司治理, 大學生; but 市議會議長 is 市議會 + 議長.
bool OrganisationFinder::endsHere(qsizetype end) const
{
    const Marks marks = m_marks.at(end);
    if (!(marks & Mark::Cut) || marks & (Mark::Title | Mark::AfterWord))
        return true;
    const QStringView after = QStringView(m_document.folded).sliced(end);
    if (after.startsWith(u'於') || beginsWith(after, u"方面")) // 建設處於本月, 臺南市政府方面
        return true;
    // 駐奧克蘭臺北經濟文化辦事處長: the office is named whole, though the title takes its last character; 福岡辦事處長
    // tells of a branch by its title alone.
    static constexpr Words kOffices{u"文化辦事處", u"經濟辦事處", u"貿易辦事處",
                                    u"商務辦事處", u"經貿辦事處", u"商工辦事處"};
    const QStringView before = QStringView(m_document.folded).first(end);
    return after.startsWith(u'長') && m_marks.has(end + 1, Mark::TitleEnd) && kOffices.anyEnds(before);
}

bool OrganisationFinder::isWord(TextSpan span, WordUse use) const
{
    for (size_t i = m_document.firstHitFrom(span.start); i < m_document.hits.size(); ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start != span.start)
            break;
        if (hit.span == span && hit.kind == EntryKind::NameWord && lexicon::wordUses(hit).testFlag(use))
            return true;
    }
    return false;
}

/// 台灣第一間醫院, 27所高中, 在台各大學: counted or taken together, so no name.
bool OrganisationFinder::isCounted(TextSpan span) const
{
    const QStringView name = span.of(m_document.folded);
    static constexpr QStringView kMeasures = u"間所家座個";
    static constexpr QStringView kBehindDigits = u"處號隊組班歲年級樓屆";
    const bool digit = span.start > 0 && m_document.folded[span.start - 1].isDigit();
    if (name[0] == u'該' || name[0] == u'各' || name[0] == u'兩' || (name[0] == u'本' && name.size() < 4))
        return true;
    if ((digit && isOneOf(name[0], kBehindDigits)) || QStringView(m_document.folded).first(span.start).endsWith(u'稱'))
        return true;
    for (qsizetype i = 0; i + 1 < name.size(); ++i) {
        if (name[i] == u'各' && name.size() - i < 7)
            return true;
        const bool number = i == 0 ? digit : isOneOf(name[i - 1], u"一二三四五六七八九十兩幾數多大");
        if (number && isOneOf(name[i], kMeasures) && name.size() - i < 6)
            return true;
    }
    return false;
}

/// 3家公司, 這家醫院; but 家齊高中.
bool OrganisationFinder::beginsWithMeasure(TextSpan span) const
{
    const QStringView folded = m_document.folded;
    if (!isOneOf(folded[span.start], u"個家座屆間次") || span.start == 0)
        return false;
    const QChar before = folded[span.start - 1];
    return before.isDigit() || isOneOf(before, u"這該此那某每各兩幾數多一二三四五六七八九十百餘");
}

/// 加拿大大學, 日本企業: a country and a common noun; a parliament or an office is one of its kind there.
bool OrganisationFinder::isOnlyCountry(NameReach reach, const lexicon::OrgSuffix &suffix) const
{
    static constexpr std::array<QStringView, 8> kSingle = {u"university", u"school",  u"hospital", u"museum",
                                                           u"library",    u"company", u"media",    u"club"};
    if (!reach.placed || std::find(kSingle.begin(), kSingle.end(), QStringView(suffix.kind)) == kSingle.end())
        return false;
    for (size_t i = m_document.firstHitFrom(reach.start); i < m_document.hits.size(); ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start != reach.start)
            break;
        if (hit.kind == EntryKind::Country && hit.span.end == reach.core)
            return true;
    }
    return false;
}

bool OrganisationFinder::isQuoted(TextSpan span) const
{
    const QStringView folded = m_document.folded;
    return span.start > 0 && span.end < folded.size() && folded[span.start - 1] == u'「' && folded[span.end] == u'」';
}

/// Brackets right behind a name that hold Latin letters, or 簡稱 and the like.
TextSpan OrganisationFinder::bracketBehind(qsizetype end) const
{
    const QStringView folded = m_document.folded;
    qsizetype open = end;
    if (open < folded.size() && (folded[open] == u'」' || folded[open] == u'』'))
        ++open;
    if (open >= folded.size() || folded[open] != u'(')
        return {};
    const qsizetype limit = std::min(folded.size(), open + 120);
    for (qsizetype close = open + 1; close < limit; ++close) {
        if (folded[close] == u')')
            return {open, close + 1};
        if (folded[close] == u'\n' || folded[close] == u'(')
            break;
    }
    return {};
}

/// 樂天金鷲隊: the team of a name; 隊長 and 隊員 belong to one.
bool OrganisationFinder::isTeam(qsizetype end) const
{
    const QStringView after = QStringView(m_document.folded).sliced(end);
    return after.startsWith(u'隊') && (after.size() == 1 || !isOneOf(after[1], u"長員伍形"));
}

bool OrganisationFinder::acceptLexicon(const Ending &ending, OrganisationFound &found) const
{
    const QStringView text = m_document.text;
    const QStringView printed = ending.span.of(text);
    const qsizetype end = ending.span.end;
    found.record = (qint64(ending.kind) << 32) + ending.record;
    if (ending.kind == EntryKind::Office)
        found.country = m_document.lexicon.offices()[ending.record].country;
    if (!isHan(printed[0])) {
        // An acronym must be printed as one ("who" and "un" are words) and be no part of a longer Latin name.
        for (const QChar c : printed) {
            if (c.isLower() && printed.size() < 7)
                return false;
        }
        if (end + 1 < text.size() && (text[end] == u' ' || text[end] == u'-') && text[end + 1].isLetterOrNumber() &&
            text[end + 1].unicode() < 0x250)
            return false;
        found.span = ending.span;
        found.rule = u"org.acronym"_s;
        return true;
    }
    const bool bounded = m_marks.leftEvidence(ending.span.start) + m_marks.rightEvidence(end) >= 2;
    if ((ending.span.length() == 2 && !bounded) || isNoBody(printed) ||
        (end < text.size() && m_document.folded[end] == u'暨'))
        return false;
    const NameReach reach = m_reach.left(ending.span);
    const Marks marks = m_marks.at(ending.span.start);
    const qsizetype more = ending.span.start - reach.start;
    // 大東文化大學 is no 文化大學.
    const qsizetype words = ending.span.start - reach.core;
    const bool longer = m_marks.leftEvidence(ending.span.start) < 0 && words >= 2 && words <= 3 &&
                        m_marks.leftEvidence(reach.core) >= 2 && printed.endsWith(u"大學");
    if (longer)
        found.record = -1;
    // The country in front of a known name only tells where it is from: 日本每日新聞.
    const QStringView kind =
        ending.kind == EntryKind::Body ? QStringView(m_document.lexicon.bodies()[ending.record].kind) : QStringView();
    const bool trade = kind == u"media" || kind == u"company";
    const bool placed = marks & Mark::PlaceEnd && (!trade || m_reach.leadingCountry({reach.start, end}) == u"TW");
    const bool chain = longer || (more > 0 && (marks & Mark::BodyEnd || placed));
    found.span = {chain ? reach.start : ending.span.start, end};
    if (isClub(printed) && reach.placed && words <= kTownWords)
        found.span.start = reach.start; // 臺南市永康國際青年商會
    if (isTeam(end))
        ++found.span.end;
    found.rule = u"org.lexicon"_s;
    return true;
}

bool OrganisationFinder::acceptWeak(const lexicon::OrgSuffix &suffix, NameReach reach, TextSpan span,
                                    OrganisationFound &found) const
{
    const QStringView last = suffix.suffix;
    const qsizetype proper = span.end - last.size() - reach.core;
    if (reach.chained || (reach.placed && isBranch(last)))
        return true;
    const bool trade = suffix.kind == u"media" || suffix.kind == u"company";
    if (proper < 1 && reach.placed && (last == u"新聞" || last == u"放送")) {
        found.needsPerson = found.needsList = true; // 熊本新聞 among 福島民報 and 東京新聞
        return true;
    }
    if (proper < 1)
        return false;
    if (!found.bracket.isEmpty() || (isQuoted(span) && span.length() < 13 && suffix.kind == u"media"))
        return true;
    if (last == u"局" || last == u"處" || last == u"署")
        return span.length() >= 3 && proper <= 10 && !isOneOf(m_document.folded[span.end - 2], u"新各隨正可法水人無");
    if (last == u"司" && m_document.folded[span.end - 2] != u'公') // 吐司, 壽司, 卡司; but 外交部北美司, 國際合作司
        return QStringView(m_document.folded).first(span.start).endsWith(u'部') || m_marks.has(span.end, Mark::Title) ||
               m_document.view(span).contains(u'部') || m_document.view(span).contains(u"事務");
    if (suffix.kind == u"temple")
        return span.length() >= 3 && span.length() <= 7 && (found.country.isEmpty() || found.country == u"TW");
    if (reach.placed && last.size() > 1 && !trade)
        return true;
    // 哈佛大學甘迺迪學院, 臺中市政府秘書處國際事務科: part of the body in front.
    for (qsizetype i = span.start + 2; i < span.end - 1 && !trade; ++i) {
        if (m_marks.has(i, Mark::BodyEnd) && !m_marks.has(i, Mark::VerbEnd) && span.end - i <= 10 && span.end - i > 2)
            return true;
    }
    found.needsPerson = true;
    found.needsList = trade;
    return true;
}

/// 知名總鋪師廚藝協會, 世界頂尖研究中心: what is said of the body is no part of its name.
void OrganisationFinder::dropDescription(NameReach &reach, TextSpan ending) const
{
    static constexpr std::array<QStringView, 13> kSaid{u"巨擘", u"龍頭", u"知名企業", u"知名大廠", u"知名品牌",
                                                       u"知名", u"著名", u"頂尖",     u"唯一",     u"最大",
                                                       u"重要", u"相關", u"特色"};
    const QStringView name = QStringView(m_document.folded).sliced(reach.start, ending.start - reach.start);
    if (std::none_of(name.begin(), name.end(), [](QChar c) { return isOneOf(c, u"巨龍知著頂唯最重相特"); }))
        return;
    for (const QStringView word : kSaid) {
        if (const qsizetype at = name.lastIndexOf(word); at >= 0)
            reach.start = std::max(reach.start, reach.start + at + word.size());
    }
}

/// 關廟 is a district and no temple.
bool OrganisationFinder::endsTown(TextSpan ending) const
{
    for (size_t i = m_document.firstHitFrom(std::max<qsizetype>(0, ending.end - 3)); i < m_document.hits.size(); ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start >= ending.start)
            break;
        if (hit.span.end == ending.end && (hit.kind == EntryKind::TownBare || hit.kind == EntryKind::Town))
            return true;
    }
    return false;
}

bool OrganisationFinder::acceptSuffix(const Ending &ending, OrganisationFound &found) const
{
    const QStringView folded = m_document.folded;
    const lexicon::OrgSuffix &suffix = m_document.lexicon.orgSuffixes()[ending.record];
    // 拜會, 簽署, 相似處: the suffix is the end of an ordinary word.
    if (ending.span.length() == 1 && m_marks.has(ending.span.end, Mark::VerbEnd))
        return false;
    const bool strong = suffix.strength == SuffixStrength::Strong;
    NameReach reach = m_reach.left(ending.span);
    const bool rooted = suffix.kind == u"department" || suffix.kind == u"government" || suffix.kind == u"council" ||
                        suffix.kind == u"parliament";
    if (!rooted)
        reach.start = m_reach.dropSeat(reach, ending.span);
    if (strong && suffix.kind == u"department" && ending.span.length() > 2)
        reach.start = m_reach.keepDepartment(reach, ending.span);
    dropDescription(reach, ending.span);
    if (endsTown(ending.span))
        return false;
    reach.core = std::max(reach.core, reach.start);
    const TextSpan span{reach.start, ending.span.end};
    const TextSpan core{reach.core, ending.span.end};
    if (span.length() < 2 || isNoBody(span.of(folded)) || isWord(span, WordUse::NotOrganisation) ||
        isWord(core, WordUse::Generic) || beginsWithMeasure(span))
        return false;
    if (!strong && isWord(core, WordUse::NotOrganisation))
        return false;
    if (suffix.kind != u"media" && isInTitle(folded, span))
        return false;
    if (isCounted(span) || (ending.span == core && isOnlyCountry(reach, suffix)))
        return false;
    // 國會議員 is a title; the parliament is not what it speaks of.
    if (endsWith(span.of(folded), u"國會") && beginsWith(folded.sliced(span.end), u"議員"))
        return false;
    if (endsWith(span.of(folded), u"政府") && !isOneOf(folded[span.end - 3], u"市縣州省府道區鎮鄉町村郡"))
        return false; // national governments are none
    found.span = span;
    found.rule = u"org.suffix"_s;
    found.country = m_reach.leadingCountry(span);
    found.bracket = bracketBehind(span.end);
    const qsizetype colon = span.start - 1;
    found.header = colon > 0 && folded[colon] == u':' && m_marks.has(colon, Mark::HeaderEnd);
    if (strong)
        return span.start < ending.span.start || suffix.kind == u"department" || suffix.kind == u"temple";
    return found.header || acceptWeak(suffix, reach, span, found);
}

/// In a list of organisations a weak name counts as its neighbours do.
void OrganisationFinder::settleLists(std::vector<OrganisationFound> &all) const
{
    const auto joined = [this](const OrganisationFound &left, const OrganisationFound &right) {
        return left.span.end + 1 == right.span.start && m_document.folded[left.span.end] == u'、';
    };
    for (size_t i = 1; i < all.size(); ++i) {
        if (all[i].needsList && !all[i - 1].needsPerson && joined(all[i - 1], all[i]))
            all[i].needsPerson = false;
    }
    for (size_t i = all.size(); i-- > 1;) {
        if (all[i - 1].needsList && !all[i].needsPerson && joined(all[i - 1], all[i]))
            all[i - 1].needsPerson = false;
    }
}

std::vector<OrganisationFound> OrganisationFinder::find() const
{
    const std::vector<Ending> ends = endings();
    std::vector<OrganisationFound> all;
    all.reserve(ends.size());
    for (const Ending &ending : ends) {
        if (!endsHere(ending.span.end))
            continue;
        OrganisationFound found;
        const bool good =
            ending.kind == EntryKind::OrgSuffix ? acceptSuffix(ending, found) : acceptLexicon(ending, found);
        if (!good)
            continue;
        if (found.bracket.isEmpty())
            found.bracket = bracketBehind(found.span.end);
        // 法國在台協會經濟處: a department right behind an office goes on in its name.
        const bool behindOffice = !all.empty() && all.back().record >> 32 == qint64(EntryKind::Office) &&
                                  ending.kind == EntryKind::OrgSuffix && all.back().span.end <= ending.span.end - 2 &&
                                  ending.span.end - all.back().span.end <= kLongestDepartment &&
                                  found.span.start <= all.back().span.end;
        if (behindOffice)
            found.span.start = std::min(found.span.start, all.back().span.start);
        // A chain such as 臺南市政府觀光旅遊局 has swallowed the names it begins with.
        const auto swallows = [&found](const OrganisationFound &earlier) {
            return earlier.span.start >= found.span.start && (!found.needsPerson || earlier.needsPerson);
        };
        while (!all.empty() && swallows(all.back()))
            all.pop_back();
        if (!all.empty() && all.back().span.end > found.span.start)
            continue;
        all.push_back(std::move(found));
    }
    settleLists(all);
    return all;
}

} // namespace legation::annotate
