// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/postings/matching.h"

#include <algorithm>

namespace legation::postings {

namespace {

/// The positions of parts that follow on one another, one by one.
class Walk
{
public:
    explicit Walk(const Parts &parts)
        : m_parts(parts)
        , m_reader(parts.empty() ? QByteArrayView() : parts.front())
    {
    }

    bool next(Position &position)
    {
        while (!m_reader.next(position)) {
            if (++m_part >= m_parts.size())
                return false;
            m_reader = PositionReader(m_parts[m_part]);
        }
        return true;
    }

private:
    const Parts &m_parts;
    size_t m_part = 0;
    PositionReader m_reader;
};

} // namespace

qsizetype sizeOf(const Parts &parts)
{
    qsizetype bytes = 0;
    for (const QByteArrayView part : parts)
        bytes += part.size();
    return bytes;
}

std::vector<Position> beginningsOf(const Parts &parts, Position offset)
{
    std::vector<Position> beginnings;
    beginnings.reserve(static_cast<size_t>(sizeOf(parts)));
    Walk walk(parts);
    for (Position position = 0; walk.next(position);) {
        if (position >= offset)
            beginnings.push_back(position - offset);
    }
    return beginnings;
}

void keepFollowed(std::vector<Position> &beginnings, const Parts &parts, Position offset)
{
    Walk walk(parts);
    Position position = 0;
    bool isThere = walk.next(position);
    auto kept = beginnings.begin();
    for (const Position beginning : beginnings) {
        while (isThere && position < beginning + offset)
            isThere = walk.next(position);
        if (!isThere)
            break;
        if (position == beginning + offset)
            *kept++ = beginning;
    }
    beginnings.erase(kept, beginnings.end());
}

std::vector<Position> sorted(const Parts &parts)
{
    std::vector<Position> positions;
    positions.reserve(static_cast<size_t>(sizeOf(parts)));
    for (const QByteArrayView part : parts) {
        PositionReader reader(part);
        for (Position position = 0; reader.next(position);)
            positions.push_back(position);
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

void keepFollowed(std::vector<Position> &beginnings, const std::vector<Position> &positions, Position offset)
{
    auto at = positions.begin();
    auto kept = beginnings.begin();
    for (const Position beginning : beginnings) {
        while (at != positions.end() && *at < beginning + offset)
            ++at;
        if (at == positions.end())
            break;
        if (*at == beginning + offset)
            *kept++ = beginning;
    }
    beginnings.erase(kept, beginnings.end());
}

} // namespace legation::postings
