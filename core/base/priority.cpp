// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/priority.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace legation {

void setHaste([[maybe_unused]] Haste haste)
{
#ifdef Q_OS_LINUX
    // Of a thread, where POSIX means the process; a new thread begins with that of the thread that made it. A
    // scheduler gives each step a tenth less than the one before.
    constexpr int kSoon = 5;
    constexpr int kUnattended = 10;
    const int nice = haste == Haste::Awaited ? 0 : haste == Haste::Soon ? kSoon : kUnattended;
    const auto thread = static_cast<id_t>(gettid());
    if (nice > getpriority(PRIO_PROCESS, thread)) // raising it is not allowed, nor wanted of who began low
        setpriority(PRIO_PROCESS, thread, nice);
#endif
}

} // namespace legation
