// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/csv.h"

#include <cstring>

namespace legation::exporting {

using namespace Qt::StringLiterals;

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

const QStringList kDayColumns{u"date"_s, u"published"_s, u"start"_s, u"end"_s}; // numbers of mentions are no text

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
    : m_headings(columnsOf(layout))
    , m_audience(layout.audience)
{
    if (m_audience != Audience::Excel || layout.words.isEmpty())
        return;
    m_yearsBefore = layout.words.yearsBefore;
    for (QString &heading : m_headings) {
        m_isDay.push_back(m_yearsBefore != 0 && kDayColumns.contains(heading));
        m_words.push_back(layout.words.values.value(heading));
        heading = layout.words.columns.value(heading, heading);
    }
}

void CsvExporter::begin(QByteArray &out)
{
    if (m_audience == Audience::Excel)
        out.append("\xef\xbb\xbf");
    for (qsizetype i = 0; i < m_headings.size(); ++i) {
        if (i > 0)
            out.append(',');
        addCell(m_headings[i].toUtf8(), out);
    }
    endLine(out);
}

void CsvExporter::add(const Row &row, QByteArray &out)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            out.append(',');
        QByteArrayView cell = row.bytes(i);
        QByteArray words;
        if (!m_words.empty() && !m_words[static_cast<size_t>(i)].isEmpty()) {
            words = inWords(row, i);
            cell = words;
        }
        if (row.kind(i) == Row::Kind::Text && !m_isDay.empty() && m_isDay[static_cast<size_t>(i)]) {
            words = inYears(cell);
            cell = words;
        }
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

/// 2022-03-24/2022-03-2X with the years counted from another one; what does not begin with a year stays.
QByteArray CsvExporter::inYears(QByteArrayView edtf) const
{
    QByteArray written;
    for (const QByteArray &part : edtf.toByteArray().split('/')) {
        if (!written.isEmpty())
            written.append('/');
        bool isYear = false;
        const int year = part.first(qMin<qsizetype>(part.size(), 4)).toInt(&isYear);
        if (isYear && part.size() >= 4)
            written.append(QByteArray::number(year - m_yearsBefore)).append(part.sliced(4));
        else
            written.append(part);
    }
    return written;
}

QByteArray CsvExporter::inWords(const Row &row, qsizetype cell) const
{
    const QHash<QByteArray, QByteArray> &words = m_words[static_cast<size_t>(cell)];
    const auto wordOf = [&words](QByteArrayView code) {
        const QByteArray key = code.toByteArray();
        return words.value(key, key);
    };
    if (row.kind(cell) != Row::Kind::List)
        return wordOf(row.bytes(cell));
    QByteArray joined;
    for (const QByteArrayView item : row.items(cell)) {
        if (!joined.isEmpty())
            joined.append(Row::kListSeparator);
        joined.append(wordOf(item));
    }
    return joined;
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
