// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/base/ids.h"
#include "core/search/query.h"

#include <QDate>
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

/// Engagements whose first day is in one month, each visit once; the bins of the timeline.
struct MonthCount
{
    int year = 0;
    int month = 0; ///< 1–12
    qint64 count = 0;

    friend bool operator==(const MonthCount &, const MonthCount &) = default;
};

/// Articles whose day, or the first day of what is known of it, is this one; the bars of the date filter.
struct DayCount
{
    QDate day;
    qint64 count = 0;

    friend bool operator==(const DayCount &, const DayCount &) = default;
};

/// A whole answer: ids in display order, counts of every facet, and what was understood.
///
/// Facets count rows; engagements are counted by themselves, and one that several of the found articles report counts
/// once, as the earliest of these reports tells it. Engagements say the same as the list that fetchEngagements() gives.
struct Results
{
    std::vector<ArticleId> ids; ///< one a row: of a family its leading article, or the first of those found
    qint64 articles = 0;        ///< found; as many as rows, or more where these are families
    std::map<Facet, std::vector<FacetCount>> facets;          ///< most frequent first; years in order
    qint64 engagements = 0;                                   ///< in the found articles
    std::map<annotate::EngagementKind, qint64> engagementsOf; ///< the same by kind
    std::vector<MonthCount> months;                           ///< of those that can be placed; ascending
    std::vector<DayCount> days;                               ///< of the found articles that have one; ascending
    std::vector<QueryPart> parts;
    std::vector<QueryProblem> problems;
    QStringList highlights; ///< folded terms to mark in table and reader
};

} // namespace legation::search
