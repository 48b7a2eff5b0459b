// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <cstdint>

namespace legation::bench {

/// Blocks that the program has asked its heap for so far. Asked from one thread while no other works. 0 for ever where
/// the program has another allocator than jemalloc.
std::uint64_t allocations();

} // namespace legation::bench
