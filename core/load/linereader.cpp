// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/linereader.h"

#include <cstring>

namespace legation::load {

namespace {

constexpr qsizetype kBlock = 1 << 20;

qsizetype findLineEnd(const QByteArray &buffer, qsizetype from)
{
    if (from >= buffer.size())
        return -1;
    const void *end = std::memchr(buffer.constData() + from, '\n', static_cast<size_t>(buffer.size() - from));
    return end ? static_cast<const char *>(end) - buffer.constData() : -1;
}

} // namespace

LineReader::LineReader(QIODevice &device)
    : m_device(device)
{
}

bool LineReader::restartAt(Place place)
{
    m_buffer.resize(0);
    m_at = 0;
    m_line = {};
    m_number = place.lines;
    m_bytesRead = place.offset;
    m_atStart = place.offset == 0;
    return m_device.seek(place.offset);
}

LineReader::Fill LineReader::fill()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    const qsizetype kept = m_buffer.size();
    m_buffer.resize(kept + kBlock);
    const qint64 got = m_device.read(m_buffer.data() + kept, kBlock);
    m_buffer.resize(kept + static_cast<qsizetype>(std::max<qint64>(got, 0)));
    if (got < 0)
        return Fill::Failed;
    m_bytesRead += got;
    return got > 0 ? Fill::More : Fill::End;
}

void LineReader::take(qsizetype end, qsizetype next)
{
    qsizetype stop = end;
    if (stop > m_at && m_buffer[stop - 1] == '\r')
        --stop;
    m_line = QByteArrayView(m_buffer).sliced(m_at, stop - m_at);
    m_lineEnd = QByteArrayView(m_buffer).sliced(stop, next - stop);
    m_at = next;
    ++m_number;
}

void LineReader::skipBom()
{
    m_atStart = false;
    if (QByteArrayView(m_buffer).sliced(m_at).startsWith("\xef\xbb\xbf"))
        m_at += 3;
}

LineReader::Status LineReader::next()
{
    m_line = {};
    qsizetype searched = m_at;
    while (true) {
        if (m_atStart && m_buffer.size() - m_at >= 3) {
            skipBom();
            searched = m_at;
        }
        if (const qsizetype end = findLineEnd(m_buffer, searched); end >= 0) {
            take(end, end + 1);
            return Status::Line;
        }
        if (m_buffer.size() - m_at > kLongestRecord)
            return skipLongLine();
        const qsizetype pending = m_buffer.size() - m_at;
        const Fill filled = fill();
        searched = pending;
        if (filled == Fill::More)
            continue;
        if (filled == Fill::Failed)
            return Status::Failed;
        if (m_buffer.size() == m_at)
            return Status::End;
        take(m_buffer.size(), m_buffer.size()); // the last line has no end of its own
        return Status::Line;
    }
}

LineReader::Status LineReader::skipLongLine()
{
    ++m_number;
    while (true) {
        m_at = m_buffer.size();
        const Fill filled = fill();
        if (filled == Fill::Failed)
            return Status::Failed;
        if (filled == Fill::End)
            return Status::TooLong;
        if (const qsizetype end = findLineEnd(m_buffer, 0); end >= 0) {
            m_at = end + 1;
            return Status::TooLong;
        }
    }
}

bool isBlank(QByteArrayView line)
{
    while (!line.isEmpty()) {
        const char c = line.front();
        if (c == ' ' || (c >= '\t' && c <= '\r'))
            line = line.sliced(1);
        else if (line.startsWith("\u3000") || line.startsWith("\ufeff"))
            line = line.sliced(3);
        else if (line.startsWith("\u00a0"))
            line = line.sliced(2);
        else
            return false;
    }
    return true;
}

} // namespace legation::load
