// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/dayrange.h"

namespace legation::search {

namespace {

qint32 toDay(const std::optional<QDate> &day)
{
    return day ? static_cast<qint32>(day->toJulianDay()) : kNoDay;
}

} // namespace

DayRange toDays(const Edtf &date)
{
    if (date.isNull())
        return {};
    DayRange days{toDay(date.start()), toDay(date.end())};
    if (days.start == kNoDay && days.end == kNoDay)
        return {};
    if (days.start == kNoDay)
        days.start = kOpenStart;
    if (days.end == kNoDay)
        days.end = kOpenEnd;
    return days;
}

std::optional<int> yearOf(const DayRange &days)
{
    if (days.isNull())
        return std::nullopt;
    const qint32 day = days.start == kOpenStart ? days.end : days.start;
    return QDate::fromJulianDay(day).year();
}

} // namespace legation::search
