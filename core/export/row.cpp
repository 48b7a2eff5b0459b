// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/row.h"

#include <QStringEncoder>

#include <array>
#include <charconv>

namespace legation::exporting {

void Row::clear()
{
    m_bytes.resize(0); // keeps the memory for the next row
    m_cells.clear();
    m_itemEnds.clear();
}

void Row::append(QStringView text)
{
    // Encodes in place: toUtf8() would allocate once a cell.
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const qsizetype start = m_bytes.size();
    m_bytes.resize(start + encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(m_bytes.data() + start, text);
    m_bytes.resize(end - m_bytes.constData());
}

void Row::close(Kind kind, qsizetype start)
{
    m_cells.push_back({kind, start, m_bytes.size(), 0, 0});
}

void Row::addNull()
{
    close(Kind::Null, m_bytes.size());
}

void Row::addText(QByteArrayView utf8)
{
    const qsizetype start = m_bytes.size();
    m_bytes.append(utf8);
    close(Kind::Text, start);
}

void Row::addText(QStringView text)
{
    const qsizetype start = m_bytes.size();
    append(text);
    close(Kind::Text, start);
}

void Row::addOptionalText(QStringView text)
{
    if (text.isEmpty())
        addNull();
    else
        addText(text);
}

void Row::addOptionalText(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        addNull();
    else
        addText(utf8);
}

void Row::addNumber(qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const qsizetype start = m_bytes.size();
    m_bytes.append(digits.data(), end - digits.data());
    close(Kind::Number, start);
}

void Row::addList(const QStringList &items)
{
    appendList(items);
}

void Row::addList(const std::vector<QByteArray> &utf8Items)
{
    appendList(utf8Items);
}

template <typename List>
void Row::appendList(const List &items)
{
    const qsizetype start = m_bytes.size();
    const size_t firstItem = m_itemEnds.size();
    for (const auto &item : items) {
        if (m_itemEnds.size() > firstItem)
            m_bytes.append(kListSeparator);
        append(item);
        m_itemEnds.push_back(m_bytes.size());
    }
    close(Kind::List, start);
    m_cells.back().firstItem = firstItem;
    m_cells.back().lastItem = m_itemEnds.size();
}

QByteArrayView Row::bytes(qsizetype cell) const
{
    const Cell &at = m_cells[static_cast<size_t>(cell)];
    return QByteArrayView(m_bytes).sliced(at.start, at.end - at.start);
}

std::vector<QByteArrayView> Row::items(qsizetype cell) const
{
    const Cell &at = m_cells[static_cast<size_t>(cell)];
    std::vector<QByteArrayView> items;
    qsizetype start = at.start;
    for (size_t i = at.firstItem; i < at.lastItem; ++i) {
        items.push_back(QByteArrayView(m_bytes).sliced(start, m_itemEnds[i] - start));
        start = m_itemEnds[i] + 1; // past the separator
    }
    return items;
}

} // namespace legation::exporting
