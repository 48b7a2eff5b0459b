// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/facetmodel.h"

#include "ui/browse/browsestate.h"
#include "ui/look/words.h"

#include <algorithm>

namespace legation::ui {

FacetModel::FacetModel(BrowseState &state, search::Facet facet, QObject *parent)
    : QAbstractListModel(parent)
    , m_state(&state)
    , m_facet(facet)
{
    connect(m_state, &BrowseState::resultsChanged, this, &FacetModel::renew);
    connect(m_state, &BrowseState::queryChanged, this, &FacetModel::renew);
    connect(m_state, &BrowseState::namesChanged, this, &FacetModel::renew);
    renew();
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.word;
    case Qt::ToolTipRole: return tipOf(row);
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %n article(s)", nullptr, static_cast<int>(row.count)).arg(row.word);
        if (!row.mode)
            return text;
        return *row.mode == search::FilterMode::Include ? tr("%1, chosen").arg(text) : tr("%1, left out").arg(text);
    }
    case ValueRole: return row.value;
    case CountRole: return row.count;
    case ShareRole: return static_cast<double>(row.count) / static_cast<double>(m_most);
    case ModeRole: return row.mode ? QVariant(static_cast<int>(*row.mode)) : QVariant();
    default: return {};
    }
}

/// Rows are counted beside the value; of engagements themselves the tip tells.
QString FacetModel::tipOf(const Row &row) const
{
    QStringList lines;
    for (const auto &[kind, count] : m_state->results().engagementsOf) {
        if (m_facet == search::Facet::Kind && annotate::toString(kind) == row.value)
            lines += tr("%n time(s); what several articles report counts once", nullptr, static_cast<int>(count));
    }
    lines += tr("Click: only this. Ctrl+click or the box: this too. Right click: more.");
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

void FacetModel::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    renew();
}

void FacetModel::setExtent(Extent extent)
{
    if (m_extent == extent)
        return;
    m_extent = extent;
    renew();
}

std::vector<FacetModel::Row> FacetModel::allRows() const
{
    std::vector<Row> rows;
    const auto &facets = m_state->results().facets;
    if (const auto at = facets.find(m_facet); at != facets.end()) {
        for (const search::FacetCount &count : at->second) {
            rows.push_back({count.value, wordFor(m_facet, count.value, m_state->names()), count.count,
                            m_state->filterMode(m_facet, count.value)});
        }
    }
    for (const search::Filter &filter : m_state->query().filters) {
        const bool known = std::any_of(rows.begin(), rows.end(), [&](const Row &r) { return r.value == filter.value; });
        if (filter.facet == m_facet && !known)
            rows.push_back({filter.value, wordFor(m_facet, filter.value, m_state->names()), 0, filter.mode});
    }
    return rows;
}

void FacetModel::renew()
{
    auto all = allRows();
    m_most = 1;
    for (const Row &row : all)
        m_most = std::max(m_most, row.count);
    std::vector<Row> shown;
    m_hidden = 0;
    for (Row &row : all) {
        const bool matches =
            row.word.contains(m_search, Qt::CaseInsensitive) || row.value.contains(m_search, Qt::CaseInsensitive);
        const bool room = m_extent == Extent::All || std::ssize(shown) < kFewRows || row.mode || !m_search.isEmpty();
        if (matches && room)
            shown.push_back(std::move(row));
        else if (matches)
            ++m_hidden;
    }
    const auto sameValues = [&] {
        return std::equal(shown.begin(), shown.end(), m_rows.begin(), m_rows.end(),
                          [](const Row &a, const Row &b) { return a.value == b.value; });
    };
    if (sameValues()) { // counts alone changed: the view keeps its place and the keyboard its row
        m_rows = std::move(shown);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(shown);
        endResetModel();
    }
}

} // namespace legation::ui
