// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/dayorder.h"

#include <algorithm>

namespace legation::annotate {

namespace {

constexpr size_t kLeastDays = 4;
constexpr size_t kInOrderOfTen = 9;
constexpr qint64 kCloseDays = 7; ///< from one article to the next, on the average
constexpr int kLate = 2;         ///< days by which a release may tell of less than the one before it
constexpr int kStride = 28;      ///< with kLate less than two months: a number comes once

/// The longest run of days that never goes back, with what breaks it left out; in the time of sorting.
std::vector<DayOrder::Placed> longestRun(const std::vector<DayOrder::Placed> &days, int direction)
{
    const auto valueOf = [&](size_t i) { return direction * days[i].day.toJulianDay(); };
    constexpr size_t kNone = size_t(-1);
    std::vector<size_t> last; // index of the smallest day that a run of this length can end with
    std::vector<size_t> before(days.size(), kNone);
    for (size_t i = 0; i < days.size(); ++i) {
        const auto at = std::upper_bound(last.begin(), last.end(), valueOf(i),
                                         [&](qint64 value, size_t other) { return value < valueOf(other); });
        before[i] = at == last.begin() ? kNone : *(at - 1);
        if (at == last.end())
            last.push_back(i);
        else
            *at = i;
    }
    std::vector<DayOrder::Placed> run;
    for (size_t i = last.empty() ? kNone : last.back(); i != kNone; i = before[i])
        run.push_back(days[i]);
    std::reverse(run.begin(), run.end());
    return run;
}

/// One article on the way through the file: its day, or its number and no day yet.
struct Stop
{
    DayOrder::Placed placed;
    const DayOrder::Numbered *number = nullptr;
};

/// The days of the numbered stops, each the first of its number from the stop before it on; `step` -1 goes backwards.
std::vector<QDate> walk(const std::vector<Stop> &stops, int step)
{
    std::vector<QDate> days(stops.size());
    QDate at;
    for (size_t n = 0; n < stops.size(); ++n) {
        const size_t i = step > 0 ? n : stops.size() - 1 - n;
        if (!stops[i].number) {
            at = stops[i].placed.day;
            continue;
        }
        if (at.isNull())
            continue;
        for (int off = -kLate; off <= kStride && days[i].isNull(); ++off) {
            const QDate candidate = at.addDays(step * off);
            if (stops[i].number->isOf(candidate))
                days[i] = candidate;
        }
        if (!days[i].isNull() && at.daysTo(days[i]) * step > 0)
            at = days[i];
    }
    return days;
}

} // namespace

void DayOrder::placeNumbered(const std::vector<Numbered> &numbers)
{
    if (length() > qint64(m_days.size() + numbers.size()) * kCloseDays)
        return;
    std::vector<Stop> stops;
    for (const Placed &placed : m_days)
        stops.push_back({placed, nullptr});
    for (const Numbered &number : numbers)
        stops.push_back({{number.position, {}}, &number});
    std::sort(stops.begin(), stops.end(),
              [](const Stop &a, const Stop &b) { return a.placed.position < b.placed.position; });
    const std::vector<QDate> onward = walk(stops, m_newestFirst ? -1 : 1);
    const std::vector<QDate> back = walk(stops, m_newestFirst ? 1 : -1);
    m_days.clear();
    for (size_t i = 0; i < stops.size(); ++i) {
        // Between two days both ways have to come to the same; before the first and behind the last there is one.
        if (stops[i].number)
            stops[i].placed.day = onward[i].isNull()                         ? back[i]
                                  : back[i].isNull() || back[i] == onward[i] ? onward[i]
                                                                             : QDate();
        if (!stops[i].placed.day.isNull())
            m_days.push_back(stops[i].placed);
    }
}

std::optional<DayOrder> DayOrder::of(std::vector<Placed> days, const std::vector<Numbered> &numbers)
{
    if (days.size() < kLeastDays)
        return std::nullopt;
    std::sort(days.begin(), days.end(), [](const Placed &a, const Placed &b) {
        return a.position != b.position ? a.position < b.position : a.day < b.day;
    });
    DayOrder order;
    order.m_days = longestRun(days, 1);
    std::vector<Placed> newestFirst = longestRun(days, -1);
    if (newestFirst.size() > order.m_days.size()) {
        order.m_days = std::move(newestFirst);
        order.m_newestFirst = true;
    }
    const bool moves = order.m_days.front().day != order.m_days.back().day;
    if (!moves || order.m_days.size() * 10 < days.size() * kInOrderOfTen)
        return std::nullopt;
    order.placeNumbered(numbers);
    return order;
}

qint64 DayOrder::length() const
{
    return std::abs(m_days.front().day.daysTo(m_days.back().day));
}

DayOrder::Bounds DayOrder::around(int position) const
{
    const auto here = std::lower_bound(m_days.begin(), m_days.end(), position,
                                       [](const Placed &placed, int at) { return placed.position < at; });
    if (here != m_days.end() && here->position == position)
        return {here->day, here->day};
    const auto behind = std::upper_bound(m_days.begin(), m_days.end(), position,
                                         [](int at, const Placed &placed) { return at < placed.position; });
    const QDate before = behind == m_days.begin() ? QDate() : (behind - 1)->day;
    const QDate after = behind == m_days.end() ? QDate() : behind->day;
    return m_newestFirst ? Bounds{after, before} : Bounds{before, after};
}

} // namespace legation::annotate
