// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QtGlobal>

#include <optional>

namespace legation::ui {

class TimelineView;

/// Makes screen readers see a TimelineView as a list whose items are the marks on the screen, each with its words as
/// name. Safe to call for every view; only the first call does something.
void installTimelineAccessibility();

/// Tells screen readers that the item became current.
void announceTimelineItem(TimelineView *view, quint32 item, std::optional<size_t> lane);

} // namespace legation::ui
