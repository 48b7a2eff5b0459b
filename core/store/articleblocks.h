// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/articlepage.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace legation::store {

/// The rows of any number of articles, in their order, read on all cores: each thread takes the next page and reads it
/// through a connection of its own, some pages ahead of the one that is asked for. Texts are never changed once they
/// are stored, so threads need not see the same moment; each keeps the columns and decisions that it began with.
class ArticleBlocks : public exporting::BlockSource
{
public:
    /// `connection` serves where the articles are too few for threads, or none of these gets a connection.
    ArticleBlocks(Connection &connection, const Shared &shared, const exporting::Layout &layout,
                  std::vector<ArticleId> ids);
    ~ArticleBlocks() override;

    Result<exporting::Block> next() override;

private:
    std::span<const ArticleId> page(size_t number) const;
    void work();
    /// The next page as a thread read it; nullopt where no thread reads.
    std::optional<Result<exporting::Block>> takeReady();
    /// The next page to read; nullopt where there is none or all stops.
    std::optional<size_t> take();

    Connection &m_connection;
    const Shared &m_shared;
    const exporting::Layout m_layout;
    const std::vector<ArticleId> m_ids;
    const size_t m_pages;
    std::vector<std::thread> m_threads;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_room;
    std::condition_variable m_ready;
    std::map<size_t, Result<exporting::Block>> m_done;
    unsigned m_readers = 0; ///< threads that read, or may yet
    size_t m_taken = 0;     ///< pages that threads took
    size_t m_given = 0;     ///< pages that were asked for
    bool m_stops = false;
};

} // namespace legation::store
