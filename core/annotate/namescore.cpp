// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/namescore.h"

#include "core/annotate/units.h"

#include <algorithm>

namespace legation::annotate {

using lexicon::CharUse;
using lexicon::CharUses;
using lexicon::EntryKind;

namespace {

constexpr double kBestForm = 3.5; ///< no form scores more

const CharUses kChineseSurname = CharUses(CharUse::SurnameCommon) | CharUse::SurnameUsual | CharUse::SurnameRare;

bool isNameUnit(QStringView text, qsizetype at)
{
    return isHan(text[at]) || isNameDotAt(text, at);
}

/// Words of one character that may stand before a name and begin a few rare surnames too.
bool isParticle(QChar c)
{
    return isOneOf(c, u"的與及和對向由在為是有之於將從讓請");
}

/// A space may stand between surname and given name: 大橋　一夫, 李　安.
bool isNameSpace(QStringView text, qsizetype at)
{
    return text[at] == u' ' && at > 0 && at + 1 < text.size() && isHan(text[at - 1]) && isHan(text[at + 1]);
}

} // namespace

NameScore::NameScore(const Document &document, const NameMarks &marks)
    : m_document(document)
    , m_marks(marks)
{
    const lexicon::Lexicon &lexicon = document.lexicon;
    for (const lexicon::Hit &hit : document.hits) {
        QStringView country;
        if (hit.kind == EntryKind::Country || hit.kind == EntryKind::CountryShort)
            country = lexicon.countries()[hit.record].code;
        else if (hit.kind == EntryKind::Place || hit.kind == EntryKind::PlaceFull)
            country = lexicon.places()[hit.record].country;
        if (country.isEmpty() || country == u"TW")
            continue;
        m_foreign = true;
        m_japan = m_japan || country == u"JP";
        if (m_japan)
            return;
    }
}

double NameScore::chineseForm(QStringView name) const
{
    const CharUses first = m_document.lexicon.charUses(name[0]);
    if (!(first & (kChineseSurname | CharUse::JapaneseSurname)))
        return -9;
    const double surname = first & CharUse::SurnameCommon  ? 2
                           : first & CharUse::SurnameUsual ? 1.2
                                                           : -0.3; // 於, 與, 由 are surnames too
    switch (name.size()) {
    case 2: return surname - 0.7;
    case 3: return surname + 1;
    case 4: return surname - (m_japan ? 1.2 : 2.5);
    default: return -9;
    }
}

double NameScore::longSurnameForm(QStringView name, NameKind &kind) const
{
    if (name.size() < 3 || !(m_document.lexicon.charUses(name[0]) & CharUse::LongSurname))
        return -9;
    double best = -9;
    for (qsizetype length = 2; length <= 3 && length < name.size(); ++length) {
        const lexicon::Surname *surname = m_document.lexicon.surname(name.first(length));
        const qsizetype given = name.size() - length;
        if (!surname || given > 3)
            continue;
        static constexpr double kGiven[] = {-9, 0.7, 1, 0.3};
        double score = (surname->weight <= 1 ? 1.6 : surname->weight == 2 ? 1.2 : 0.5) + kGiven[given];
        const bool japanese = surname->kinds.testFlag(lexicon::SurnameKind::Japanese);
        if (!(surname->kinds & lexicon::SurnameKind::ChineseDouble))
            score += japanese && m_japan ? 0.9 : -0.8;
        else if (given > 2)
            score -= 2;
        if (score > best) {
            best = score;
            kind = japanese ? NameKind::Japanese : NameKind::Chinese;
        }
    }
    return best;
}

double NameScore::transliteratedForm(QStringView name) const
{
    bool sounds = true;
    for (const QChar c : name) {
        if (isNameDot(c) || c == u'.')
            return name.size() >= 4 && isHan(name.front()) && isHan(name.back()) ? 3.5 : -9;
        sounds = sounds && m_document.lexicon.charUses(c) & CharUse::Transliteration;
    }
    if (!sounds)
        return -9;
    static constexpr double kLength[] = {-9, -9, 0.3, 1.2, 1.5, 1.5, 1.2, 0.8, 0.5};
    return (name.size() < 9 ? kLength[name.size()] : 0) + (m_foreign ? 0.5 : -1);
}

NameScore::Form NameScore::spacedForm(QStringView surname, QStringView given) const
{
    const bool single = surname.size() == 1 &&
                        m_document.lexicon.charUses(surname[0]) & (CharUse::SurnameCommon | CharUse::JapaneseSurname);
    const bool known = single || (surname.size() > 1 && m_document.lexicon.surname(surname));
    if (!known || given.size() > (surname.size() == 1 ? 2 : 3) || (surname.size() == 1 && given.size() > 1 && !m_japan))
        return {};
    return {3, surname.size() > 1 ? NameKind::Japanese : NameKind::Chinese};
}

/// 先崎光, 薮﨑幸裕: two characters built like a Japanese surname, before a given name that ends like one.
double NameScore::likeJapaneseForm(QStringView name) const
{
    static constexpr QStringView kSurnameEnds =
        u"崎﨑田川山村野原本木島嶋橋口澤沢井藤谷森岡林松池石瀬瀨浦津岸尾塚宮水部辺邊";
    if (!m_japan || name.size() < 3 || name.size() > 5 ||
        !(m_document.lexicon.charUses(name.back()) & CharUse::JapaneseEnd))
        return -9;
    if (!isOneOf(name[1], kSurnameEnds) || !isHan(name[0]) || isParticle(name[0]))
        return -9;
    return name.size() == 4 ? 1.4 : 1;
}

NameScore::Form NameScore::form(QStringView name) const
{
    static constexpr double kUnknown[] = {-9, -9, -1.5, -0.5, -0.8, -1.5, -2, -2.5, -3, -3, -3, -3};
    qsizetype space = 0;
    while (space < name.size() && name[space] != u' ')
        ++space;
    if (space > 0 && space < name.size())
        return spacedForm(name.first(space), name.sliced(space + 1));
    Form best{kUnknown[std::min<qsizetype>(name.size(), kLongest)], NameKind::Unknown};
    const auto offer = [&best](double score, NameKind kind) {
        if (score > best.score)
            best = {score, kind};
    };
    offer(chineseForm(name), NameKind::Chinese);
    NameKind longKind = NameKind::Chinese;
    const double longScore = longSurnameForm(name, longKind);
    offer(longScore, longKind);
    offer(transliteratedForm(name), NameKind::Transliterated);
    offer(likeJapaneseForm(name), NameKind::Japanese);
    // A Japanese surname that no list holds, before a character that ends given names.
    if (m_japan && name.size() >= 4 && name.size() <= 5 &&
        m_document.lexicon.charUses(name.front()) & (CharUse::LongSurname | CharUse::JapaneseSurname) &&
        m_document.lexicon.charUses(name.back()) & CharUse::JapaneseEnd)
        offer(name.size() == 4 ? 0.4 : 0, NameKind::Japanese);
    return best;
}

/// 沼田幹夫, 成田隆行: the place at the start is the surname.
bool NameScore::beginsWithSurname(TextSpan span, const Form &form) const
{
    return form.kind == NameKind::Japanese && span.length() >= 4 &&
           m_document.lexicon.surname(span.of(m_document.folded).first(2)) != nullptr;
}

/// 上官, 司徒: of two characters that are words apart.
bool NameScore::beginsWithDoubleSurname(TextSpan span) const
{
    const QStringView name = span.of(m_document.folded);
    if (name.size() < 3 || !(m_document.lexicon.charUses(name[0]) & CharUse::LongSurname))
        return false;
    const lexicon::Surname *surname = m_document.lexicon.surname(name.first(2));
    return surname && surname->kinds.testFlag(lexicon::SurnameKind::ChineseDouble);
}

double NameScore::penalty(TextSpan span, const Form &form) const
{
    double sum = 0;
    const bool doubled = form.kind == NameKind::Chinese && beginsWithDoubleSurname(span);
    if (doubled)
        sum += m_marks.has(span.start + 2, Mark::Cut) ? 2 : 0;
    else if (m_marks.has(span.start, Mark::Never))
        sum += 4;
    else if (m_marks.has(span.start, Mark::AfterWord))
        sum += 3;
    if (m_marks.has(span.start, Mark::AfterChar) && span.length() < 4 && !doubled)
        sum += 1;
    if (m_marks.has(span.start, Mark::Cut))
        sum += 2.5;
    if (m_marks.has(span.start, Mark::Place))
        sum += m_marks.placeBefore(span.end) == span.start ? 6 : beginsWithSurname(span, form) ? 0.8 : 2.5;
    if (m_marks.has(span.end, Mark::BodyEnd))
        sum += 3; // 商工會
    const bool surname = doubled || (form.kind == NameKind::Japanese && !isParticle(m_document.folded[span.start]));
    if (m_marks.has(span.start + 1, Mark::BeforeCharEnd) && span.length() > 2 && !surname &&
        !(m_document.lexicon.charUses(m_document.folded[span.start]) & CharUse::SurnameCommon))
        sum += 2; // 由尹容, 與林立: a preposition that is a rare surname too
    // 近藤和也, 田名部匡代: the last character of a Japanese given name is no word behind a shorter name.
    if (form.kind == NameKind::Japanese && span.length() >= 3 && span.end < m_document.folded.size() &&
        (m_document.folded[span.end] == u'也' || m_document.folded[span.end] == u'代') && span.length() == 3)
        sum += 2;
    if (m_marks.has(span.end, Mark::Cut) && !(m_marks.at(span.end) & (Mark::AfterWord | Mark::Title)))
        sum += 2;
    if (span.length() > 3 && isOneOf(m_document.folded[span.end - 1], u"在從仍則就都於並將亦曾"))
        sum += 4; // 千葉健司在, 吳萼洋從: a word that follows the name
    if (form.kind != NameKind::Japanese && span.length() == 3 && isOneOf(m_document.folded[span.end - 1], u"部署廳局"))
        sum += 4; // 勞工部副部長: a ministry
    const bool sounds = form.kind == NameKind::Transliterated;
    const qsizetype given = doubled ? span.start + 2 : -1;
    for (qsizetype i = span.start; i < span.end; ++i) {
        if (m_marks.has(i, Mark::Date))
            return 20;
        if (doubled && i == span.start + 1)
            continue;
        if (!sounds && i > span.start && m_document.lexicon.charUses(m_document.folded[i]) & CharUse::NonGiven)
            sum += 2.5;
        if (i > span.start && m_marks.at(i) & (Mark::AfterWord | Mark::Title | Mark::Place))
            sum += m_marks.has(i, Mark::Title) ? 3 : 1.5;
        if (i > span.start && i != given && m_marks.at(i) & (Mark::VerbEnd | Mark::BodyEnd | Mark::PlaceEnd))
            sum += 1.5;
    }
    return sum;
}

/// 振興局上田重和: where Japan is named, 上 behind a body begins a surname sooner than it ends a phrase.
double NameScore::leftEvidence(qsizetype position) const
{
    const double evidence = m_marks.leftEvidence(position);
    if (!m_japan || position < 2 || !isOneOf(m_document.folded[position - 1], u"上中下內"))
        return evidence;
    const Marks before = m_marks.at(position - 1);
    return before & (Mark::BodyEnd | Mark::SuffixEnd | Mark::TitleEnd | Mark::PlaceEnd) ? std::min(evidence, 0.0)
                                                                                        : evidence;
}

std::optional<NameExtent> NameScore::endingAt(qsizetype end, double evidence, double least) const
{
    std::optional<NameExtent> best;
    const QStringView folded = m_document.folded;
    int spaces = 0;
    for (qsizetype start = end - 1; start >= 0 && end - start <= kLongest; --start) {
        if (!isNameUnit(folded, start)) {
            if (spaces++ > 0 || !isNameSpace(folded, start))
                break;
            continue;
        }
        if (end - start < 2)
            continue;
        const double sides = leftEvidence(start) + evidence;
        if (kBestForm + sides < (best ? std::max(best->score, least) : least))
            continue;
        const TextSpan span{start, end};
        const Form shape = form(span.of(folded));
        const double most = shape.score + sides;
        if (best && most <= best->score)
            continue; // a penalty only takes away
        const double score = most - penalty(span, shape);
        if (!best || score > best->score)
            best = NameExtent{span, score, shape.kind};
    }
    return best;
}

std::optional<NameExtent> NameScore::startingAt(qsizetype start, double evidence, double least) const
{
    std::optional<NameExtent> best;
    const QStringView folded = m_document.folded;
    int spaces = 0;
    for (qsizetype end = start + 1; end <= folded.size() && end - start <= kLongest; ++end) {
        if (!isNameUnit(folded, end - 1)) {
            if (spaces++ > 0 || !isNameSpace(folded, end - 1))
                break;
            continue;
        }
        if (end - start < 2)
            continue;
        const double sides = m_marks.rightEvidence(end) + evidence;
        if (kBestForm + sides < (best ? std::max(best->score, least) : least))
            continue;
        const TextSpan span{start, end};
        const Form shape = form(span.of(folded));
        const double most = shape.score + sides;
        if (best && most <= best->score)
            continue;
        const double score = most - penalty(span, shape);
        if (!best || score > best->score)
            best = NameExtent{span, score, shape.kind};
    }
    return best;
}

NameExtent NameScore::surnameBefore(qsizetype end) const
{
    const QStringView folded = m_document.folded;
    NameExtent best;
    if (end < 1 || !isHan(folded[end - 1]))
        return best;
    if (m_document.lexicon.charUses(folded[end - 1]) & kChineseSurname && !m_marks.has(end - 1, Mark::Cut))
        best = {{end - 1, end}, 1.5 + m_marks.leftEvidence(end - 1), NameKind::Chinese};
    for (qsizetype length = 2; length <= 3 && length <= end; ++length) {
        const TextSpan span{end - length, end};
        if (!(m_document.lexicon.charUses(folded[span.start]) & CharUse::LongSurname) ||
            m_marks.has(span.start, Mark::Cut) || !m_document.lexicon.surname(span.of(folded)))
            continue;
        const double score = 2.5 + m_marks.leftEvidence(span.start);
        if (score > best.score)
            best = {span, score, NameKind::Japanese};
    }
    return best;
}

} // namespace legation::annotate
