// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/jsonsplitter.h"

#include "core/load/linereader.h"

namespace legation::load {

namespace {

constexpr qsizetype kBlock = 1 << 20;
/// Longer strings outside records are no keys that matter; containers around records are few.
constexpr qsizetype kLongestKey = 256;
constexpr size_t kDeepestShape = 64;

} // namespace

JsonSplitter::JsonSplitter(QIODevice &device, std::optional<JsonShape> shape)
    : m_device(device)
    , m_shape(std::move(shape))
{
}

bool JsonSplitter::restart()
{
    m_block.resize(0);
    m_at = 0;
    m_frames.clear();
    m_record.resize(0);
    m_string.resize(0);
    m_recordDepth = 0;
    m_line = 1;
    m_bytesRead = 0;
    m_inString = m_escaped = m_tooLong = m_ended = false;
    return m_device.seek(0);
}

JsonShape JsonSplitter::shape() const
{
    return {static_cast<qsizetype>(m_frames.size()), m_frames.empty() ? QByteArray() : m_frames.back().key};
}

JsonSplitter::Fill JsonSplitter::fill()
{
    m_block.resize(kBlock);
    const qint64 got = m_device.read(m_block.data(), kBlock);
    m_block.resize(static_cast<qsizetype>(std::max<qint64>(got, 0)));
    m_at = 0;
    m_kept = 0;
    if (got < 0)
        return Fill::Failed;
    m_bytesRead += got;
    return got > 0 ? Fill::More : Fill::End;
}

JsonSplitter::Status JsonSplitter::next()
{
    m_record.resize(0);
    m_tooLong = false;
    while (!m_ended) {
        while (m_at < m_block.size()) {
            const char c = m_block[m_at++];
            if (c == '\n')
                ++m_line;
            if (step(c)) {
                keep(m_at);
                return m_tooLong ? Status::TooLong : Status::Record;
            }
        }
        if (m_recordDepth > 0)
            keep(m_block.size());
        switch (fill()) {
        case Fill::More: break;
        case Fill::End: return atEnd();
        case Fill::Failed: m_ended = true; return Status::Failed;
        }
    }
    return Status::End;
}

JsonSplitter::Status JsonSplitter::atEnd()
{
    m_ended = true;
    if (m_recordDepth > 0 || !m_frames.empty()) {
        if (m_recordDepth == 0)
            m_recordLine = m_line;
        return Status::Cut;
    }
    return Status::End;
}

/// Moves the bytes of the open record up to `end` into m_record.
void JsonSplitter::keep(qsizetype end)
{
    const qsizetype length = end - m_kept;
    m_tooLong = m_tooLong || m_record.size() + length > kLongestRecord;
    if (m_tooLong)
        m_record.resize(0);
    else
        m_record.append(m_block.constData() + m_kept, length);
    m_kept = end;
}

/// Follows one byte; true where it ends a record.
bool JsonSplitter::step(char c)
{
    if (m_inString) {
        stepString(c);
        return false;
    }
    switch (c) {
    case '"':
        m_inString = true;
        m_string.resize(0);
        return false;
    case '{':
    case '[': open(c); return false;
    case '}':
    case ']': return close();
    default: return false;
    }
}

void JsonSplitter::stepString(char c)
{
    if (m_escaped) {
        m_escaped = false;
    } else if (c == '\\') {
        m_escaped = true;
        return;
    } else if (c == '"') {
        m_inString = false;
        return;
    }
    if (m_recordDepth == 0 && m_string.size() < kLongestKey)
        m_string.append(c);
}

bool JsonSplitter::isRecordHere() const
{
    if (m_shape)
        return shape() == *m_shape;
    return !m_frames.empty() && m_frames.back().bracket == '[';
}

void JsonSplitter::open(char bracket)
{
    if (m_recordDepth > 0) {
        ++m_recordDepth;
        return;
    }
    if (bracket == '{' && isRecordHere()) {
        m_recordDepth = 1;
        m_recordLine = m_line;
        m_kept = m_at - 1;
        return;
    }
    if (m_frames.size() < kDeepestShape)
        m_frames.push_back({bracket, m_string});
    m_string.resize(0);
}

bool JsonSplitter::close()
{
    if (m_recordDepth > 0)
        return --m_recordDepth == 0;
    if (!m_frames.empty())
        m_frames.pop_back();
    m_string.resize(0);
    return false;
}

} // namespace legation::load
