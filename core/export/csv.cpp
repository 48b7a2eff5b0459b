// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/csv.h"

#include <cstring>

namespace legation::exporting {

namespace {

bool holds(QByteArrayView cell, char c)
{
    return !cell.isEmpty() && std::memchr(cell.data(), c, static_cast<size_t>(cell.size())) != nullptr;
}

void appendQuoted(QByteArrayView cell, QByteArray &out)
{
    out.append('"');
    qsizetype start = 0;
    for (qsizetype at = cell.indexOf('"'); at >= 0; at = cell.indexOf('"', start)) {
        out.append(cell.sliced(start, at + 1 - start));
        out.append('"');
        start = at + 1;
    }
    out.append(cell.sliced(start));
    out.append('"');
}

/// Takes what stands at the front of `text`, if it does.
bool takeFront(QByteArrayView &text, QByteArrayView front)
{
    if (!text.startsWith(front))
        return false;
    text = text.sliced(front.size());
    return true;
}

/// First bytes of all that looksLikeFormula() knows; nearly no cell begins with one.
bool mayBeginFormula(char first)
{
    return (first >= 0 && first <= '@' && !(first >= '0' && first <= '9')) || first == '\xc2' || first == '\xe3' ||
           first == '\xef';
}

} // namespace

bool looksLikeFormula(QByteArrayView utf8)
{
    if (utf8.isEmpty() || !mayBeginFormula(utf8.front()))
        return false;
    QByteArrayView rest = utf8;
    while (takeFront(rest, "'") || takeFront(rest, " ") || takeFront(rest, "\u3000") || takeFront(rest, "\u00a0"))
        ;
    for (const QByteArrayView start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
        if (rest.startsWith(start))
            return true;
    }
    return false;
}

CsvExporter::CsvExporter(const Layout &layout)
    : m_columns(columnsOf(layout))
    , m_audience(layout.audience)
{
}

void CsvExporter::begin(QByteArray &out)
{
    if (m_audience == Audience::Excel)
        out.append("\xef\xbb\xbf");
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            out.append(',');
        out.append(m_columns[i].toUtf8());
    }
    endLine(out);
}

void CsvExporter::add(const Row &row, QByteArray &out)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            out.append(',');
        const QByteArrayView cell = row.bytes(i);
        if (row.kind(i) == Row::Kind::Number)
            out.append(cell);
        else if (m_audience == Audience::Excel && looksLikeFormula(cell))
            addCell(QByteArray(cell.data(), cell.size()).prepend('\''), out);
        else if (cell.isEmpty() && row.size() == 1)
            out.append("\"\""); // an empty line would be no row
        else
            addCell(cell, out);
    }
    endLine(out);
}

void CsvExporter::addCell(QByteArrayView cell, QByteArray &out) const
{
    if (holds(cell, '"') || holds(cell, ',') || holds(cell, '\n') || holds(cell, '\r'))
        appendQuoted(cell, out);
    else
        out.append(cell);
}

void CsvExporter::endLine(QByteArray &out) const
{
    out.append(m_audience == Audience::Excel ? "\r\n" : "\n");
}

} // namespace legation::exporting
