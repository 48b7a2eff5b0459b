// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/query.h"
#include "core/store/records.h"
#include "ui/browse/pending.h"
#include "ui/table/openfamilies.h"

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
///
/// Where a row is a family of articles whose texts repeat each other, it can be opened: its other members then stand
/// below it, whether the search finds them or not, until it is closed. Open ones are still open in the next answer.
class ArticleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Headline, City, Partner, Engagements, Source, Copies, Snippet, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        ArticleIdRole = Qt::UserRole, ///< qint64
        WaitingRole,                  ///< bool: a placeholder is shown
        MemberRole                    ///< bool: it stands below the row of its family
    };

    explicit ArticleTableModel(BrowseState &state, QObject *parent = nullptr);
    ~ArticleTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    ArticleId idAt(int row) const;
    /// The row of an article, or of its family where that is closed and the article was looked at before; -1 if it is
    /// not among the found.
    int rowOf(ArticleId id) const;
    /// The row where it is at hand; null while it is waited for (it is asked for then).
    const store::ArticleRow *rowAt(int row) const;
    /// What a cell says, for the eye and for copies; what stands around a hit is no part of a row.
    QString cellText(const store::ArticleRow &row, Column column) const;

    enum class Opening { None, Closed, Open };
    /// Whether the row is that of a family, closed or open.
    Opening openingOf(int row) const;
    /// Members are read first, so they appear a little later.
    void openFamily(int row);
    void closeFamily(int row);
    /// The row of the family below which this one stands; itself where it is no member.
    int familyRow(int row) const;
    /// Keeps a row that came another way, so that rowOf() knows its family.
    void remember(const store::ArticleRow &row);

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
    bool showsFound(const std::vector<ArticleId> &found) const;
    void openAgain(const std::vector<std::vector<ArticleId>> &families);
    void insertMembers(ArticleId id, store::Family family);
    void forgetPages();
    QVariant snippet(int row, int role) const;
    QVariant accessibleText(const store::ArticleRow &row, Column column) const;
    QString repeatsText(const store::ArticleRow &row) const;
    QString repeatsTip(const store::ArticleRow &row) const;

    BrowseState *m_state;
    Snippets *m_snippets;
    std::vector<ArticleId> m_ids; ///< the found ones, and below open families their members
    OpenFamilies m_families;
    std::map<ArticleId, std::unique_ptr<Pending<store::Family>>> m_familyFetches;
    QCache<ArticleId, store::ArticleRow> m_rows{kCachedRows};
    QSet<int> m_freshPages; ///< pages fetched since the answer came; others are shown and asked for again
    QSet<int> m_failedPages;
    mutable QList<int> m_wanted;
    mutable QTimer m_wantTimer;
    std::map<int, std::unique_ptr<Pending<Rows>>> m_fetches;
};

} // namespace legation::ui
