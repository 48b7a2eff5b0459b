// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/postings/packing.h"

namespace legation::postings {

namespace {

void append(std::uint64_t value, std::string &bytes)
{
    while (value >= 0x80) {
        bytes.push_back(static_cast<char>(0x80 | (value & 0x7f)));
        value >>= 7;
    }
    bytes.push_back(static_cast<char>(value));
}

bool take(QByteArrayView &bytes, std::uint64_t &value)
{
    value = 0;
    for (qsizetype at = 0; at < bytes.size() && at < 9; ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        value |= std::uint64_t{byte & 0x7fU} << (7 * at);
        if (byte < 0x80) {
            bytes = bytes.sliced(at + 1);
            return true;
        }
    }
    return false;
}

} // namespace

bool PageReader::next()
{
    if (m_rest.isEmpty())
        return false;
    std::uint64_t step = 0;
    std::uint64_t size = 0;
    if (!take(m_rest, step) || !take(m_rest, size) || size > static_cast<std::uint64_t>(m_rest.size())) {
        m_isGood = false;
        m_rest = {};
        return false;
    }
    m_gram += step;
    m_positions = m_rest.first(static_cast<qsizetype>(size));
    m_rest = m_rest.sliced(static_cast<qsizetype>(size));
    return true;
}

PageWriter::PageWriter(qsizetype bytes, Full full)
    : m_bytes(bytes)
    , m_full(std::move(full))
{
}

void PageWriter::add(Gram gram, Position position)
{
    if (gram != m_gram)
        endGram();
    if (m_positions.empty()) {
        m_gram = gram;
        m_last = 0;
    }
    append(position - m_last, m_positions);
    m_last = position;
    if (static_cast<qsizetype>(m_page.size() + m_positions.size()) >= m_bytes) {
        endGram();
        endPage();
    }
}

void PageWriter::endGram()
{
    if (m_positions.empty())
        return;
    if (m_page.empty()) {
        m_first = m_gram;
        m_before = 0;
    }
    append(m_gram - m_before, m_page);
    append(m_positions.size(), m_page);
    m_page.append(m_positions);
    m_before = m_gram;
    m_positions.clear();
}

void PageWriter::endPage()
{
    if (m_page.empty())
        return;
    m_full(m_first, QByteArrayView(m_page.data(), static_cast<qsizetype>(m_page.size())));
    m_page.clear();
}

void PageWriter::finish()
{
    endGram();
    endPage();
}

} // namespace legation::postings
