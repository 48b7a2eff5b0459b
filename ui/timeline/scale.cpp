// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace legation::ui {

namespace {

struct Step
{
    TickUnit unit;
    int count;
    double days; ///< about
};

// Steps of days restart with each month, so that the first of a month always has its tick.
constexpr std::array kSteps{
    Step{TickUnit::Day, 1, 1},       Step{TickUnit::Day, 5, 5},        Step{TickUnit::Day, 10, 10},
    Step{TickUnit::Month, 1, 30.4},  Step{TickUnit::Month, 3, 91.3},   Step{TickUnit::Month, 6, 182.6},
    Step{TickUnit::Year, 1, 365.2},  Step{TickUnit::Year, 2, 730.5},   Step{TickUnit::Year, 5, 1826.2},
    Step{TickUnit::Year, 10, 3652.}, Step{TickUnit::Year, 50, 18262.}, Step{TickUnit::Year, 100, 36524.},
};

double widthOf(TickUnit unit, const TickWidths &widths)
{
    switch (unit) {
    case TickUnit::Day: return widths.day;
    case TickUnit::Month: return widths.month;
    case TickUnit::Year:
    case TickUnit::Decade: break;
    }
    return widths.year;
}

Step stepFor(const TimelineScale &scale, const TickWidths &widths)
{
    for (const Step &step : kSteps) {
        if (step.days * scale.pixelsPerDay >= widthOf(step.unit, widths))
            return step;
    }
    return kSteps.back();
}

/// The last tick day on or before `day`.
QDate floorTo(QDate day, const Step &step)
{
    switch (step.unit) {
    case TickUnit::Day:
        // 31 begins no step of several days: next() leaves it out.
        return QDate(day.year(), day.month(),
                     std::min((day.day() - 1) / step.count * step.count + 1, step.count == 1 ? 31 : 31 - step.count));
    case TickUnit::Month: return QDate(day.year(), (day.month() - 1) / step.count * step.count + 1, 1);
    case TickUnit::Year:
    case TickUnit::Decade: break;
    }
    return QDate(day.year() - day.year() % step.count, 1, 1);
}

QDate next(QDate tick, const Step &step)
{
    switch (step.unit) {
    case TickUnit::Day: {
        const QDate later = tick.addDays(step.count);
        const QDate month = QDate(tick.year(), tick.month(), 1).addMonths(1);
        // A stub of one or two days at the end of a month has no room for a label of its own.
        const qint64 room = step.count == 1 ? 1 : 3;
        return later.daysTo(month) < room ? month : later;
    }
    case TickUnit::Month: return tick.addMonths(step.count);
    case TickUnit::Year:
    case TickUnit::Decade: break;
    }
    return tick.addYears(step.count);
}

TickUnit unitBeginning(QDate day)
{
    if (day.day() != 1)
        return TickUnit::Day;
    if (day.month() != 1)
        return TickUnit::Month;
    return day.year() % 10 == 0 ? TickUnit::Decade : TickUnit::Year;
}

} // namespace

TimelineScale TimelineScale::fitting(QDate first, QDate last, double width)
{
    const double from = double(first.toJulianDay());
    const double until = double(last.toJulianDay()) + 1;
    const double margin = std::max((until - from) * 0.03, 14.0);
    const double days = until - from + 2 * margin;
    const double room = std::max(width, 1.0);
    return {from - margin, room / days, room};
}

QDate TimelineScale::dayAt(double x) const
{
    return QDate::fromJulianDay(qint64(std::floor(pointAt(x))));
}

TimelineScale TimelineScale::zoomed(double factor, double x) const
{
    const double point = pointAt(x);
    const double scaled = std::min(pixelsPerDay * factor, width / kFewestDays);
    return {point - x / scaled, scaled, width};
}

TimelineScale TimelineScale::panned(double pixels) const
{
    return {left - pixels / pixelsPerDay, pixelsPerDay, width};
}

TimelineScale TimelineScale::resized(double newWidth) const
{
    return {left, pixelsPerDay, std::max(newWidth, 1.0)};
}

TimelineScale TimelineScale::showing(double point, double margin) const
{
    const double x = xOf(point);
    const double inset = std::min(margin, width / 2);
    if (x < inset)
        return panned(inset - x);
    if (x > width - inset)
        return panned(width - inset - x);
    return *this;
}

TimelineScale TimelineScale::within(QDate first, QDate last) const
{
    const TimelineScale all = fitting(first, last, width);
    const double most = std::max(kMostDays, all.daysInView());
    TimelineScale kept = *this;
    if (kept.daysInView() > most) {
        const double middle = left + daysInView() / 2;
        kept.pixelsPerDay = width / most;
        kept.left = middle - most / 2;
    }
    // A quarter of the view may lie beyond the first and the last day, so that edges can be looked at in peace.
    const double slack = kept.daysInView() / 4;
    const double early = double(first.toJulianDay()) - slack;
    const double late = double(last.toJulianDay()) + 1 + slack - kept.daysInView();
    kept.left = std::clamp(kept.left, std::min(early, late), std::max(early, late));
    return kept;
}

TimelineTicks ticksOf(const TimelineScale &scale, const TickWidths &widths)
{
    const Step step = stepFor(scale, widths);
    TimelineTicks result{step.count >= 10 && step.unit == TickUnit::Year ? TickUnit::Decade : step.unit, {}};
    const double end = scale.right();
    for (QDate day = floorTo(scale.dayAt(0), step); double(day.toJulianDay()) <= end; day = next(day, step))
        result.ticks.push_back({day, scale.xOf(day), unitBeginning(day)});
    return result;
}

CalendarCell cellAround(QDate day, double pixelsPerDay, double pixels)
{
    const auto wide = [&](const Step &step) { return step.days * pixelsPerDay >= pixels; };
    const auto found = std::find_if(kSteps.begin(), kSteps.end(), wide);
    const Step &step = found == kSteps.end() ? kSteps.back() : *found;
    const QDate first = floorTo(day, step);
    return {first.toJulianDay(), next(first, step).toJulianDay()};
}

} // namespace legation::ui
