// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/results.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace legation::ui {

class BrowseState;

/// The values of one facet: most frequent first, as many as are wanted, those that are chosen always among them even
/// where nothing is left of them, so that a choice can be taken back.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ValueRole = Qt::UserRole, ///< canonical value
        CountRole,                ///< qint64, rows after choosing it
        ShareRole,                ///< double, 0 to 1 of the most frequent value
        ModeRole
    }; ///< int of search::FilterMode, invalid where it is not chosen

    static constexpr int kFewRows = 5;

    FacetModel(BrowseState &state, search::Facet facet, QObject *parent = nullptr);

    search::Facet facet() const { return m_facet; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Shows the values whose words hold `text`, whatever its case; empty shows all.
    void setSearch(const QString &text);
    enum class Extent { Few, All };
    void setExtent(Extent extent);
    Extent extent() const { return m_extent; }
    int hiddenCount() const { return m_hidden; } ///< values that Extent::Few leaves out
    bool hasValues() const { return !m_rows.empty() || m_hidden > 0 || !m_search.isEmpty(); }

    void renew();

private:
    struct Row
    {
        QString value;
        QString word;
        qint64 count = 0;
        std::optional<search::FilterMode> mode;
    };
    std::vector<Row> allRows() const;
    QString tipOf(const Row &row) const;

    BrowseState *m_state;
    search::Facet m_facet;
    std::vector<Row> m_rows;
    QString m_search;
    Extent m_extent = Extent::Few;
    int m_hidden = 0;
    qint64 m_most = 1;
};

} // namespace legation::ui
