// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/format.h"
#include "core/export/row.h"
#include "core/store/records.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace legation::exporting {

/// The items of a list as UTF-8.
using Items = std::vector<QByteArray>;

/// An article as a row, in the UTF-8 that the archive holds: nothing is converted on the way to the file. Where a view
/// is empty, there is no such value.
struct ArticleCells
{
    qint64 id = 0;
    qint64 position = 0;
    qint64 copies = 1;
    annotate::DateBasis basis = annotate::DateBasis::None;
    std::optional<qint64> published; ///< Julian day
    QByteArrayView externalId;       ///< empty: the position
    QByteArrayView date;
    QByteArrayView headline;
    QByteArrayView caption; ///< what lists show
    QByteArrayView publisher;
    QByteArrayView url;
    QByteArrayView source;
    QByteArrayView text;
    const Items &cities;
    const Items &countries;
    const Items &kinds;
    const Items &directions;
};

/// A mention as a row. Offsets are written in code points, so the text they count in is needed.
struct MentionCells
{
    ArticleId article;
    const load::Article &of; ///< headline and text alone are read
    const store::StoredMention &mention;
};

/// Which cell to write for each column of a layout; made once a file, used for every row.
class Columns
{
public:
    /// Of the columns that columnsOf(layout) gives.
    explicit Columns(const Layout &layout);

    const QStringList &keys() const { return m_keys; }
    bool contains(QStringView key) const { return m_keys.contains(key); }

    /// Each fills `row` with one cell a column. The layout's `what` must fit.
    void fill(const ArticleCells &cells, Row &row) const;
    void fill(const store::EngagementRow &visit, Row &row) const;
    void fill(const store::EntitySummary &entity, Row &row) const;
    void fill(const MentionCells &cells, Row &row) const;

private:
    What m_what;
    QStringList m_keys;
    std::vector<qsizetype> m_order; ///< for each column its number in columns(m_what)
};

} // namespace legation::exporting
