// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace legation::cli {

/// Lines of cells, aligned in columns for a terminal: wide characters count two. The last column is not padded.
class Table
{
public:
    /// Columns no wider than `widest`; longer cells are cut with "…".
    explicit Table(int widest = 60)
        : m_widest(widest)
    {
    }

    void add(const QStringList &cells) { m_rows.push_back(cells); }
    bool isEmpty() const { return m_rows.empty(); }
    /// The lines, each with `indent` spaces in front.
    QString toString(int indent = 0) const;

private:
    int m_widest;
    std::vector<QStringList> m_rows;
};

/// One line of text: line breaks and tabs become spaces, control characters go, so that a text cannot move the cursor.
QString oneLine(QStringView text);

} // namespace legation::cli
