// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/table/cellfilters.h"

#include "ui/browse/browsestate.h"
#include "ui/look/words.h"

#include <QCoreApplication>

namespace legation::ui {

using search::Facet;
using search::FilterMode;

namespace {

struct CellMenu
{
    Q_DECLARE_TR_FUNCTIONS(CellMenu)
};

void addEngagementFilters(std::vector<search::Filter> &filters, const store::ArticleRow &row)
{
    for (const auto direction : row.directions) {
        if (direction != annotate::Direction::None)
            filters.push_back({Facet::Direction, annotate::toString(direction), FilterMode::Include});
    }
    for (const auto kind : row.kinds)
        filters.push_back({Facet::Kind, annotate::toString(kind), FilterMode::Include});
}

} // namespace

std::vector<search::Filter> filtersOfCell(const store::ArticleRow &row, ArticleTableModel::Column column)
{
    std::vector<search::Filter> filters;
    if (column == ArticleTableModel::City) {
        for (const QString &city : row.cities)
            filters.push_back({Facet::City, city, FilterMode::Include});
    } else if (column == ArticleTableModel::Partner) {
        for (const QString &country : row.countries)
            filters.push_back({Facet::Country, country, FilterMode::Include});
    } else if (column == ArticleTableModel::Engagements) {
        addEngagementFilters(filters, row);
    } else if (column == ArticleTableModel::Date) {
        bool known = false;
        const QString year = row.date.left(4);
        year.toInt(&known);
        if (known)
            filters.push_back({Facet::Year, year, FilterMode::Include});
    }
    return filters;
}

void addCellFilters(QMenu &menu, BrowseState &state, const store::ArticleRow &row, ArticleTableModel::Column column)
{
    for (const search::Filter &filter : filtersOfCell(row, column)) {
        const QString word = filter.facet == Facet::Year ? writeYear(filter.value.toInt(), state.calendar())
                                                         : wordFor(filter.facet, filter.value, state.names());
        // A mnemonic marker in a name would be swallowed by the menu.
        const QString name = QString(word).replace(QLatin1Char('&'), QLatin1String("&&"));
        menu.addAction(CellMenu::tr("Only %1").arg(name), &state, [&state, filter] {
            state.clearFacet(filter.facet);
            state.addFilter(filter.facet, filter.value, FilterMode::Include);
        });
        menu.addAction(CellMenu::tr("Not %1").arg(name), &state,
                       [&state, filter] { state.addFilter(filter.facet, filter.value, FilterMode::Exclude); });
    }
}

} // namespace legation::ui
