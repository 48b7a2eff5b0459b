// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDate>

#include <vector>

namespace legation::ui {

/// The unit that begins at a tick, coarsest last.
enum class TickUnit { Day, Month, Year, Decade };

/// One tick of the axis: the day it stands on, where that is, and the coarsest unit that begins there.
struct TimelineTick
{
    QDate day;
    double x = 0;
    TickUnit begins = TickUnit::Day;
};

/// The ticks of a stretch of time and the unit they step by.
struct TimelineTicks
{
    TickUnit step = TickUnit::Year;
    std::vector<TimelineTick> ticks;
};

/// Days to pixels and back. A point in time is a Julian day number with a fraction: day d covers [d, d + 1).
/// A plain value: zooming and panning give a new scale. Exact to a thousandth of a pixel at every zoom.
struct TimelineScale
{
    static constexpr double kFewestDays = 1;      ///< one day fills the width
    static constexpr double kMostDays = 30 * 366; ///< thirty years, or all there is where that is longer

    double left = 0;         ///< point in time at x = 0
    double pixelsPerDay = 1; ///< > 0
    double width = 1;        ///< pixels, > 0

    /// Shows first … last with a margin on both sides; a single day shows its month.
    static TimelineScale fitting(QDate first, QDate last, double width);

    double xOf(double point) const { return (point - left) * pixelsPerDay; }
    double xOf(QDate day) const { return xOf(double(day.toJulianDay())); }
    double pointAt(double x) const { return left + x / pixelsPerDay; }
    /// The day that covers x.
    QDate dayAt(double x) const;
    double daysInView() const { return width / pixelsPerDay; }
    double right() const { return left + daysInView(); }

    /// Zooms by `factor` (> 1 goes nearer) and keeps the point at `x` where it is.
    TimelineScale zoomed(double factor, double x) const;
    /// Moves the content by `pixels` to the right.
    TimelineScale panned(double pixels) const;
    /// The same left edge and zoom in another width.
    TimelineScale resized(double newWidth) const;
    /// Moved as little as needed for `point` to stand at least `margin` pixels inside.
    TimelineScale showing(double point, double margin) const;
    /// Kept near the days there are: never wholly before `first` or after `last`, never wider than zooming allows.
    TimelineScale within(QDate first, QDate last) const;

    friend bool operator==(const TimelineScale &, const TimelineScale &) = default;
};

/// How wide a label of each unit is; decides how close ticks may stand.
struct TickWidths
{
    double day = 28;
    double month = 46;
    double year = 80;
};

/// The ticks in view, in order, at the finest step whose labels have room.
TimelineTicks ticksOf(const TimelineScale &scale, const TickWidths &widths);

/// A stretch of the calendar: days [first, end) as Julian days.
struct CalendarCell
{
    qint64 first = 0;
    qint64 end = 0;
};

/// The day, five or ten days, month, quarter, half year, year … around `day`: the smallest at least `pixels` wide.
CalendarCell cellAround(QDate day, double pixelsPerDay, double pixels);

} // namespace legation::ui
