// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/bytes.h"

#include <cstring>

namespace legation::store {

void ByteWriter::number(std::uint64_t value)
{
    while (value >= 0x80) {
        m_bytes.append(static_cast<char>(0x80 | (value & 0x7f)));
        value >>= 7;
    }
    m_bytes.append(static_cast<char>(value));
}

void ByteWriter::signedNumber(std::int64_t value)
{
    number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void ByteWriter::text(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    number(static_cast<std::uint64_t>(utf8.size()));
    m_bytes.append(utf8);
}

void ByteWriter::list(const QStringList &texts)
{
    number(static_cast<std::uint64_t>(texts.size()));
    for (const QString &item : texts)
        text(item);
}

std::uint64_t ByteReader::number()
{
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
        const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0)
            return value;
    }
    end();
    return 0;
}

std::int64_t ByteReader::signedNumber()
{
    const std::uint64_t value = number();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

void ByteReader::end()
{
    m_isGood = false;
    m_at = m_bytes.size();
}

size_t ByteReader::count()
{
    const std::uint64_t value = number();
    if (value > m_things || value > static_cast<std::uint64_t>(m_bytes.size() - m_at)) {
        end();
        return 0;
    }
    m_things -= static_cast<size_t>(value);
    return static_cast<size_t>(value);
}

QByteArrayView ByteReader::utf8()
{
    const std::uint64_t value = number();
    if (value > static_cast<std::uint64_t>(m_bytes.size() - m_at)) {
        end();
        return m_bytes.last(0);
    }
    const auto size = static_cast<qsizetype>(value);
    const QByteArrayView text = m_bytes.sliced(m_at, size);
    m_at += size;
    return text;
}

QStringList ByteReader::list()
{
    QStringList texts;
    const size_t size = count();
    texts.reserve(static_cast<qsizetype>(size));
    for (size_t i = 0; i < size; ++i)
        texts.append(text());
    return texts;
}

bool ByteReader::raw(void *to, qsizetype size)
{
    if (size > m_bytes.size() - m_at) {
        end();
        return false;
    }
    std::memcpy(to, m_bytes.data() + m_at, static_cast<size_t>(size));
    m_at += size;
    return true;
}

} // namespace legation::store
