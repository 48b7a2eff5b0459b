// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace legation::lexicon {

/// A lexicon file read whole: a header row and rows of as many cells.
///
/// The format: UTF-8, LF; lines that begin with `#` are comments; the first other line names the columns; cells are
/// separated by tabs, lists inside a cell by `|`; there is no quoting.
class Tsv
{
public:
    /// Fails with FileUnreadable, or with BadLexicon naming file and line where a row has another number of cells.
    static Result<Tsv> read(const QString &path);

    const QStringList &columns() const { return m_columns; }
    qsizetype size() const { return qsizetype(m_rows.size()); }
    /// The cell of a row under a column; empty where the file has no such column.
    QString cell(qsizetype row, QLatin1StringView column) const;
    /// The cell split at `|`, empty parts left out.
    QStringList list(qsizetype row, QLatin1StringView column) const;
    qint64 line(qsizetype row) const { return m_rows[size_t(row)].line; }

private:
    struct Row
    {
        QStringList cells;
        qint64 line = 0;
    };
    QStringList m_columns;
    std::vector<Row> m_rows;
};

} // namespace legation::lexicon
