// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/columns.h"

namespace legation::search {

/// Ids by first day, then id; articles without a day come last in both directions.
std::vector<std::uint32_t> orderByDate(const Columns &columns, SortOrder order);

/// Ids by the values of a column (their names in the order of text::collationKey), then id; articles without a value
/// come last in both directions.
std::vector<std::uint32_t> orderByValues(const Columns &columns, int column, const Sort &sort);

} // namespace legation::search
