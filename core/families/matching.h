// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace legation::families {

/// Items at the same distance from both beginnings that are equal: left[a + i] == right[b + i] for i < length.
struct Run
{
    size_t left = 0;
    size_t right = 0;
    size_t length = 0;
};

using Items = std::span<const std::uint32_t>;

/// What two sequences have in common, in order: the longest there is, for sequences of ordinary length (E. W. Myers,
/// "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986). Long ones are first laid on one another
/// by the stretches that stand once in each; what is then still unlike and long is not searched to the end.
std::vector<Run> match(Items left, Items right);

} // namespace legation::families
