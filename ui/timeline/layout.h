// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/timeline/items.h"
#include "ui/timeline/scale.h"

#include <array>
#include <optional>
#include <vector>

namespace legation::ui {

/// Sizes of what is drawn, in pixels.
struct MarkMetrics
{
    double mark = 11;   ///< width of a single mark
    double gap = 2;     ///< least room between two marks
    double digit = 7;   ///< width of a digit in the count of a cluster
    double padding = 5; ///< left and right of the count
};

/// One thing drawn in a lane: an item, or a count for several that have no room apart. Places are points in time, so
/// that a mark stays the same while the view is panned.
struct TimelineMark
{
    double anchor = 0; ///< centre of the mark
    double from = 0;   ///< first and last point its bar covers; = anchor for a moment
    double until = 0;
    double halfWidth = 0; ///< pixels from the centre to the side of the mark itself
    quint32 first = 0;    ///< position in TimelineLane::items of its first item
    quint32 count = 1;    ///< > 1: a cluster
};

/// The marks of one lane at one zoom, by anchor.
struct LaneMarks
{
    std::vector<TimelineMark> marks;
    double longest = 0; ///< days; no bar reaches farther than this from its anchor

    /// Indices [first, last) of the marks that may show between two points in time.
    std::pair<size_t, size_t> between(double from, double until, double marginDays) const;
};

/// Places the items of a lane: single marks where there is room, counts where there is none. Where counts would crowd,
/// there is one for each month, quarter, year …, so that counts can be compared. Items of one day are put side by side
/// once the day is wide enough. Depends on the zoom alone, not on what is in view.
LaneMarks layOut(const TimelineContent &content, const TimelineLane &lane, double pixelsPerDay,
                 const MarkMetrics &metrics);

/// The mark at x, the nearest where several are; bars count. nullopt where there is none within `reach` pixels.
std::optional<size_t> markAt(const LaneMarks &marks, const TimelineScale &scale, double x, double reach);

/// What the items of a cluster are; told by the strip under its count.
enum class MarkClass { Inbound, Outbound, Online, Agreement, Other };
inline constexpr int kMarkClasses = 5;

MarkClass classOf(const TimelineItem &item);
/// How many items of each class a mark holds.
std::array<quint32, kMarkClasses> classesOf(const TimelineContent &content, const TimelineLane &lane,
                                            const TimelineMark &mark);

} // namespace legation::ui
