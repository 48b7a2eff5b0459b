// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/allocations.h"

#ifdef LEGATION_TCMALLOC

#include <atomic>
#include <cstddef>
#include <gperftools/malloc_hook_c.h>

namespace legation::bench {

namespace {

constinit std::atomic<std::uint64_t> count = 0;

void countOne(const void *, std::size_t)
{
    count.fetch_add(1, std::memory_order_relaxed);
}

} // namespace

std::uint64_t allocations()
{
    // From the first question on: until then it costs nothing.
    static const bool isCounting = MallocHook_AddNewHook(&countOne) != 0;
    return isCounting ? count.load(std::memory_order_relaxed) : 0;
}

} // namespace legation::bench

#else

namespace legation::bench {

std::uint64_t allocations()
{
    return 0;
}

} // namespace legation::bench

#endif
