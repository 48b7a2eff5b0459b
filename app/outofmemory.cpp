// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/outofmemory.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <system_error>

namespace legation {

namespace {

[[noreturn]] void end()
{
    // Neither allocates: standard error has no buffer.
    std::fputs("There is not enough memory. What was stored before stays as it is. Close other programs, or take fewer "
               "or smaller files at once.\n",
               stderr);
    std::_Exit(EXIT_FAILURE);
}

/// Qt throws std::bad_alloc itself; a thread that gets no stack is a std::system_error.
[[noreturn]] void terminate()
{
    try {
        if (const std::exception_ptr thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc &) {
        end();
    } catch (const std::system_error &error) {
        if (error.code() == std::errc::resource_unavailable_try_again)
            end();
    } catch (...) {
        // Not for lack of memory: it ends as it would have.
    }
    std::abort();
}

} // namespace

void sayWhenOutOfMemory()
{
    std::set_new_handler(end);
    std::set_terminate(terminate);
}

} // namespace legation
