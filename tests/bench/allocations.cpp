// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/allocations.h"

#include <cstddef>

// Functions of these names in the program come before those of the C library, for every library in the process. glibc
// keeps its own under a second name.

namespace {

thread_local constinit std::uint64_t count = 0;

} // namespace

#ifdef __GLIBC__
extern "C" {
void *__libc_malloc(std::size_t);
void *__libc_calloc(std::size_t, std::size_t);
void *__libc_realloc(void *, std::size_t);

void *malloc(std::size_t bytes) noexcept
{
    ++count;
    return __libc_malloc(bytes);
}

void *calloc(std::size_t blocks, std::size_t bytes) noexcept
{
    ++count;
    return __libc_calloc(blocks, bytes);
}

void *realloc(void *block, std::size_t bytes) noexcept
{
    ++count;
    return __libc_realloc(block, bytes);
}
}
#endif

namespace legation::bench {

std::uint64_t allocations()
{
    return count;
}

} // namespace legation::bench
