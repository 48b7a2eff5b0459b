// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"
#include "ui/look/dates.h"

namespace legation::ui {

class Names;

/// An engagement for tips and screen readers, a fact a line: day, kind and host; headline; guests with countries;
/// place; how many articles report it; what the day rests on. Facts that are not known have no line.
QStringList engagementLines(const store::EngagementRow &row, const Names &names, Calendar calendar);

/// Lines as a tip that wraps: rich text, everything in it escaped, the first line strong.
QString tipOf(const QStringList &lines);

} // namespace legation::ui
