// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/namemarks.h"

#include "core/annotate/units.h"

namespace legation::annotate {

using lexicon::EntryKind;
using lexicon::WordUse;

namespace {

constexpr double kSure = 2.5;
constexpr double kLikely = 1.2;
constexpr double kNone = -1.5;

bool isPlaceKind(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Country:
    case EntryKind::Capital:
    case EntryKind::City:
    case EntryKind::Town:
    case EntryKind::Place:
    case EntryKind::PlaceFull: return true;
    default: return false;
    }
}

/// 分處長, 前議長, 準副總統: one character more belongs to the title.
bool widensTitle(QChar before, const lexicon::Title &title)
{
    if (before == u'副')
        return !title.title.startsWith(u'副') && !title.verb;
    if (before == u'分')
        return title.unit;
    return (before == u'前' || before == u'準' || before == u'故') && title.rank < 6 && !title.verb;
}

} // namespace

bool isNameDotAt(QStringView folded, qsizetype at)
{
    constexpr qsizetype kReach = 10;
    if (folded[at] != u'.')
        return isNameDot(folded[at]);
    if (at == 0 || !isHan(folded[at - 1]))
        return false;
    qsizetype next = at + 1;
    while (next < folded.size() && next - at < kReach && (isHan(folded[next]) || folded[next] == u'.'))
        ++next;
    return next > at + 1 && next + 1 < folded.size() && folded[next] == u'(' && folded[next + 1].isLetter() &&
           !isHan(folded[next + 1]);
}

NameMarks::NameMarks(const Document &document, const std::vector<DateExpression> &dates)
    : m_document(document)
    , m_marks(size_t(document.folded.size()) + 1)
    , m_placeBefore(size_t(document.folded.size()) + 1, -1)
{
    for (const lexicon::Hit &hit : document.hits)
        markHit(hit);
    for (const DateExpression &date : dates) {
        for (qsizetype i = date.span.start; i < date.span.end; ++i)
            set(i, Mark::Date);
        set(date.span.end, Mark::DateEnd);
    }
    markTitles();
}

void NameMarks::cut(TextSpan span)
{
    for (qsizetype i = span.start + 1; i < span.end; ++i)
        set(i, Mark::Cut);
}

void NameMarks::markPlace(TextSpan span)
{
    if (span.length() < 2)
        return;
    set(span.start, Mark::Place);
    set(span.end, Mark::PlaceEnd);
    std::int32_t &before = m_placeBefore[size_t(span.end)];
    if (before < 0 || before > span.start)
        before = std::int32_t(span.start);
    cut(span);
    // 尼維斯 + 國, 荷蘭 + 籍: the generic word belongs to the place.
    const QStringView folded = m_document.folded;
    if (span.end + 1 < folded.size() && (folded[span.end] == u'籍' || folded[span.end] == u'國')) {
        static constexpr QStringView kWords = u"會際立民小中家旗內外軍慶產光防";
        if (folded[span.end] == u'籍' || !isOneOf(folded[span.end + 1], kWords))
            set(span.end + 1, Mark::PlaceEnd);
    }
}

void NameMarks::markHit(const lexicon::Hit &hit)
{
    const lexicon::Lexicon &lexicon = m_document.lexicon;
    if (isPlaceKind(hit.kind)) {
        // A place of tier B is also an ordinary word or part of a person's name.
        if (hit.kind != EntryKind::Place || lexicon.places()[hit.record].tier == lexicon::PlaceTier::A)
            markPlace(hit.span);
        const bool home = hit.kind == EntryKind::City || hit.kind == EntryKind::Town ||
                          (hit.kind == EntryKind::Country && lexicon.countries()[hit.record].code == u"TW");
        if (!home && hit.span.length() > 1)
            set(hit.span.end, Mark::AbroadEnd);
        return;
    }
    switch (hit.kind) {
    case EntryKind::CityGovernment: // 南市府社會局 is the 社會局: the short form is no part of its name
        set(hit.span.end, Mark::BodyEnd);
        set(hit.span.end, Mark::VerbEnd);
        cut(hit.span);
        break;
    case EntryKind::Office:
    case EntryKind::Body:
        set(hit.span.start, Mark::Never);
        set(hit.span.end, Mark::BodyEnd);
        cut(hit.span);
        break;
    case EntryKind::OrgSuffix: {
        const bool strong = lexicon.orgSuffixes()[hit.record].strength == lexicon::SuffixStrength::Strong;
        set(hit.span.end, strong && hit.span.length() > 1 ? Mark::BodyEnd : Mark::SuffixEnd);
        if (strong)
            cut(hit.span);
        break;
    }
    case EntryKind::Demonym: set(hit.span.end, Mark::PlaceEnd); break;
    case EntryKind::NameWord: markWord(hit); break;
    default: break;
    }
}

void NameMarks::markWord(const lexicon::Hit &hit)
{
    const lexicon::WordUses uses = lexicon::wordUses(hit);
    const bool single = hit.span.length() == 1;
    if (uses & (WordUse::After | WordUse::Speech))
        set(hit.span.start, single ? Mark::AfterChar : Mark::AfterWord);
    if (uses & WordUse::Speech)
        set(hit.span.start, Mark::Speech);
    if (uses & WordUse::Never)
        set(hit.span.start, Mark::Never);
    if (uses & WordUse::Before)
        set(hit.span.end, single ? Mark::BeforeCharEnd : Mark::BeforeWordEnd);
    if (uses & WordUse::PersonNoun)
        set(hit.span.end, Mark::PersonNounEnd);
    if (!single && (uses & (WordUse::Before | WordUse::After | WordUse::Speech)) && !(uses & WordUse::Inner))
        set(hit.span.end, Mark::VerbEnd);
    if (uses & WordUse::Inner)
        set(hit.span.end, Mark::InnerEnd);
    if (uses & WordUse::Header)
        set(hit.span.end, Mark::HeaderEnd);
    cut(hit.span);
}

void NameMarks::markTitles()
{
    const lexicon::Lexicon &lexicon = m_document.lexicon;
    TextSpan cover; // the word that reaches furthest of those begun so far
    qsizetype end = 0;
    for (const lexicon::Hit &hit : m_document.hits) {
        if (hit.kind == EntryKind::NameWord || hit.kind == EntryKind::OrgSuffix) {
            if (hit.span.end > cover.end)
                cover = hit.span;
            continue;
        }
        if (hit.kind != EntryKind::Title)
            continue;
        // 市議會議長 is 市議會 + 議長, not 市 + 議會議長: the shorter title stands where a body ends before it.
        if (hit.span.end == end && hit.span.start < end && has(hit.span.start, Mark::BodyEnd) && !m_titles.empty() &&
            !QStringView(m_document.folded).sliced(m_titles.back().span.start).startsWith(u"國會議員")) {
            m_titles.back() = {hit.span, &lexicon.titles()[hit.record]};
            continue;
        }
        if (hit.span.start < end)
            continue;
        // 總統府 is no 總統, 代表處 no 代表; and 局長期 is 局 + 長期 unless a verb begins at 期.
        if (cover.contains(hit.span) && cover.length() > hit.span.length())
            continue;
        const bool crossed = has(hit.span.end, Mark::Cut) && !has(hit.span.end, Mark::AfterWord);
        if (crossed && cover.end > hit.span.end && cover.start < hit.span.end)
            continue;
        end = hit.span.end;
        TextSpan span = hit.span;
        const lexicon::Title &title = lexicon.titles()[hit.record];
        if (span.start > 1 && widensTitle(m_document.folded[span.start - 1], title) && !has(span.start - 1, Mark::Cut))
            --span.start;
        m_titles.push_back({span, &title});
    }
    for (const TitleSpan &title : m_titles) {
        set(title.span.start, Mark::Title);
        set(title.span.end, Mark::TitleEnd);
        cut(title.span);
    }
}

double NameMarks::leftEvidence(qsizetype position) const
{
    if (position == 0 || !isHan(m_document.folded[position - 1])) {
        if (position > 0 && isNameDotAt(m_document.folded, position - 1))
            return -3;
        return position > 0 && m_document.folded[position - 1].isDigit() ? 0 : kSure;
    }
    const Marks marks = at(position);
    if (marks & (Mark::TitleEnd | Mark::BodyEnd | Mark::BeforeWordEnd | Mark::DateEnd))
        return kSure;
    if (marks & (Mark::PlaceEnd | Mark::PersonNounEnd))
        return 2;
    if (marks & Mark::SuffixEnd)
        return 1.5;
    return marks & Mark::BeforeCharEnd ? kLikely : kNone;
}

double NameMarks::rightEvidence(qsizetype position) const
{
    const QStringView folded = m_document.folded;
    if (position == folded.size() || !isHan(folded[position])) {
        if (position < folded.size() && isNameDotAt(folded, position))
            return -3;
        return kSure;
    }
    const Marks marks = at(position);
    if (marks & (Mark::AfterWord | Mark::Title | Mark::Date))
        return kSure;
    return marks & Mark::AfterChar ? kLikely : kNone;
}

} // namespace legation::annotate
