// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/dates.h"

#include "core/annotate/dateanchor.h"
#include "core/annotate/dateresolver.h"
#include "core/annotate/datescanner.h"

#include <algorithm>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCurrentYearVotes = 6; ///< 今(111)年 says it outright
constexpr qsizetype kOpening = 4;    ///< units that may stand before what a text begins with
constexpr int kNamedYearVotes = 1;   ///< 2016年 may be recalled

bool isPlaced(const Edtf &edtf)
{
    return edtf.from() && edtf.from()->isDay();
}

/// Votes of a four-digit year that begins the name of an event: 2022智慧城市展.
void voteEventYears(const Document &document, BatchEvidence &evidence)
{
    const QStringView folded = document.folded;
    for (qsizetype i = 0; i + 4 < folded.size(); ++i) {
        if (!folded[i].isDigit() || (i > 0 && folded[i - 1].isLetterOrNumber() && folded[i - 1].unicode() < 0x0370))
            continue;
        qsizetype end = i;
        while (end < folded.size() && folded[end].isDigit())
            ++end;
        const int year = end - i == 4 ? folded.sliced(i, 4).toInt() : 0;
        if (year > 1990 && year < 2050 && end < folded.size() && folded[end] != u'年' && folded[end].isLetter() &&
            folded[end].unicode() >= 0x3400)
            evidence.voteYear(year, kNamedYearVotes);
        i = end;
    }
}

/// 民國111年3月，代表來到市府: what opens the text dates it, though by the month alone.
std::optional<Edtf> openingMonth(const Document &document, const std::vector<RawDate> &raw,
                                 const std::vector<Edtf> &resolved)
{
    for (size_t i = 0; i < raw.size(); ++i) {
        const qsizetype start = raw[i].span.start - document.bodyStart;
        const std::optional<PartialDate> &from = resolved[i].from();
        const bool isMonth = from && from->hasYear() && from->month > 0 && !resolved[i].isInterval();
        if (isMonth && start >= 0 && start <= kOpening && !isRecalled(document.folded, raw[i]))
            return resolved[i];
    }
    return std::nullopt;
}

bool contradictsDateline(const Anchor &anchor, const Edtf &today)
{
    if (anchor.basis != DateBasis::Dateline)
        return false;
    const PartialDate &day = *today.from();
    return std::abs(anchor.date().daysTo(QDate(day.year, day.month, day.day))) > 1;
}

/// The date of what an article reports: the day it calls today, else the day nearest to its anchor that it names,
/// else the anchor.
ArticleDate articleDate(const Document &document, const Anchor &anchor, const std::vector<RawDate> &raw,
                        const std::vector<Edtf> &resolved)
{
    const DateBasis textBasis = anchor.basis == DateBasis::Batch ? DateBasis::TextAndBatch : anchor.basis;
    const Edtf *firstDay = nullptr;
    for (size_t i = 0; i < raw.size(); ++i) {
        if (!isPlaced(resolved[i]) || isRecalled(document.folded, raw[i]))
            continue;
        // 今(16)日 under a dateline of the 18th: one of the two is stale, and the dateline is what dates a release.
        if (raw[i].from.dayOffset == 0 && !contradictsDateline(anchor, resolved[i]))
            return {resolved[i], textBasis == DateBasis::None ? DateBasis::Text : textBasis,
                    u"the day the text calls today; "_s + anchor.reason};
        if (!firstDay)
            firstDay = &resolved[i];
    }
    if (anchor.isDay())
        return {Edtf(PartialDate::ofDay(anchor.date())), anchor.basis, anchor.reason};
    if (firstDay)
        return {*firstDay, textBasis == DateBasis::None ? DateBasis::Text : textBasis,
                u"the first day the text names"_s + (anchor.reason.isEmpty() ? QString() : u"; "_s + anchor.reason)};
    for (const Edtf &edtf : resolved) {
        // XXXX-XX-25: the day is known, month and year are not.
        if (!isPlaced(edtf) && edtf.from() && edtf.from()->day > 0)
            return {edtf, DateBasis::Text, u"the day the text names"_s};
    }
    if (const std::optional<Edtf> month = openingMonth(document, raw, resolved))
        return {*month, DateBasis::Text, u"the month that the text begins with"_s};
    if (anchor.month)
        return {Edtf(PartialDate::ofMonth(*anchor.year, *anchor.month)), anchor.basis, anchor.reason};
    if (anchor.year)
        return {Edtf(PartialDate::ofYear(*anchor.year)), anchor.basis, anchor.reason};
    return {};
}

} // namespace

Dates findDates(const Document &document, const BatchAnchor &batch)
{
    std::vector<RawDate> raw = scanDates(document.folded);
    const Anchor anchor = findAnchor(document, raw, batch);
    DateResolver resolver(anchor);
    Dates dates;
    std::vector<RawDate> kept;
    std::vector<Edtf> resolved;
    TextSpan sentence;
    for (RawDate &date : raw) {
        const TextSpan here = document.sentenceAt(date.span.start);
        const auto [edtf, reason] =
            resolver.resolve(date, here == sentence ? Continuity::SameSentence : Continuity::NewSentence);
        sentence = here;
        if (edtf.isNull())
            continue;
        dates.expressions.push_back({document.fieldOf(date.span.start), date.span,
                                     document.original(date.span).toString(), edtf, date.rule, reason});
        resolved.push_back(edtf);
        kept.push_back(std::move(date));
    }
    dates.article = articleDate(document, anchor, kept, resolved);
    return dates;
}

BatchEvidence dateEvidence(const QDate &day, int position)
{
    BatchEvidence evidence;
    evidence.voteYear(day.year(), kCurrentYearVotes);
    evidence.voteMonth(day.month(), kCurrentYearVotes);
    evidence.placeDay(position, day);
    return evidence;
}

BatchEvidence dateEvidence(const Document &document)
{
    const std::vector<RawDate> raw = scanDates(document.folded);
    if (const auto told = findToldAnchor(document, raw))
        return dateEvidence(told->date(), document.article.source.position);
    BatchEvidence evidence;
    if (const auto number = findNumberedDay(document, raw))
        evidence.placeNumber(*number);
    if (const Anchor anchor = findOwnAnchor(document, raw); anchor.isDay()) {
        // The first full date of the text may be one to come: it has a voice and no place.
        evidence.voteYear(*anchor.year, kCurrentYearVotes);
        evidence.voteMonth(*anchor.month, kCurrentYearVotes);
        return evidence;
    }
    for (const RawDate &date : raw) {
        const DateParts &parts = date.from;
        if (parts.year)
            evidence.voteYear(*parts.year - parts.yearOffset.value_or(0),
                              parts.yearOffset ? kCurrentYearVotes : kNamedYearVotes);
        if (parts.month && parts.day && !parts.year)
            evidence.voteMonth(*parts.month, 1);
        if (parts.month && parts.day && parts.weekday && !parts.hasYear() &&
            QDate::isValid(2000, *parts.month, *parts.day))
            evidence.voteWeekday(*parts.month, *parts.day, *parts.weekday);
    }
    voteEventYears(document, evidence);
    return evidence;
}

} // namespace legation::annotate
