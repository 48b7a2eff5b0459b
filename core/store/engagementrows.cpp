// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/engagementrows.h"

#include "core/store/annotationrecord.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kRowsABlock = 512;

/// An engagement as it is stored.
struct Stored
{
    EngagementId id;
    ArticleId article;
    QByteArray record;
    QByteArray headline;
};

struct Block
{
    std::vector<Stored> stored;
    std::vector<EngagementRow> rows;
    ArticleId damaged; ///< the article of a record that is none
};

/// Decodes blocks while the next are read. Threads of its own; none where there is but one block.
class Decoding
{
public:
    explicit Decoding(const Shared &shared)
        : m_shared(shared)
        , m_rules(shared.rules.names())
    {
    }
    ~Decoding() { finish(); }
    Decoding(const Decoding &) = delete;
    Decoding &operator=(const Decoding &) = delete;

    void add(Block block)
    {
        constexpr unsigned kMostThreads = 8;
        {
            const std::lock_guard lock(m_mutex);
            m_blocks.push_back(std::move(block));
        }
        m_comes.notify_one();
        const size_t others = std::clamp(std::thread::hardware_concurrency(), 2U, kMostThreads) - 1;
        if (m_threads.size() < others && m_blocks.size() > m_threads.size() + 1)
            m_threads.emplace_back([this] { decodeAll(); });
    }

    std::deque<Block> &finish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isComplete = true;
        }
        m_comes.notify_all();
        decodeAll();
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
        return m_blocks;
    }

private:
    void decodeAll()
    {
        Wording wording(m_rules);
        QByteArray record;
        while (Block *block = next()) {
            block->rows.reserve(block->stored.size());
            for (const Stored &stored : block->stored) {
                EngagementRow row;
                const bool isRead =
                    m_shared.packer.unpack(Content::Record, stored.record, record) && decodeRow(record, wording, row);
                if (!isRead) {
                    block->damaged = stored.article;
                    break;
                }
                row.id = stored.id;
                row.article = stored.article;
                row.headline = QString::fromUtf8(stored.headline);
                row.sources = {stored.article};
                block->rows.push_back(std::move(row));
            }
            block->stored = {};
        }
    }

    /// Waits for one; nullptr where none comes any more.
    Block *next()
    {
        std::unique_lock lock(m_mutex);
        m_comes.wait(lock, [this] { return m_isComplete || m_next < m_blocks.size(); });
        return m_next < m_blocks.size() ? &m_blocks[m_next++] : nullptr;
    }

    const Shared &m_shared;
    const QStringList m_rules;
    std::mutex m_mutex; ///< guards what follows, but for the blocks that were given out
    std::condition_variable m_comes;
    std::deque<Block> m_blocks;
    size_t m_next = 0;
    bool m_isComplete = false;
    std::vector<std::thread> m_threads; ///< of the thread that reads alone
};

Result<void> readAll(Connection &connection, const std::function<bool(ArticleId)> &isWanted, Decoding &decoding)
{
    Statement statement = connection.statement("all_engagements");
    Block block;
    while (statement.step()) {
        const ArticleId article{statement.integer(1)};
        if (!isWanted(article))
            continue;
        block.stored.push_back(
            {{statement.integer(0)}, article, statement.bytes(2).toByteArray(), statement.bytes(3).toByteArray()});
        if (block.stored.size() == kRowsABlock)
            decoding.add(std::exchange(block, {}));
    }
    decoding.add(std::move(block));
    return statement.status();
}

} // namespace

Result<RowBlocks> readEngagementRows(Connection &connection, const Shared &shared,
                                     const std::function<bool(ArticleId)> &isWanted)
{
    Decoding decoding(shared);
    if (auto done = readAll(connection, isWanted, decoding); !done)
        return tl::unexpected(done.error());
    RowBlocks rows;
    for (Block &block : decoding.finish()) {
        if (block.damaged.isValid())
            return tl::unexpected(Error{ErrorCode::ArchiveDamaged,
                                        u"engagement of article %1"_s.arg(block.damaged.value), connection.path(), 0});
        rows.push_back(std::move(block.rows));
    }
    return rows;
}

std::vector<EngagementRow> orderedRows(RowBlocks blocks, const search::Repeats &repeats)
{
    // Rows are large: their places are sorted, and each is moved once.
    struct Place
    {
        bool isUndated;
        qint64 day;
        EngagementRow *row;
    };
    std::vector<Place> places;
    for (std::vector<EngagementRow> &block : blocks) {
        for (EngagementRow &row : block)
            places.push_back({!row.start, row.start ? row.start->toJulianDay() : 0, &row});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tuple(a.isUndated, a.day, a.row->id.value) < std::tuple(b.isUndated, b.day, b.row->id.value);
    });
    std::vector<EngagementRow> rows;
    rows.reserve(places.size());
    std::vector<char> isKept(repeats.visits.size());
    for (const Place &place : places) {
        const auto visit = repeats.visitOf.constFind(place.row->id.value);
        const bool isRepeated = visit != repeats.visitOf.constEnd();
        if (isRepeated && std::exchange(isKept[*visit], 1) != 0)
            continue;
        rows.push_back(std::move(*place.row));
        if (!isRepeated)
            continue;
        for (const std::uint32_t article : repeats.visits[*visit]) {
            if (article != rows.back().article.value)
                rows.back().sources.push_back({article});
        }
    }
    return rows;
}

} // namespace legation::store
