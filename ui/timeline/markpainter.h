// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/timeline/scene.h"

class QPainter;

namespace legation::ui {

/// Draws the marks of all lanes in view, and the rings around what is chosen.
///
/// Precision is drawn as it is: a duration is a bar with its mark at the first day; a day somewhere within a month or a
/// year is a mark in the middle of a thin line with ends; an open side fades away; an uncertain date has fading ends
/// and a broken outline; an inferred one is hollow.
void paintMarks(QPainter &painter, const TimelineScene &scene, const Colours &colours);

} // namespace legation::ui
