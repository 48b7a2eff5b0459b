// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/dateresolver.h"

#include <cstdlib>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNearDays = 7;
constexpr int kFarMonths = 10; ///< December named in January is the last one, January named in December the next

bool isPossible(const PartialDate &date)
{
    if (date.month == 0 || date.day == 0)
        return true;
    return QDate::isValid(date.hasYear() ? date.year : 2000, date.month, date.day);
}

PartialDate ofMonthShifted(const Anchor &anchor, int offset)
{
    const QDate shifted = QDate(*anchor.year, *anchor.month, 1).addMonths(offset);
    return PartialDate::ofMonth(shifted.year(), shifted.month());
}

QString fromAnchor(const Anchor &anchor)
{
    return anchor.reason.isEmpty() ? QString() : u"counted from "_s + anchor.reason;
}

} // namespace

DateResolver::Resolved DateResolver::resolve(const RawDate &raw, Continuity continuity)
{
    if (continuity == Continuity::NewSentence)
        m_previous = {};
    QString reason;
    const PartialDate from = resolveParts(raw.from, raw.yearly, reason);
    if (from.isNull() || !isPossible(from))
        return {};
    m_previous = from;
    if (raw.days && from.isDay()) {
        const QDate last = QDate(from.year, from.month, from.day).addDays(*raw.days - 1);
        m_previous = PartialDate::ofDay(last);
        return {Edtf(from, m_previous), reason + u"; %1 days long"_s.arg(*raw.days)};
    }
    if (raw.to) {
        if (const std::optional<Edtf> interval = resolveInterval(raw, from)) {
            m_previous = *interval->to();
            return {*interval, reason};
        }
    }
    if (raw.since)
        reason += (reason.isEmpty() ? u""_s : u"; "_s) + u"the start of %1/.."_s.arg(from.toString());
    return {Edtf(from), reason};
}

/// From a date to the second side of its expression; nothing where that side names no possible day or one gone by.
std::optional<Edtf> DateResolver::resolveInterval(const RawDate &raw, const PartialDate &from)
{
    DateParts parts = *raw.to;
    // The second side takes from the first what it leaves away: 明年2月25日到3月10日.
    if (!parts.hasYear() && from.hasYear() && !parts.isDeictic())
        parts.year = from.year + (parts.month && *parts.month < from.month ? 1 : 0);
    const bool ofSameMonth = !parts.hasMonth() && parts.day && from.month > 0;
    if (ofSameMonth)
        parts.month = from.month;
    QString reason;
    const PartialDate to = resolveParts(parts, raw.yearly, reason);
    if (to.isNull())
        return std::nullopt;
    Edtf interval(from, to);
    if (ofSameMonth && interval.isReversed() && from.hasYear()) { // 4月28日至3日 ends in May
        const QDate next = QDate(from.year, from.month, 1).addMonths(1);
        interval = Edtf(from, PartialDate{.year = next.year(), .month = next.month(), .day = to.day, .yearDigits = 4});
    }
    if (!isPossible(*interval.to()) || interval.isReversed())
        return std::nullopt;
    return interval;
}

PartialDate DateResolver::resolveParts(const DateParts &parts, bool yearly, QString &reason)
{
    if (yearly) {
        reason = u"every year"_s;
        return {.month = parts.month.value_or(0), .day = parts.day.value_or(0)};
    }
    if (parts.weekOffset)
        return resolveWeekday(parts, reason);
    if (parts.decade)
        return {.year = *parts.decade, .yearDigits = 3};
    PartialDate date;
    resolveYear(parts, date, reason);
    if (parts.partOfYear || (date.yearDigits > 0 && !parts.month && !parts.day))
        return date;
    if (parts.monthOffset || parts.partOfMonth) {
        if (!m_anchor.month)
            return {};
        date = ofMonthShifted(m_anchor, parts.monthOffset.value_or(0));
        reason = fromAnchor(m_anchor);
    } else if (parts.month) {
        date.month = *parts.month;
        if (date.yearDigits == 0 && m_anchor.year) {
            date.year = yearOfMonth(*parts.month, parts.day, parts.weekday);
            date.yearDigits = 4;
            reason = u"year "_s + fromAnchor(m_anchor);
        }
    }
    return parts.day || parts.dayOffset || parts.afterPrevious ? resolveDay(parts, date, reason) : date;
}

void DateResolver::resolveYear(const DateParts &parts, PartialDate &date, QString &reason) const
{
    std::optional<int> year = parts.year;
    if (!year && parts.yearOffset && m_anchor.year) {
        year = *m_anchor.year + *parts.yearOffset;
        reason = fromAnchor(m_anchor);
    } else if (!year && parts.yearsAgo && m_anchor.year) {
        year = *m_anchor.year - *parts.yearsAgo;
        reason = u"%1 years before, "_s.arg(*parts.yearsAgo) + fromAnchor(m_anchor);
    } else if (!year && parts.partOfYear && parts.afterPrevious && m_previous.hasYear()) {
        year = m_previous.year + *parts.afterPrevious;
        reason = u"the year after the one named before"_s;
    } else if (!year && parts.partOfYear && !parts.afterPrevious && m_anchor.year) {
        year = m_previous.hasYear() ? m_previous.year : *m_anchor.year;
        reason = m_previous.hasYear() ? u"of the year named before"_s : fromAnchor(m_anchor);
    }
    if (year) {
        date.year = *year;
        date.yearDigits = 4;
    }
}

PartialDate DateResolver::resolveDay(const DateParts &parts, PartialDate date, QString &reason) const
{
    if (parts.afterPrevious) {
        if (!m_previous.isDay())
            return {};
        reason = u"the day after the one named before"_s;
        return PartialDate::ofDay(
            QDate(m_previous.year, m_previous.month, m_previous.day).addDays(*parts.afterPrevious));
    }
    if (!parts.day) { // 今日, 昨天
        if (!m_anchor.isDay())
            return {};
        reason = fromAnchor(m_anchor);
        return PartialDate::ofDay(m_anchor.date().addDays(*parts.dayOffset));
    }
    date.day = *parts.day;
    if (date.month > 0)
        return date;
    const bool continues =
        m_previous.month > 0 && !parts.dayOffset && m_previous.day != *parts.day && !isPastMonth(*parts.day);
    if (continues) {
        reason = u"month of the date before"_s;
        m_previous.hasYear() ? date.year = m_previous.year : 0;
        date.yearDigits = m_previous.yearDigits;
        date.month = m_previous.month;
        return date;
    }
    reason = u"day from the text; year and month "_s + fromAnchor(m_anchor);
    return nearestDay(*parts.day, parts.dayOffset.value_or(0));
}

/// 2月開幕，3日上午抵達: a month gone by, told without a day, lends nothing to a day that is near in this one.
bool DateResolver::isPastMonth(int day) const
{
    if (m_previous.day > 0 || !m_anchor.isDay() || !m_previous.hasYear())
        return false;
    const QDate anchor = m_anchor.date();
    const QDate near(anchor.year(), anchor.month(), day);
    return QDate(m_previous.year, m_previous.month, 1).addMonths(1) <= anchor && near.isValid() &&
           std::abs(near.daysTo(anchor)) <= kNearDays;
}

/// The day of that number nearest to the anchor. Releases report more often than they announce: a day to come must be
/// nearer by half than one gone by.
PartialDate DateResolver::nearestDay(int day, int offset) const
{
    if (!m_anchor.isDay()) {
        if (m_anchor.month)
            return {.year = *m_anchor.year, .month = *m_anchor.month, .day = day, .yearDigits = 4};
        return {.year = m_anchor.year.value_or(0), .day = day, .yearDigits = m_anchor.year ? 4 : 0};
    }
    const QDate wanted = m_anchor.date().addDays(offset);
    const auto distance = [wanted](QDate candidate) {
        const qint64 days = wanted.daysTo(candidate);
        return days > 0 ? 2 * days : -days;
    };
    std::optional<QDate> best;
    for (int months = -1; months <= 1; ++months) {
        const QDate month = QDate(wanted.year(), wanted.month(), 1).addMonths(months);
        const QDate candidate(month.year(), month.month(), day);
        if (candidate.isValid() && (!best || distance(candidate) < distance(*best)))
            best = candidate;
    }
    return best ? PartialDate::ofDay(*best) : PartialDate{};
}

/// The year of a month named without one. A weekday in brackets settles it; else it is the anchor's, or its
/// neighbour's across New Year.
int DateResolver::yearOfMonth(int month, std::optional<int> day, std::optional<int> weekday) const
{
    const int year = *m_anchor.year;
    int likely = year;
    if (m_previous.hasYear() && m_previous.year == year + 1 && m_anchor.month && month < *m_anchor.month)
        likely = m_previous.year;
    else if (m_anchor.month && month - *m_anchor.month >= kFarMonths)
        likely = year - 1;
    else if (m_anchor.month && *m_anchor.month - month >= kFarMonths)
        likely = year + 1;
    if (day && weekday) {
        for (const int candidate : {likely, year, year + 1, year - 1}) {
            if (QDate(candidate, month, *day).dayOfWeek() == *weekday)
                return candidate;
        }
    }
    return likely;
}

PartialDate DateResolver::resolveWeekday(const DateParts &parts, QString &reason) const
{
    if (!m_anchor.isDay() || !parts.weekday)
        return {};
    const QDate anchor = m_anchor.date();
    const QDate monday = anchor.addDays(1 - anchor.dayOfWeek());
    reason = u"weekday "_s + fromAnchor(m_anchor);
    return PartialDate::ofDay(monday.addDays(7 * *parts.weekOffset + *parts.weekday - 1));
}

} // namespace legation::annotate
