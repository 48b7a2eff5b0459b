// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/table/articletablemodel.h"

#include <QMenu>

namespace legation::ui {

/// The facet values that a cell of the table shows: a city's cell its cities, a date's cell its year.
std::vector<search::Filter> filtersOfCell(const store::ArticleRow &row, ArticleTableModel::Column column);

/// Adds “Only …” and “Not …” for each value of the cell to `menu`.
void addCellFilters(QMenu &menu, BrowseState &state, const store::ArticleRow &row, ArticleTableModel::Column column);

} // namespace legation::ui
