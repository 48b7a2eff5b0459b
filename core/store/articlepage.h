// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/cells.h"
#include "core/export/exporter.h"
#include "core/store/connection.h"
#include "core/store/shared.h"

#include <QHash>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace legation::store {

/// Turns some hundred articles at a time into the bytes of an export.
///
/// Articles are read in the order of their ids, in one statement where they are neighbours, and put into the order
/// wanted afterwards. Cells go from the archive to the file as UTF-8; what many articles share (lists of cities, names
/// of publishers) is converted once. Belongs to the thread of its connection.
class ArticlePage
{
public:
    ArticlePage(Connection &connection, const Shared &shared, const exporting::Layout &layout);

    /// The rows of articles, in their order; ids that do not exist are left out.
    Result<exporting::Block> read(std::span<const ArticleId> ids);

private:
    /// Where the bytes of an article are among those read.
    struct Piece
    {
        qsizetype start = 0;
        qsizetype size = 0;
    };

    Result<void> readRange(qint64 first, qint64 last);
    Result<void> addRow(const Statement &row);
    const exporting::Items &listOf(int column, qint64 article);
    Result<QByteArrayView> publisherOf(qint64 id);

    Connection &m_connection;
    const Shared &m_shared;
    const std::shared_ptr<const search::Columns> m_columns;
    const std::shared_ptr<const Replay> m_replay;
    const exporting::Columns m_cells;
    const std::unique_ptr<exporting::Exporter> m_exporter;
    const char *const m_statement;

    std::array<std::vector<std::optional<exporting::Items>>, search::kColumnCount> m_lists; ///< by number of set
    QHash<qint64, QByteArray> m_publishers;
    QByteArray m_text;
    exporting::Row m_row;
    QByteArray m_bytes;                              ///< the rows read, by id
    std::vector<std::pair<qint64, size_t>> m_wanted; ///< ids with their places, by id
    size_t m_at = 0;                                 ///< the next of m_wanted
    std::vector<Piece> m_pieces;                     ///< by place
};

} // namespace legation::store
