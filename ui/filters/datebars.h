// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/results.h"

#include <QDate>

#include <optional>
#include <utility>
#include <vector>

namespace legation::ui {

/// How long a bar of the date filter lasts.
enum class BarUnit { Year, Month, Day };

/// A stretch of days and the articles that begin in it.
struct DateBar
{
    QDate first;
    QDate last;
    qint64 count = 0;
};

using DaySpan = std::pair<std::optional<QDate>, std::optional<QDate>>;

/// What bars a range of days is shown in: years, of up to two years months, of up to two months days.
BarUnit barUnitOf(const DaySpan &range);
/// Every year from first to last, empty ones too; a gap of generations is left out.
std::vector<DateBar> yearBars(const std::vector<search::FacetCount> &years);
/// Every month or day of the range, empty ones too. The range has both ends.
std::vector<DateBar> barsOf(const std::vector<search::DayCount> &days, const DaySpan &range, BarUnit unit);
/// The range one step further out: of days their years, of months and years everything.
DaySpan widened(const DaySpan &range);

} // namespace legation::ui
