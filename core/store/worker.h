// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/priority.h"
#include "core/store/archivefile.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace legation::store {

/// A thread with a connection of its own that does tasks one after another. The thread begins with the first task and
/// opens the connection there.
class Worker
{
public:
    /// Given the connection, or why there is none. Every task is called exactly once.
    using Task = std::function<void(Result<ArchiveFile *>)>;

    Worker(std::shared_ptr<Common> common, OpenMode mode, Haste haste);
    /// As end().
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void post(Task task);
    /// From within a task: does it once more after a while, before all others.
    void again(Task task);
    /// Asks the running task to end; any thread.
    void stop();
    /// And waits until it has; tasks not begun are called with Cancelled. Not in a task.
    void end();
    bool isStopping() const { return m_isStopping; }

private:
    void work();
    std::optional<Task> waitForTask();

    const std::shared_ptr<Common> m_common;
    const OpenMode m_mode;
    const Haste m_haste;
    std::atomic<bool> m_isStopping = false;
    std::mutex m_mutex; ///< guards m_tasks and m_thread
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::thread m_thread;
};

} // namespace legation::store
