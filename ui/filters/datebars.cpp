// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/datebars.h"

#include <algorithm>

namespace legation::ui {

namespace {

constexpr qint64 kDaysAsMonths = 2 * 366;
constexpr qint64 kDaysAsDays = 62;
constexpr int kLongestGap = 60; ///< years without articles that bars are drawn for

DateBar unitAround(QDate day, BarUnit unit)
{
    switch (unit) {
    case BarUnit::Year: return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
    case BarUnit::Month: return {QDate(day.year(), day.month(), 1), QDate(day.year(), day.month(), day.daysInMonth())};
    case BarUnit::Day: return {day, day};
    }
    return {};
}

} // namespace

BarUnit barUnitOf(const DaySpan &range)
{
    const auto &[from, to] = range;
    if (!from || !to || *to < *from)
        return BarUnit::Year;
    const qint64 days = from->daysTo(*to) + 1;
    return days <= kDaysAsDays ? BarUnit::Day : days <= kDaysAsMonths ? BarUnit::Month : BarUnit::Year;
}

std::vector<DateBar> yearBars(const std::vector<search::FacetCount> &years)
{
    std::vector<DateBar> bars;
    for (const search::FacetCount &count : years) {
        const int year = count.value.toInt();
        if (year <= 0)
            continue;
        while (!bars.empty() && bars.back().first.year() + 1 < year && year - bars.back().first.year() < kLongestGap)
            bars.push_back(unitAround(bars.back().last.addDays(1), BarUnit::Year));
        bars.push_back(unitAround(QDate(year, 1, 1), BarUnit::Year));
        bars.back().count = count.count;
    }
    return bars;
}

std::vector<DateBar> barsOf(const std::vector<search::DayCount> &days, const DaySpan &range, BarUnit unit)
{
    std::vector<DateBar> bars;
    for (QDate day = *range.first; day <= *range.second; day = bars.back().last.addDays(1))
        bars.push_back(unitAround(day, unit));
    for (const search::DayCount &count : days) {
        const auto bar = std::ranges::find_if(
            bars, [&](const DateBar &one) { return one.first <= count.day && count.day <= one.last; });
        if (bar != bars.end())
            bar->count += count.count;
    }
    return bars;
}

DaySpan widened(const DaySpan &range)
{
    if (barUnitOf(range) != BarUnit::Day)
        return {};
    return {QDate(range.first->year(), 1, 1), QDate(range.second->year(), 12, 31)};
}

} // namespace legation::ui
