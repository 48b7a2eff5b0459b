// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/engagementrows.h"

#include "core/store/annotationrecord.h"
#include "core/store/workahead.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kRowsABlock = 512;
constexpr unsigned kMostThreads = 8;

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

using Decoding = WorkAhead<Block>;

void decode(const Shared &shared, Wording &wording, Block &block)
{
    QByteArray record;
    block.rows.reserve(block.stored.size());
    for (const Stored &stored : block.stored) {
        EngagementRow row;
        const bool isRead =
            shared.packer.unpack(Content::Record, stored.record, record) && decodeRow(record, wording, row);
        if (!isRead) {
            block.damaged = stored.article;
            break;
        }
        row.id = stored.id;
        row.article = stored.article;
        row.headline = QString::fromUtf8(stored.headline);
        row.sources = {stored.article};
        block.rows.push_back(std::move(row));
    }
    block.stored = {};
}

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
    const QStringList rules = shared.rules.names();
    const auto decoder = [&shared, &rules]() -> Decoding::Work {
        auto wording = std::make_shared<Wording>(rules); // of the thread
        return [&shared, wording](Block &block) { decode(shared, *wording, block); };
    };
    Decoding decoding(decoder, kMostThreads, 1);
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
