// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/allocations.h"

#ifdef LEGATION_JEMALLOC

#include <cstddef>
#include <jemalloc/jemalloc.h>

namespace legation::bench {

namespace {

// The number stands for all arenas: MALLCTL_ARENAS_ALL, which the names of jemalloc want written out.
constexpr const char *kSmall = "stats.arenas.4096.small.nrequests";
constexpr const char *kLarge = "stats.arenas.4096.large.nrequests";

std::uint64_t statistic(const char *name)
{
    std::uint64_t value = 0;
    std::size_t size = sizeof(value);
    return mallctl(name, &value, &size, nullptr, 0) == 0 ? value : 0;
}

} // namespace

std::uint64_t allocations()
{
    // What the thread's own cache gave out is counted when the cache is emptied, and told of the latest epoch.
    mallctl("thread.tcache.flush", nullptr, nullptr, nullptr, 0);
    std::uint64_t epoch = 1;
    mallctl("epoch", nullptr, nullptr, &epoch, sizeof(epoch));
    return statistic(kSmall) + statistic(kLarge);
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
