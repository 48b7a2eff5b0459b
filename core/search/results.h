// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/ids.h"
#include "core/search/query.h"

#include <QHash>

#include <map>
#include <vector>

namespace legation::search {

/// A value of a facet with the number of rows the table has after choosing it alone in its facet.
struct FacetCount
{
    QString value;
    qint64 count = 0;

    friend bool operator==(const FacetCount &, const FacetCount &) = default;
};

/// Articles of one year; the histogram of the filter panel.
struct YearCount
{
    int year = 0;
    qint64 count = 0;
};

/// Engagements whose first day is in one month; the bins of the timeline.
struct MonthCount
{
    int year = 0;
    int month = 0; ///< 1–12
    qint64 count = 0;

    friend bool operator==(const MonthCount &, const MonthCount &) = default;
};

/// A whole answer: ids in display order, counts of every facet, and what was understood.
struct Results
{
    std::vector<ArticleId> ids;
    std::map<Facet, std::vector<FacetCount>> facets; ///< most frequent first; years in order
    qint64 engagements = 0;                          ///< engagements in the found articles
    std::vector<MonthCount> months;                  ///< of those that can be placed; ascending
    std::vector<QueryPart> parts;
    std::vector<QueryProblem> problems;
    QStringList highlights; ///< folded terms to mark in table and reader
};

} // namespace legation::search
