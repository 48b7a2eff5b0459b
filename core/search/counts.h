// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/columns.h"
#include "core/search/idset.h"
#include "core/search/results.h"

namespace legation::search {

/// The chosen values of all facets, ready to be asked of each article.
class FacetFilter
{
public:
    FacetFilter(const std::vector<Filter> &filters, const Columns &columns);

    /// Number of facets with a condition.
    bool isEmpty() const { return m_conditions.empty(); }
    /// For one article: how many facets refuse it, and the last that does (an index into the facets).
    struct Verdict
    {
        int refusals = 0;
        int facet = -1;
    };
    Verdict judge(const Chunk &chunk, size_t slot) const
    {
        Verdict verdict;
        for (const Condition &condition : m_conditions) {
            if (!condition.accepts[chunk.sets[static_cast<size_t>(condition.facet)][slot]]) {
                ++verdict.refusals;
                verdict.facet = condition.facet;
            }
        }
        return verdict;
    }

private:
    struct Condition
    {
        int facet = 0;
        std::vector<char> accepts; ///< for each set of the facet's dictionary
    };
    std::vector<Condition> m_conditions;
};

/// What one pass over the articles gives.
struct Counted
{
    IdSet found; ///< the articles that pass all facets
    std::map<Facet, std::vector<FacetCount>> facets;
};

/// Filters `base` (text and days) by the facets and counts every facet. The count of a value is the number of rows left
/// after choosing it alone in its facet: so a facet is counted over what the other facets let pass. A family is a row
/// where one of its articles is found.
Counted countFacets(const IdSet &base, const FacetFilter &filter, const Columns &columns, RowsOf rows);

/// The articles that stand for the rows: of each family the leading one, or where that is not found the first that is.
IdSet rowsOf(const IdSet &found, const Columns &columns, RowsOf rows);

/// Engagements of the articles: how many, by kind, and by the month of their first day. One that several of the
/// articles report counts once, as the earliest report tells it.
struct EngagementCounts
{
    qint64 all = 0;
    std::map<annotate::EngagementKind, qint64> kinds;
    std::vector<MonthCount> months; ///< ascending; those that can be placed
};
EngagementCounts countEngagements(const IdSet &articles, const Columns &columns);

/// How many of the articles begin on each day; ascending, without those that have none.
std::vector<DayCount> countDays(const IdSet &articles, const Columns &columns);

} // namespace legation::search
