// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

namespace legation::load {

/// Longest record that is read, in bytes. What is longer is no article; it is told and skipped. Annotating and storing
/// one takes some fifty times its size in memory.
inline constexpr qsizetype kLongestRecord = 8 << 20;
/// Longest text of an article in UTF-16 units, of formats that know no records.
inline constexpr qsizetype kLongestText = kLongestRecord / 2;
/// Longest page, in bytes: pictures may lie in it.
inline constexpr qsizetype kLongestPage = 32 << 20;

/// The lines of a file, one after another, in bounded memory. Lines end in LF or CRLF, the last one also at the end of
/// the file; a UTF-8 BOM at the start is left out. The device must outlive it.
class LineReader
{
public:
    enum class Status {
        Line,
        TooLong, ///< longer than kLongestRecord; line() is empty
        End,
        Failed, ///< the device refused; its errorString() says why
    };

    explicit LineReader(QIODevice &device);

    Status next();
    /// The line without its end; valid until next().
    QByteArrayView line() const { return m_line; }
    qint64 number() const { return m_number; } ///< of line(), counted from 1
    qint64 bytesRead() const { return m_bytesRead; }
    /// What ended line(): LF, CRLF, or nothing at the end of the file.
    QByteArrayView lineEnd() const { return m_lineEnd; }
    /// Goes back to the start of the device; false where it refuses.
    bool restart() { return restartAt({}); }

    /// A place between two lines.
    struct Place
    {
        qint64 offset = 0; ///< of the next line, in bytes
        qint64 lines = 0;  ///< lines before it
    };
    Place place() const { return {m_bytesRead - (m_buffer.size() - m_at), m_number}; }
    /// Goes to a place told before; false where the device refuses.
    bool restartAt(Place place);

private:
    enum class Fill { More, End, Failed };
    Fill fill();
    Status skipLongLine();
    void take(qsizetype end, qsizetype next);
    void skipBom();

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< first byte of m_buffer that no line has taken
    QByteArrayView m_line;
    QByteArrayView m_lineEnd;
    qint64 m_number = 0;
    qint64 m_bytesRead = 0;
    bool m_atStart = true;
};

/// Whether a line holds nothing but white space: ASCII, U+3000, U+00A0 and U+FEFF.
bool isBlank(QByteArrayView line);

} // namespace legation::load
