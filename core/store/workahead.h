// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace legation::store {

/// Works on pieces while the next ones are read: each is given to one thread, in no order. The threads are its own, as
/// those of Qt Concurrent may be the ones that wait for the result; where there are few pieces there are none. One
/// thread adds and finishes.
template <typename Piece>
class WorkAhead
{
public:
    using Work = std::function<void(Piece &)>;

    /// `makeWork` is called once in each thread, so that what it gives may keep things of its own. A further thread
    /// begins when there are `piecesAThread` more, up to the number of cores and `mostThreads`.
    WorkAhead(std::function<Work()> makeWork, unsigned mostThreads, size_t piecesAThread)
        : m_makeWork(std::move(makeWork))
        , m_others(std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads) - 1)
        , m_piecesAThread(piecesAThread)
    {
    }
    ~WorkAhead() { finish(); }
    WorkAhead(const WorkAhead &) = delete;
    WorkAhead &operator=(const WorkAhead &) = delete;

    void add(Piece piece)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_pieces.push_back(std::move(piece));
        }
        m_comes.notify_one();
        if (m_threads.size() < m_others && m_pieces.size() > m_piecesAThread * (m_threads.size() + 1))
            m_threads.emplace_back([this] { workOnAll(); });
    }

    /// All pieces, done, in the order they were added. Nothing can be added any more.
    std::deque<Piece> &finish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isComplete = true;
        }
        m_comes.notify_all();
        workOnAll();
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
        return m_pieces;
    }

private:
    void workOnAll()
    {
        const Work work = m_makeWork();
        while (Piece *piece = next())
            work(*piece);
    }

    /// Waits for one; nullptr where none comes any more.
    Piece *next()
    {
        std::unique_lock lock(m_mutex);
        m_comes.wait(lock, [this] { return m_isComplete || m_next < m_pieces.size(); });
        return m_next < m_pieces.size() ? &m_pieces[m_next++] : nullptr;
    }

    const std::function<Work()> m_makeWork;
    const size_t m_others; ///< threads beside the one that finishes
    const size_t m_piecesAThread;
    std::mutex m_mutex; ///< guards what follows, but for the pieces that were given out
    std::condition_variable m_comes;
    std::deque<Piece> m_pieces;
    size_t m_next = 0;
    bool m_isComplete = false;
    std::vector<std::thread> m_threads; ///< of the thread that adds alone
};

} // namespace legation::store
