// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <cstdint>

namespace legation::bench {

/// Blocks that the calling thread has asked the heap for so far: malloc and its kin, and so operator new and the
/// containers of Qt. 0 for ever where the C library is not glibc.
std::uint64_t allocations();

} // namespace legation::bench
