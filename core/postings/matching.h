// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/postings/packing.h"

#include <algorithm>
#include <vector>

namespace legation::postings {

/// Packed positions of one gram, or of several: each part is ascending.
using Parts = std::vector<QByteArrayView>;

/// Bytes of all parts, which tell how many positions there are, nearly.
qsizetype sizeOf(const Parts &parts);

/// Where a phrase may begin whose gram number `offset` is this one; ascending. The parts follow on one another.
std::vector<Position> beginningsOf(const Parts &parts, Position offset);

/// Of `beginnings`, those that have one of the positions `offset` behind them. The parts follow on one another.
void keepFollowed(std::vector<Position> &beginnings, const Parts &parts, Position offset);

/// All positions of parts that lie between one another; ascending.
std::vector<Position> sorted(const Parts &parts);
void keepFollowed(std::vector<Position> &beginnings, const std::vector<Position> &positions, Position offset);

/// Calls `visit(text)` once for each text that has one of the positions. `starts` has the first place of each text and,
/// at last, the end of all.
template <typename Visit>
void visitTexts(const std::vector<Position> &positions, const std::vector<Position> &starts, Visit visit)
{
    size_t text = 0;
    auto at = positions.begin();
    while (at != positions.end()) {
        // Near ones are found faster by going on, far ones by halving.
        for (int steps = 0; text + 1 < starts.size() && starts[text + 1] <= *at && steps < 8; ++steps)
            ++text;
        if (text + 1 < starts.size() && starts[text + 1] <= *at)
            text = static_cast<size_t>(
                       std::upper_bound(starts.begin() + static_cast<std::ptrdiff_t>(text), starts.end(), *at) -
                       starts.begin()) -
                   1;
        if (text + 1 >= starts.size())
            return; // behind the last: the index is damaged
        visit(text);
        const Position end = starts[text + 1];
        while (at != positions.end() && *at < end)
            ++at;
    }
}

} // namespace legation::postings
