// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/dateanchor.h"

#include "core/annotate/words.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDatelineReach = 4; ///< units between 發稿時間 and its date: a colon and spaces
constexpr qsizetype kRecalledReach = 9;
constexpr int kWidestGap = 370; ///< days between two articles beyond which they say nothing

bool isFullDay(const DateParts &parts)
{
    return parts.year && parts.month && parts.day && QDate::isValid(*parts.year, *parts.month, *parts.day);
}

Anchor dayAnchor(const DateParts &parts, DateBasis basis, QString reason)
{
    return {parts.year, parts.month, parts.day, basis, std::move(reason)};
}

bool followsDatelineWord(QStringView folded, qsizetype start)
{
    static constexpr Words kWords{u"發稿時間", u"發稿日期", u"發布時間", u"發布日期", u"發佈時間", u"發佈日期",
                                  u"發稿日",   u"刊登日期", u"張貼日期", u"上版日期", u"新聞日期"};
    QStringView before = folded.first(start);
    for (qsizetype i = 0; i < kDatelineReach && !before.isEmpty(); ++i) {
        const QChar c = before.back();
        if (c != u':' && !c.isSpace())
            break;
        before.chop(1);
    }
    return kWords.anyEnds(before);
}

/// A line that holds the date and nothing else, at the head or the foot of the text.
bool standsAlone(const Document &document, TextSpan span)
{
    const QStringView folded = document.folded;
    // Over spaces alone: a text of one line can have as many dates as it has room for.
    const auto isSpace = [folded](qsizetype at) { return folded[at] != u'\n' && folded[at].isSpace(); };
    qsizetype lineStart = span.start;
    while (lineStart > 0 && isSpace(lineStart - 1))
        --lineStart;
    qsizetype lineEnd = span.end;
    while (lineEnd < folded.size() && isSpace(lineEnd))
        ++lineEnd;
    const bool alone =
        (lineStart == 0 || folded[lineStart - 1] == u'\n') && (lineEnd == folded.size() || folded[lineEnd] == u'\n');
    const bool head = lineStart - document.bodyStart < 80;
    return alone && (head || lineEnd == folded.size()) && lineEnd - lineStart < folded.size();
}

bool isDateline(const Document &document, const RawDate &date)
{
    return followsDatelineWord(document.folded, date.span.start) || standsAlone(document, date.span);
}

/// A year that the text says is its own: 今(111)年, 今年2022, 明(2023)年.
std::optional<int> currentYear(const std::vector<RawDate> &dates)
{
    for (const RawDate &date : dates) {
        if (date.from.year && date.from.yearOffset)
            return *date.from.year - *date.from.yearOffset;
    }
    return std::nullopt;
}

std::optional<Anchor> fromDateline(const Document &document, const std::vector<RawDate> &dates)
{
    for (const RawDate &date : dates) {
        if (!isFullDay(date.from) || !isDateline(document, date))
            continue;
        Anchor anchor =
            dayAnchor(date.from, DateBasis::Dateline, u"the dateline %1"_s.arg(document.original(date.span)));
        // A year typed wrong: 發稿時間:102年1月20日 over 去(2022)年12月. One year off is New Year between the two.
        const std::optional<int> own = currentYear(dates);
        if (own && std::abs(*own - *anchor.year) > 1 && QDate::isValid(*own, *anchor.month, *anchor.day)) {
            anchor.year = own;
            anchor.reason += u"; the text says its year is %1"_s.arg(*own);
        }
        return anchor;
    }
    return std::nullopt;
}

/// The day the text says is its own: 今(111)年3月24日 stays a day of this year, 今(3/24)日 the day itself.
std::optional<Anchor> fromText(const Document &document, const std::vector<RawDate> &dates)
{
    std::array<const RawDate *, 32> fullDays{}; // by day of the month, the first of each
    for (const RawDate &date : dates) {
        if (isFullDay(date.from) && !fullDays[size_t(*date.from.day)] && !isRecalled(document.folded, date))
            fullDays[size_t(*date.from.day)] = &date;
    }
    const RawDate *own = nullptr;
    for (const RawDate &date : dates) {
        // 今(25)日 beside 2022年3月25日 in one article: the day that both name is the article's.
        if (!date.from.day || date.from.dayOffset != 0)
            continue;
        const int day = *date.from.day;
        if (day > 0 && day < int(fullDays.size()) && fullDays[size_t(day)])
            own = fullDays[size_t(day)];
    }
    if (own)
        return dayAnchor(own->from, DateBasis::Text, u"the text names %1"_s.arg(document.original(own->span)));
    if (const std::optional<int> year = currentYear(dates))
        return Anchor{year, {}, {}, DateBasis::Text, u"the text says its year is %1"_s.arg(*year)};
    return std::nullopt;
}

/// The first full day of the text that is not recalled.
std::optional<Anchor> fromSingleDay(const Document &document, const std::vector<RawDate> &dates)
{
    const auto first = std::find_if(dates.begin(), dates.end(), [&](const RawDate &date) {
        return isFullDay(date.from) && !isRecalled(document.folded, date);
    });
    if (first == dates.end())
        return std::nullopt;
    Anchor anchor = dayAnchor(first->from, DateBasis::Text,
                              u"the first full date of the text, %1"_s.arg(document.original(first->span)));
    return anchor;
}

/// The number by which the text names its own day: of 今(25)日, or of a dateline that leaves its year away.
const RawDate *namedToday(const Document &document, const std::vector<RawDate> &dates)
{
    const auto today = std::find_if(dates.begin(), dates.end(), [&](const RawDate &date) {
        return date.from.day && !date.from.year && (date.from.dayOffset == 0 || isDateline(document, date));
    });
    return today == dates.end() ? nullptr : &*today;
}

DayOrder::Numbered numberedToday(const Document &document, const std::vector<RawDate> &dates, const RawDate &today)
{
    return {.position = document.article.source.position,
            .year = currentYear(dates).value_or(0),
            .month = today.from.month.value_or(0),
            .day = *today.from.day};
}

/// The days an article can be of, from the articles around it; nothing before the first that tells its day, behind
/// the last, and where they are far apart.
std::optional<DayOrder::Bounds> reachAround(const DayOrder &order, int position)
{
    const DayOrder::Bounds bounds = order.around(position);
    if (bounds.earliest.isNull() || bounds.latest.isNull() || bounds.earliest.daysTo(bounds.latest) > kWidestGap)
        return std::nullopt;
    return bounds;
}

QString betweenReason(const DayOrder::Bounds &bounds)
{
    return u"in the batch it stands between articles of %1 and %2"_s.arg(bounds.earliest.toString(Qt::ISODate),
                                                                         bounds.latest.toString(Qt::ISODate));
}

/// The day that the text calls today where it falls once between the articles around it; the day itself where both
/// are of one day.
std::optional<Anchor> dayBetween(const Document &document, const std::vector<RawDate> &dates,
                                 const DayOrder::Bounds &bounds)
{
    const RawDate *today = namedToday(document, dates);
    const DayOrder::Numbered number = today ? numberedToday(document, dates, *today) : DayOrder::Numbered{};
    // A release of the 21st tells of today, the 20th: a day around is looked at where none between fits.
    for (const int around : {0, 1}) {
        std::optional<QDate> only;
        int possible = 0;
        const QDate last = bounds.latest.addDays(around);
        for (QDate day = bounds.earliest.addDays(-around); day <= last; day = day.addDays(1)) {
            if (today && !number.isOf(day))
                continue;
            only = day;
            ++possible;
        }
        if (possible == 0)
            continue;
        if (possible > 1)
            return std::nullopt;
        QString reason = betweenReason(bounds);
        if (today)
            reason.prepend(u"the text names %1; "_s.arg(document.original(today->span)));
        return Anchor{only->year(), only->month(), only->day(), today ? DateBasis::TextAndBatch : DateBasis::Batch,
                      reason};
    }
    return std::nullopt;
}

/// What the batch says of one of its articles: what those around it agree on, else what all do.
BatchAnchor batchAround(const BatchAnchor &batch, const std::optional<DayOrder::Bounds> &bounds)
{
    if (!bounds || bounds->earliest.year() != bounds->latest.year())
        return batch;
    BatchAnchor around{bounds->earliest.year(), {}, betweenReason(*bounds)};
    if (bounds->earliest.month() == bounds->latest.month())
        around.month = bounds->earliest.month();
    return around;
}

} // namespace

bool isRecalled(QStringView folded, const RawDate &date)
{
    static constexpr Words kWords{u"修正", u"修法", u"公布", u"施行", u"頒布", u"通過", u"創立", u"誕生"};
    const QStringView after =
        folded.sliced(date.span.end).first(std::min<qsizetype>(kRecalledReach, folded.size() - date.span.end));
    return kWords.anyIn(after);
}

std::optional<Anchor> findToldAnchor(const Document &document, const std::vector<RawDate> &dates)
{
    if (const std::optional<QDate> day = document.article.published)
        return Anchor{day->year(), day->month(), day->day(), DateBasis::Published, u"the published day"_s};
    if (const auto dateline = fromDateline(document, dates))
        return *dateline;
    const auto text = fromText(document, dates);
    return text && text->isDay() ? text : std::nullopt;
}

std::optional<DayOrder::Numbered> findNumberedDay(const Document &document, const std::vector<RawDate> &dates)
{
    const RawDate *today = namedToday(document, dates);
    return today ? std::optional(numberedToday(document, dates, *today)) : std::nullopt;
}

Anchor findOwnAnchor(const Document &document, const std::vector<RawDate> &dates)
{
    if (const auto told = findToldAnchor(document, dates))
        return *told;
    const auto text = fromText(document, dates);
    if (const auto single = fromSingleDay(document, dates); single && (!text || single->year == text->year))
        return *single;
    return text.value_or(Anchor{});
}

Anchor findAnchor(const Document &document, const std::vector<RawDate> &dates, const BatchAnchor &batch)
{
    const auto told = findToldAnchor(document, dates);
    if (told)
        return *told;
    std::optional<DayOrder::Bounds> bounds;
    if (batch.order)
        bounds = reachAround(*batch.order, document.article.source.position);
    if (bounds) {
        if (const auto between = dayBetween(document, dates, *bounds))
            return *between;
    }
    Anchor anchor = findOwnAnchor(document, dates);
    const BatchAnchor around = batchAround(batch, bounds);
    if (anchor.isDay() || !around.year)
        return anchor;
    if (!anchor.year) {
        anchor = {around.year, around.month, {}, DateBasis::Batch, around.reason};
    } else if (anchor.year == around.year && around.month) {
        anchor.month = around.month;
        anchor.basis = DateBasis::TextAndBatch;
        anchor.reason += u"; month from the batch: "_s + around.reason;
    }
    return anchor;
}

} // namespace legation::annotate
