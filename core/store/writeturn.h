// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace legation::store {

/// The turn to write among the connections of one process: who has waited longest is next. SQLite lets whoever asks at
/// the right moment go first; who loads asks again as soon as it has committed, and the others would never be in time.
/// Any thread may call it.
class WriteTurn
{
public:
    /// Waits for the turn. False where `isCancelled`, which may be empty, said so before it came.
    bool take(const std::function<bool()> &isCancelled)
    {
        std::unique_lock lock(m_mutex);
        const quint64 ticket = ++m_tickets;
        m_queue.push_back(ticket);
        const auto isNext = [this, ticket] { return m_queue.front() == ticket; };
        while (!m_changed.wait_for(lock, kBetweenQuestions, isNext)) {
            if (isCancelled && isCancelled()) {
                m_queue.erase(std::find(m_queue.begin(), m_queue.end(), ticket));
                m_changed.notify_all();
                return false;
            }
        }
        return true;
    }
    void giveBack()
    {
        const std::lock_guard lock(m_mutex);
        m_queue.pop_front();
        m_changed.notify_all();
    }
    /// How many wait behind the one whose turn it is.
    size_t waiting() const
    {
        const std::lock_guard lock(m_mutex);
        return m_queue.empty() ? 0 : m_queue.size() - 1;
    }

private:
    static constexpr std::chrono::milliseconds kBetweenQuestions{50};

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<quint64> m_queue; ///< the first has the turn
    quint64 m_tickets = 0;
};

} // namespace legation::store
