// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/table.h"

#include "core/text/width.h"

namespace legation::cli {

namespace {

constexpr int kGap = 2;

/// Direction overrides and control characters would let a text rewrite what stands beside it.
bool isUnsafe(QChar c)
{
    return c.category() == QChar::Other_Control || (c >= QChar(0x202a) && c <= QChar(0x202e)) ||
           (c >= QChar(0x2066) && c <= QChar(0x2069));
}

} // namespace

QString oneLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t')
            line += u' ';
        else if (!isUnsafe(c))
            line += c;
    }
    return line;
}

QString Table::toString(int indent) const
{
    std::vector<int> widths;
    std::vector<QStringList> rows;
    for (const QStringList &row : m_rows) {
        QStringList cells;
        widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i) {
            cells.append(text::elideToColumns(oneLine(row[i]), m_widest));
            int &width = widths[static_cast<size_t>(i)];
            width = std::max(width, text::terminalColumns(cells.last()));
        }
        rows.push_back(std::move(cells));
    }
    QString lines;
    for (const QStringList &row : rows) {
        QString line(indent, u' ');
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += QString(widths[static_cast<size_t>(i)] - text::terminalColumns(row[i]) + kGap, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines += line + u'\n';
    }
    return lines;
}

} // namespace legation::cli
