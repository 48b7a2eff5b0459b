// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/timeline/scene.h"

class QPainter;

namespace legation::ui {

/// Draws a scene with its top left corner at the painter's origin. The same on every device.
void paintTimeline(QPainter &painter, const TimelineScene &scene);

/// Draws the legend (shape, colour and fill with their meaning) in one line, as many entries as `width` has room for.
void paintLegend(QPainter &painter, QPointF topLeft, double width, double height, const TimelineStyle &style);
/// The same in words, for screen readers and tips.
QString legendText();

/// What stands at a tick: the day, the month or the year, in the calendar that was chosen.
QString tickLabel(const TimelineTick &tick, Calendar calendar);

/// The year for an axis, both calendars at once: "2022 (111)" or "111 (2022)".
QString yearLabel(int year, Calendar calendar);

} // namespace legation::ui
