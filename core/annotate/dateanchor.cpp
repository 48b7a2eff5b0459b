// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/dateanchor.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDatelineReach = 4; ///< units between 發稿時間 and its date: a colon and spaces
constexpr qsizetype kRecalledReach = 9;

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
    static constexpr std::array<QStringView, 11> kWords{u"發稿時間", u"發稿日期", u"發布時間", u"發布日期",
                                                        u"發佈時間", u"發佈日期", u"發稿日",   u"刊登日期",
                                                        u"張貼日期", u"上版日期", u"新聞日期"};
    QStringView before = folded.first(start);
    for (qsizetype i = 0; i < kDatelineReach && !before.isEmpty(); ++i) {
        const QChar c = before.back();
        if (c != u':' && !c.isSpace())
            break;
        before.chop(1);
    }
    return std::any_of(kWords.begin(), kWords.end(), [before](QStringView word) { return before.endsWith(word); });
}

/// A line that holds the date and nothing else, at the head or the foot of the text.
bool standsAlone(const Document &document, TextSpan span)
{
    const QStringView folded = document.folded;
    const qsizetype lineStart = folded.first(span.start).lastIndexOf(u'\n') + 1;
    qsizetype lineEnd = folded.indexOf(u'\n', span.end);
    lineEnd = lineEnd < 0 ? folded.size() : lineEnd;
    const bool alone = folded.sliced(lineStart, span.start - lineStart).trimmed().isEmpty() &&
                       folded.sliced(span.end, lineEnd - span.end).trimmed().isEmpty();
    const bool head =
        folded.sliced(document.bodyStart, std::max<qsizetype>(0, lineStart - document.bodyStart)).size() < 80;
    return alone && (head || lineEnd == folded.size()) && lineEnd - lineStart < folded.size();
}

std::optional<Anchor> fromDateline(const Document &document, const std::vector<RawDate> &dates)
{
    for (const RawDate &date : dates) {
        if (!isFullDay(date.from))
            continue;
        if (followsDatelineWord(document.folded, date.span.start) || standsAlone(document, date.span))
            return dayAnchor(date.from, DateBasis::Dateline, u"the dateline %1"_s.arg(document.original(date.span)));
    }
    return std::nullopt;
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

/// The day the text says is its own: 今(111)年3月24日 stays a day of this year, 今(3/24)日 the day itself.
std::optional<Anchor> fromText(const Document &document, const std::vector<RawDate> &dates)
{
    const auto fullDays = [&](const RawDate &date) {
        return isFullDay(date.from) && !isRecalled(document.folded, date);
    };
    const RawDate *own = nullptr;
    for (const RawDate &date : dates) {
        // 今(25)日 beside 2022年3月25日 in one article: the day that both name is the article's.
        if (!date.from.day || date.from.dayOffset != 0)
            continue;
        const auto same = std::find_if(dates.begin(), dates.end(), [&](const RawDate &other) {
            return fullDays(other) && other.from.day == date.from.day;
        });
        if (same != dates.end())
            own = &*same;
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

} // namespace

bool isRecalled(QStringView folded, const RawDate &date)
{
    static constexpr std::array<QStringView, 8> kWords{u"修正", u"修法", u"公布", u"施行",
                                                       u"頒布", u"通過", u"創立", u"誕生"};
    const QStringView after =
        folded.sliced(date.span.end).first(std::min<qsizetype>(kRecalledReach, folded.size() - date.span.end));
    return std::any_of(kWords.begin(), kWords.end(), [after](QStringView word) { return after.contains(word); });
}

Anchor findOwnAnchor(const Document &document, const std::vector<RawDate> &dates)
{
    if (const std::optional<QDate> day = document.article.published)
        return {day->year(), day->month(), day->day(), DateBasis::Published, u"the published day"_s};
    if (const auto dateline = fromDateline(document, dates))
        return *dateline;
    const auto text = fromText(document, dates);
    if (text && text->isDay())
        return *text;
    if (const auto single = fromSingleDay(document, dates); single && (!text || single->year == text->year))
        return *single;
    return text.value_or(Anchor{});
}

Anchor findAnchor(const Document &document, const std::vector<RawDate> &dates, const BatchAnchor &batch)
{
    Anchor anchor = findOwnAnchor(document, dates);
    if (anchor.isDay() || !batch.year)
        return anchor;
    if (!anchor.year) {
        anchor = {batch.year, batch.month, {}, DateBasis::Batch, batch.reason};
    } else if (anchor.year == batch.year && batch.month) {
        anchor.month = batch.month;
        anchor.basis = DateBasis::TextAndBatch;
        anchor.reason += u"; month from the batch: "_s + batch.reason;
    }
    return anchor;
}

} // namespace legation::annotate
