// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"

#include <QStringList>

#include <vector>

namespace legation::ui {

/// What the matrix counts.
enum class MatrixOf { Visits, Engagements };

/// How many engagements each city has with each partner country. An engagement with several cities or countries counts
/// in each of their cells, so a total may be less than the sum of its cells.
struct MatrixCounts
{
    MatrixOf of = MatrixOf::Visits;
    QStringList cities;     ///< most engagements first
    QStringList countries;  ///< ISO codes, most engagements first
    std::vector<int> cells; ///< by city, then country
    std::vector<int> cityTotals;
    std::vector<int> countryTotals;
    int all = 0;  ///< engagements counted
    int most = 0; ///< the greatest cell

    bool isEmpty() const { return all == 0; }
    int at(qsizetype city, qsizetype country) const { return cells[size_t(city * countries.size() + country)]; }
};

/// Engagements that tell no city or no country are left out.
MatrixCounts countMatrix(const std::vector<store::EngagementRow> &rows, MatrixOf of);

} // namespace legation::ui
