// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace legation::store {

/// Writes compact records: numbers as LEB128, signed ones zigzag first, texts as length and UTF-8.
class ByteWriter
{
public:
    void number(std::uint64_t value);
    void signedNumber(std::int64_t value);
    void text(QStringView text);
    void list(const QStringList &texts);
    void raw(const void *start, qsizetype size) { m_bytes.append(static_cast<const char *>(start), size); }

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads them back. Bytes that are no record never read past the end: everything is 0 or empty from there on, and
/// isGood() says so.
class ByteReader
{
public:
    /// More things than any record tells of: a thing takes a hundred times the memory that its bytes do, so bytes
    /// alone would not bound it.
    static constexpr size_t kMostThings = size_t{1} << 22;

    explicit ByteReader(QByteArrayView bytes, size_t mostThings = kMostThings)
        : m_bytes(bytes)
        , m_things(mostThings)
    {
    }

    std::uint64_t number();
    std::int64_t signedNumber();
    QString text() { return QString::fromUtf8(utf8()); }
    /// A text as it stands in the record.
    QByteArrayView utf8();
    QStringList list();
    /// A number that is used to make that many things: none is more than the bytes that are left, and all together
    /// are no more than `mostThings`.
    size_t count();
    bool raw(void *to, qsizetype size);

    /// What was not read yet.
    QByteArrayView rest() const { return m_bytes.sliced(m_at); }
    bool isGood() const { return m_isGood; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    void end();

    QByteArrayView m_bytes;
    size_t m_things = 0; ///< that may still be told of
    qsizetype m_at = 0;
    bool m_isGood = true;
};

} // namespace legation::store
