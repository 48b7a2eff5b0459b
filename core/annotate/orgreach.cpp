// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/orgreach.h"

#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using namespace Qt::StringLiterals;
using lexicon::EntryKind;

namespace {

constexpr qsizetype kLongestName = 32;

/// Particles and verbs of one character at which the name of an organisation cannot go on to the left.
bool isStopChar(QChar c)
{
    static constexpr QStringView kStops =
        u"的了由於至從將讓並也是為請偕率赴被把給跟等這該各某其此每向獲還就都又而但因對到之以據籲更曾需應或另依若假洽";
    return isOneOf(c, kStops);
}

bool isJoint(QChar c)
{
    return c == u'及' || c == u'與' || c == u'和' || c == u'暨';
}

} // namespace

OrganisationReach::OrganisationReach(const Document &document, const NameMarks &marks)
    : m_document(document)
    , m_marks(marks)
{
}

bool OrganisationReach::stopsAt(qsizetype position, TextSpan ending) const
{
    const Marks marks = m_marks.at(position);
    if (marks & Mark::DateEnd || m_marks.has(position - 1, Mark::Date))
        return true;
    if (marks & Mark::InnerEnd)
        return false;
    const QStringView folded = m_document.folded;
    if (folded[position] == u'者') // 守護者聯盟
        return false;
    // 立陶宛在臺社區協會
    if (position > 2 && ending.start - position <= 2 && beginsWith(folded.sliced(position - 2), u"在臺") &&
        m_marks.placeBefore(position - 2) >= 0)
        return false;
    if (marks & (Mark::TitleEnd | Mark::VerbEnd | Mark::PersonNounEnd))
        return true;
    const QChar before = folded[position - 1];
    if (before == u'在') // 美國在臺協會 goes on
        return m_document.folded[position] != u'臺';
    if (isJoint(before)) // but 和 of 和平 and of 和歌山 joins nothing
        return !m_marks.has(position, Mark::Cut) && !beginsWith(folded.sliced(position - 1), u"和歌山") &&
               !continuesOverJoint(position, ending);
    if (before == u'之')
        return !isOneOf(folded[position], u"友島光家星森丘鄉音窗"); // 中之島美術館, 之友會
    if (before == u'時')
        return !isOneOf(folded[position], u"代報尚裝事"); // 餐敘時立法院, but 時代, 時報
    if (before == u'經' || before == u'有')
        return m_marks.has(position, Mark::Place);
    if (isCounter(position))
        return true;
    if (before == u'對')
        return folded[position] != u'外';   // 對外關係協會
    if (before == u'自' || before == u'如') // 自|婦幼發展局成立以來, but 自由時報, 自來水公司
        return !isOneOf(folded[position], u"由來行治然動閉立強救造助信學我意何同") && !m_marks.has(position, Mark::Cut);
    return isStopChar(before) && !m_marks.has(position, Mark::Cut);
}

/// 市政府新聞傳播|暨國際事務處: a word or two behind a government.
bool OrganisationReach::isBehindGovernment(qsizetype position) const
{
    for (qsizetype i = position - 2; i >= 2 && position - i <= 4; --i) {
        if (m_marks.has(i, Mark::BodyEnd) && QStringView(m_document.folded).first(i).endsWith(u"政府"))
            return true;
    }
    return false;
}

/// 10位成功大學…, 三名…: who is counted begins behind.
bool OrganisationReach::isCounter(qsizetype position) const
{
    const QStringView folded = m_document.folded;
    if (position < 2 || !isOneOf(folded[position - 1], u"位名"))
        return false;
    const QChar number = folded[position - 2];
    return number.isDigit() || isOneOf(number, u"一二兩三四五六七八九十百數幾多");
}

/// 大臺南: the city with its old county.
bool OrganisationReach::isGreaterCity(qsizetype position) const
{
    const QStringView folded = m_document.folded;
    if (position < 1 || folded[position - 1] != u'大' || !m_marks.has(position, Mark::Place))
        return false;
    const bool bounded = position == 1 || !isHan(folded[position - 2]) || m_marks.leftEvidence(position - 1) > 0;
    return bounded && leadingCountry({position, std::min(position + 3, folded.size())}) == u"TW";
}

/// 新聞及國際關係處 is one name, 教育局及文化局 two: a joint is inside a name only where a word stands before it that
/// is neither a body, a place, a title nor a person and begins close by at a boundary or behind a government.
bool OrganisationReach::continuesOverJoint(qsizetype position, TextSpan ending) const
{
    const QStringView folded = m_document.folded;
    const qsizetype left = position - 1;
    const Marks marks = m_marks.at(left);
    if (marks & (Mark::BodyEnd | Mark::TitleEnd | Mark::PlaceEnd | Mark::VerbEnd | Mark::PersonNounEnd | Mark::DateEnd))
        return false;
    const bool whole = position == ending.start && ending.length() > 1 && !(marks & Mark::SuffixEnd);
    if (whole && !isBehindGovernment(left))
        return false;
    if (left > 2 && folded[left - 1] == folded[ending.end - 1] && isOneOf(folded[left - 1], u"局處署"))
        return false; // 文觀局及警察局
    if (left > 0 && isOneOf(folded[left - 1], u"可將會能要應宜須曾已並"))
        return false; // 將可與科學城聯合研究中心
    for (qsizetype i = left; left - i <= 5; --i) {
        if (left - i <= 3 && left - i >= 2 && m_marks.has(i, Mark::BodyEnd))
            return true;
        if (i == 0 || !isHan(folded[i - 1]) || m_marks.at(i) & (Mark::PlaceEnd | Mark::BeforeWordEnd))
            return left - i >= 2;
        if (m_marks.has(i, Mark::BodyEnd))
            return left - i >= 2 && (folded.first(i).endsWith(u"政府") || folded.first(i).endsWith(u"部"));
    }
    return false;
}

/// A Latin word glued to the front belongs to the name: DFI零售集團.
qsizetype OrganisationReach::overLatin(qsizetype position) const
{
    qsizetype start = position;
    const QStringView text = m_document.text;
    const auto glued = [](QChar c) { return (c.isLetterOrNumber() && c.unicode() < 0x2E80) || c == u'&'; };
    while (start > 0 && position - start < 16 && glued(text[start - 1]))
        --start;
    if (start == position || !text[start].isUpper())
        return position;
    for (size_t i = m_document.firstHitFrom(start); i < m_document.hits.size(); ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start != start)
            break;
        if (hit.span.end == position && (hit.kind == EntryKind::Office || hit.kind == EntryKind::Body))
            return position; // AIT美國在台協會: an acronym and the name it stands for
    }
    return start;
}

/// From a place on to the left: further places, 駐 before a place, bodies that the place continues.
qsizetype OrganisationReach::overPlaces(qsizetype position, bool &chained) const
{
    const QStringView folded = m_document.folded;
    static constexpr Words kLead{u"財團法人", u"社團法人", u"行政法人",     u"國立",     u"私立",    u"天主教",
                                 u"日華親善", u"旅美",     u"日臺友好促進", u"日臺親善", u"全球",    u"世界",
                                 u"留日",     u"旅日",     u"全美",         u"北美",     u"有限責任"};
    // 臺韓國會議員親善協會: a pair of states, the one at home by its short form.
    const auto isPair = [&folded](qsizetype at) {
        return at > 0 && folded[at - 1] == u'臺' &&
               (at == 1 || !isOneOf(folded[at - 2], u"來在赴訪全駐旅抵返離我遊平"));
    };
    for (;;) {
        if (const qsizetype place = m_marks.placeBefore(position); place >= 0) {
            position = place;
            continue;
        }
        if (isPair(position)) {
            --position;
            break;
        }
        if (position > 0 && folded[position - 1] == u'駐') {
            --position;
            chained = m_marks.has(position, Mark::BodyEnd);
            continue;
        }
        const qsizetype lead = kLead.endingOf(folded.first(position));
        if (lead == 0) {
            // 中臺灣電影中心
            const bool part = position > 0 && isOneOf(folded[position - 1], u"中南北東") &&
                              folded.sliced(position).startsWith(u"臺灣") && m_marks.leftEvidence(position - 1) > 0;
            position -= part ? 1 : 0;
            break;
        }
        position -= lead;
    }
    return position;
}

NameReach OrganisationReach::left(TextSpan ending) const
{
    const QStringView folded = m_document.folded;
    NameReach reach{ending.start, ending.start, false};
    qsizetype &at = reach.start;
    while (at > 0 && ending.end - at < kLongestName) {
        if (m_marks.placeBefore(at) >= 0) {
            bool chained = false;
            reach.core = reach.placed ? reach.core : at;
            reach.placed = true;
            at = overPlaces(at, chained);
            const bool dash = at > 1 && (folded[at - 1] == u'-' || folded[at - 1] == u'—' || folded[at - 1] == u'–') &&
                              m_marks.placeBefore(at - 1) >= 0;
            if (dash) {
                --at;
                continue;
            }
            const bool goesOn = chained || (m_marks.has(at, Mark::BodyEnd) && !m_marks.has(at, Mark::VerbEnd));
            reach.chained |= goesOn;
            if (!goesOn)
                break;
        }
        if (at == 0)
            break;
        if (!isHan(folded[at - 1])) {
            const bool dash = at > 1 && (folded[at - 1] == u'-' || folded[at - 1] == u'—') &&
                              m_marks.placeBefore(at - 1) >= 0 && at < ending.start;
            if (!dash) {
                at = overLatin(at);
                break;
            }
            --at;
            continue;
        }
        if (stopsAt(at, ending))
            break;
        --at;
    }
    while (at < ending.start && ((isJoint(folded[at]) && !m_marks.has(at, Mark::Place)) || isOneOf(folded[at], u"-—–")))
        ++at;
    if (isGreaterCity(at))
        --at;
    reach.core = reach.placed ? std::max(reach.core, at) : at;
    return reach;
}

/// A state or prefecture that only says where the organisation sits is left out: 群馬縣 | 上毛新聞社, and so is a city
/// before a name that begins with a place of its own.
qsizetype OrganisationReach::dropSeat(NameReach reach, TextSpan ending) const
{
    if (!reach.placed || reach.chained)
        return reach.start;
    const QStringView folded = m_document.folded;
    for (qsizetype i = reach.core; i > reach.start; --i) {
        const qsizetype place = m_marks.placeBefore(i);
        if (place < reach.start || !isOneOf(folded[i - 1], u"縣州省市"))
            continue;
        const bool taiwan = leadingCountry({place, i}) == u"TW";
        const bool state = folded[i - 1] != u'市';
        const bool named = i == reach.core ? state && ending.start - i >= 2 : true;
        if (!taiwan && named)
            return i;
    }
    return reach.start;
}

/// A department that is whole by itself (社會局) takes a place and its government in front, or a word or two that begin
/// at a boundary (文化觀光處); what else stands before it is the sentence.
qsizetype OrganisationReach::keepDepartment(NameReach reach, TextSpan ending) const
{
    const qsizetype words = ending.start - reach.core;
    const bool body = m_marks.has(ending.start, Mark::BodyEnd) || m_marks.has(ending.start, Mark::PlaceEnd);
    // 在永康戶政事務所, 由文化觀光處: after a preposition, or a district by its bare name.
    const bool behind = reach.start > 0 && isOneOf(m_document.folded[reach.start - 1], u"在由到至赴") &&
                        !m_marks.has(reach.start, Mark::Cut);
    const bool bounded =
        words >= 2 && words <= 4 &&
        (reach.placed || behind || m_marks.leftEvidence(reach.start) >= 2 || townBefore(ending.start) == reach.start);
    const bool joined = ending.start > 0 && isJoint(m_document.folded[ending.start - 1]) &&
                        reach.start < ending.start - 1 && isBehindGovernment(ending.start - 1);
    return body || bounded || joined ? reach.start : ending.start;
}

qsizetype OrganisationReach::townBefore(qsizetype position) const
{
    constexpr qsizetype kLongestTown = 4;
    for (size_t i = m_document.firstHitFrom(std::max<qsizetype>(0, position - kLongestTown));
         i < m_document.hits.size() && m_document.hits[i].span.start < position; ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        const bool town = hit.kind == EntryKind::Town || hit.kind == EntryKind::TownBare || hit.kind == EntryKind::City;
        if (town && hit.span.end == position)
            return hit.span.start;
    }
    return -1;
}

QString OrganisationReach::leadingCountry(TextSpan span) const
{
    for (size_t i = m_document.firstHitFrom(span.start); i < m_document.hits.size(); ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start != span.start)
            break;
        if (hit.kind == EntryKind::Country)
            return m_document.lexicon.countries()[hit.record].code;
        if (hit.kind == EntryKind::City || hit.kind == EntryKind::Town)
            return u"TW"_s;
        const lexicon::Place *place = hit.kind == EntryKind::Place || hit.kind == EntryKind::PlaceFull
                                          ? &m_document.lexicon.places()[hit.record]
                                          : nullptr;
        // 南部縣市: bare, a risky name tells no country.
        if (place && (hit.kind == EntryKind::PlaceFull || place->tier == lexicon::PlaceTier::A))
            return place->country;
    }
    return {};
}

} // namespace legation::annotate
