// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/articleblocks.h"

namespace legation::store {

using exporting::Block;

namespace {

constexpr size_t kArticlesAPage = 96;
constexpr size_t kPagesWithoutThreads = 16;
constexpr size_t kPagesAhead = 16;   ///< for each thread
constexpr unsigned kMostThreads = 8; ///< each has a connection, of which a server has few

} // namespace

ArticleBlocks::ArticleBlocks(Connection &connection, const Shared &shared, const exporting::Layout &layout,
                             std::vector<ArticleId> ids)
    : m_connection(connection)
    , m_shared(shared)
    , m_layout(layout)
    , m_ids(std::move(ids))
    , m_pages((m_ids.size() + kArticlesAPage - 1) / kArticlesAPage)
{
    if (m_pages <= kPagesWithoutThreads)
        return;
    m_readers = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
    for (unsigned i = m_readers; i > 0; --i)
        m_threads.emplace_back([this] { work(); });
}

ArticleBlocks::~ArticleBlocks()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
        m_room.notify_all();
    }
    for (std::thread &thread : m_threads)
        thread.join();
}

std::span<const ArticleId> ArticleBlocks::page(size_t number) const
{
    const size_t first = number * kArticlesAPage;
    return std::span(m_ids).subspan(first, std::min(kArticlesAPage, m_ids.size() - first));
}

Result<Block> ArticleBlocks::next()
{
    while (m_given < m_pages) {
        const auto ready = takeReady();
        Result<Block> block = ready ? *ready : ArticlePage(m_connection, m_shared, m_layout).read(page(m_given++));
        if (!block || block->rows > 0) // pages whose articles are all gone are no end
            return block;
    }
    return Block();
}

std::optional<Result<Block>> ArticleBlocks::takeReady()
{
    std::unique_lock lock(m_mutex);
    m_ready.wait(lock, [this] { return m_readers == 0 || m_done.contains(m_given); });
    if (m_readers == 0)
        return std::nullopt;
    std::optional block = std::move(m_done.extract(m_given++).mapped());
    m_room.notify_all();
    return block;
}

std::optional<size_t> ArticleBlocks::take()
{
    std::unique_lock lock(m_mutex);
    m_room.wait(lock,
                [this] { return m_stops || m_taken >= m_pages || m_taken < m_given + kPagesAhead * m_threads.size(); });
    if (m_stops || m_taken >= m_pages)
        return std::nullopt;
    return m_taken++;
}

void ArticleBlocks::work()
{
    const auto connection = Connection::open(m_shared.address, OpenMode::ReadOnly);
    if (!connection) { // a server has no more of them: the others do it
        const std::lock_guard lock(m_mutex);
        --m_readers;
        m_ready.notify_one();
        return;
    }
    const Transaction moment(**connection, Transaction::Kind::Read); // for all pages: each apart would lock anew
    ArticlePage reader(**connection, m_shared, m_layout);
    while (const auto number = take()) {
        Result<Block> block = reader.read(page(*number));
        const std::lock_guard lock(m_mutex);
        m_done.insert_or_assign(*number, std::move(block));
        m_ready.notify_one();
    }
}

} // namespace legation::store
