// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/query.h"
#include "core/store/records.h"
#include "ui/browse/pending.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

namespace legation::ui {

class BrowseState;
class Snippets;

/// The found articles as a table, of a million rows as of ten: it holds their ids, and the rows last looked at.
///
/// data() never waits. A row that is not at hand gives kWaiting and is asked for with its page (kPageRows at once);
/// dataChanged() follows. Rows are kept by article, so that a renewed answer shows at once what was known before.
class ArticleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Headline, City, Partner, Engagements, Source, Copies, Snippet, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        ArticleIdRole = Qt::UserRole, ///< qint64
        WaitingRole
    }; ///< bool: a placeholder is shown

    explicit ArticleTableModel(BrowseState &state, QObject *parent = nullptr);
    ~ArticleTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    ArticleId idAt(int row) const;
    /// The row of an article, -1 if it is not among the found.
    int rowOf(ArticleId id) const;
    /// The row where it is at hand; null while it is waited for (it is asked for then).
    const store::ArticleRow *rowAt(int row) const;
    /// What a cell says, for the eye and for copies; what stands around a hit is no part of a row.
    QString cellText(const store::ArticleRow &row, Column column) const;

    static std::optional<search::SortKey> sortKey(Column column);
    static std::optional<Column> columnOf(search::SortKey key);

    void retranslate(); ///< after a change of language, names or calendar

private:
    static constexpr int kPageRows = 128;
    static constexpr int kCachedRows = 64 * kPageRows;
    static constexpr int kPagesAtOnce = 2;
    static constexpr qsizetype kWantedPages = 6; ///< older wishes are forgotten: they have been scrolled past

    using Rows = std::vector<store::ArticleRow>;

    void renew();
    void forget();
    void want(int page) const;
    void fetchWanted();
    void receive(int page, Result<Rows> rows);
    QVariant snippet(int row, int role) const;
    QVariant accessibleText(const store::ArticleRow &row, Column column) const;

    BrowseState *m_state;
    Snippets *m_snippets;
    std::vector<ArticleId> m_ids;
    QCache<ArticleId, store::ArticleRow> m_rows{kCachedRows};
    QSet<int> m_freshPages; ///< pages fetched since the answer came; others are shown and asked for again
    QSet<int> m_failedPages;
    mutable QList<int> m_wanted;
    mutable QTimer m_wantTimer;
    std::map<int, std::unique_ptr<Pending<Rows>>> m_fetches;
};

} // namespace legation::ui
