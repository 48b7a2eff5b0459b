// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/format.h"
#include "core/export/row.h"
#include "core/store/records.h"

#include <QByteArrayView>

#include <vector>

namespace legation::exporting {

/// An article as a row: its table row, and of the article what the columns ask for. `article.text` may be left empty
/// and the text given as the UTF-8 bytes that the archive holds, which saves two conversions of the longest cell.
struct ArticleCells
{
    const store::ArticleRow &row;
    const load::Article &article;
    QByteArrayView textUtf8 = {}; ///< used instead of article.text where it is not empty
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
