// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/exportrows.h"

#include "core/store/articleblocks.h"
#include "core/store/exportdocuments.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace legation::store {

using namespace Qt::StringLiterals;
using exporting::BlockSource;
using exporting::Row;
using exporting::RowSource;

namespace {

class MentionRows : public RowSource
{
public:
    MentionRows(Connection &connection, const Shared &shared, const exporting::Layout &layout,
                std::vector<ArticleId> ids)
        : m_reader(connection, shared)
        , m_columns(layout)
        , m_ids(std::move(ids))
    {
    }

    Result<Step> next(Row &row) override
    {
        while (m_mention >= m_record.mentions.size()) {
            if (m_at >= m_ids.size())
                return Step::End;
            auto record = m_reader.record(m_ids[m_at++]);
            if (!record)
                return tl::unexpected(record.error());
            m_record = std::move(*record);
            m_mention = 0;
        }
        m_columns.fill(exporting::MentionCells{m_record.id, m_record.article, m_record.mentions[m_mention++]}, row);
        return Step::Row;
    }

private:
    ArticleReader m_reader;
    const exporting::Columns m_columns;
    const std::vector<ArticleId> m_ids;
    size_t m_at = 0;
    ArticleRecord m_record;
    size_t m_mention = 0;
};

/// Rows that are already there.
template <typename Record>
class ReadyRows : public RowSource
{
public:
    ReadyRows(const exporting::Layout &layout, std::vector<Record> records)
        : m_columns(layout)
        , m_records(std::move(records))
    {
    }

    Result<Step> next(Row &row) override
    {
        if (m_at >= m_records.size())
            return Step::End;
        m_columns.fill(m_records[m_at++], row);
        return Step::Row;
    }

private:
    const exporting::Columns m_columns;
    const std::vector<Record> m_records;
    size_t m_at = 0;
};

/// The blocks of rows that it owns.
class OwnedRows : public BlockSource
{
public:
    OwnedRows(const exporting::Layout &layout, std::unique_ptr<RowSource> rows, std::optional<qint64> limit)
        : m_rows(std::move(rows))
        , m_blocks(layout, *m_rows, limit)
    {
    }

    Result<exporting::Block> next() override { return m_blocks.next(); }

private:
    const std::unique_ptr<RowSource> m_rows;
    exporting::RowBlocks m_blocks;
};

template <typename Record>
Result<std::unique_ptr<BlockSource>> ready(const exporting::Layout &layout, Result<std::vector<Record>> records,
                                           std::optional<qint64> limit)
{
    if (!records)
        return tl::unexpected(records.error());
    return std::make_unique<OwnedRows>(layout, std::make_unique<ReadyRows<Record>>(layout, std::move(*records)), limit);
}

/// Visits as their articles stand in the table; those of one article by day.
Result<std::vector<EngagementRow>> inOrderOf(const std::vector<ArticleId> &ids, Result<std::vector<EngagementRow>> rows)
{
    if (!rows)
        return rows;
    std::unordered_map<qint64, size_t> places;
    places.reserve(ids.size());
    for (const ArticleId id : ids)
        places.emplace(id.value, places.size());
    std::vector<std::pair<size_t, size_t>> order; // the place of the article, the row
    order.reserve(rows->size());
    for (size_t i = 0; i < rows->size(); ++i) {
        const auto place = places.find((*rows)[i].article.value);
        order.emplace_back(place == places.end() ? ids.size() : place->second, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<EngagementRow> ordered;
    ordered.reserve(order.size());
    for (const auto &[place, row] : order)
        ordered.push_back(std::move((*rows)[row]));
    return ordered;
}

} // namespace

Result<std::unique_ptr<BlockSource>> makeBlockSource(Connection &connection, const Shared &shared,
                                                     const exporting::Layout &layout, std::optional<qint64> limit,
                                                     const search::IdSet &found, std::vector<ArticleId> ids,
                                                     const std::function<bool()> &isCancelled)
{
    if (!exporting::hasColumns(layout.format))
        return makeDocumentSource(connection, shared, layout, limit, found, std::move(ids));
    switch (layout.what) {
    case exporting::What::Articles:
        if (limit && *limit < static_cast<qint64>(ids.size()))
            ids.resize(static_cast<size_t>(*limit));
        return std::make_unique<ArticleBlocks>(connection, shared, layout, std::move(ids));
    case exporting::What::Mentions:
        return std::make_unique<OwnedRows>(
            layout, std::make_unique<MentionRows>(connection, shared, layout, std::move(ids)), limit);
    case exporting::What::Visits:
        return ready(layout, inOrderOf(ids, ArticleReader(connection, shared).engagements(found)), limit);
    case exporting::What::Entities:
        return ready(layout, EntityReader(connection, shared).inArticles(found, isCancelled), limit);
    }
    Q_UNREACHABLE();
}

} // namespace legation::store
