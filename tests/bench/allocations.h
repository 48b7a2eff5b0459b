// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <cstdint>

namespace legation::bench {

/// Blocks that the program has asked its heap for since the first call. All threads. 0 for ever where the program has
/// another allocator than tcmalloc.
std::uint64_t allocations();

} // namespace legation::bench
