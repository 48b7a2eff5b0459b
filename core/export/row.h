// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace legation::exporting {

/// The cells of one row as UTF-8, in one buffer that is used again for the next row: no allocation a cell.
///
/// Whoever fills it adds one cell a column, in the order of the columns.
class Row
{
public:
    enum class Kind { Null, Text, Number, List };

    void clear();

    void addNull();
    void addText(QByteArrayView utf8); ///< must be valid UTF-8
    void addText(QStringView text);
    /// Null where `text` is empty: an absent value, not an empty one.
    void addOptionalText(QStringView text);
    void addOptionalText(QByteArrayView utf8);
    void addNumber(qint64 number);
    void addList(const QStringList &items);
    void addList(const std::vector<QByteArray> &utf8Items);

    qsizetype size() const { return static_cast<qsizetype>(m_cells.size()); }
    Kind kind(qsizetype cell) const { return m_cells[static_cast<size_t>(cell)].kind; }
    /// The text, or the number in decimal; of a list all items with kListSeparator between. Valid until the next add.
    QByteArrayView bytes(qsizetype cell) const;
    /// The items of a list.
    std::vector<QByteArrayView> items(qsizetype cell) const;

    /// Between the items of a list inside a CSV cell.
    static constexpr char kListSeparator = ';';

private:
    struct Cell
    {
        Kind kind = Kind::Null;
        qsizetype start = 0;
        qsizetype end = 0;
        size_t firstItem = 0; ///< into m_itemEnds; lists alone
        size_t lastItem = 0;  ///< one past the last
    };
    void append(QStringView text);
    void append(QByteArrayView utf8) { m_bytes.append(utf8); }
    template <typename List>
    void appendList(const List &items);
    void close(Kind kind, qsizetype start);

    QByteArray m_bytes;
    std::vector<Cell> m_cells;
    std::vector<qsizetype> m_itemEnds; ///< where each item of each list ends in m_bytes
};

/// Where rows come from: the archive, one page after another.
class RowSource
{
public:
    enum class Step { Row, End };

    virtual ~RowSource() = default;
    /// Fills `row` (cleared before) with the next row, or says that there is none. A failure ends the export.
    virtual Result<Step> next(Row &row) = 0;
};

} // namespace legation::exporting
