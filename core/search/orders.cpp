// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/orders.h"

#include "core/text/collation.h"

#include <algorithm>
#include <numeric>

namespace legation::search {

using namespace Qt::StringLiterals;

namespace {

using Ranks = std::vector<std::uint32_t>;

/// Ids by rank, then id, by counting: one pass to count, one to place.
std::vector<std::uint32_t> placeByRank(const Ranks &ranks, const std::vector<std::uint32_t> &ids, size_t rankCount)
{
    std::vector<std::uint32_t> starts(rankCount + 1);
    for (const std::uint32_t rank : ranks)
        ++starts[rank + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> ordered(ids.size());
    for (size_t i = 0; i < ids.size(); ++i)
        ordered[starts[ranks[i]]++] = ids[i];
    return ordered;
}

template <typename Visit>
void forEachArticle(const Columns &columns, Visit visit)
{
    std::uint32_t id = 0;
    for (const auto &chunk : columns.chunks()) {
        for (size_t slot = 0; slot < Chunk::kSize; ++slot, ++id) {
            if (chunk->copies[slot] != 0)
                visit(id, *chunk, slot);
        }
    }
}

std::pair<qint32, qint32> dayBounds(const Columns &columns)
{
    qint32 first = kOpenEnd;
    qint32 last = kNoDay;
    forEachArticle(columns, [&](std::uint32_t, const Chunk &chunk, size_t slot) {
        const qint32 day = chunk.start[slot];
        if (day != kNoDay && day != kOpenStart) {
            first = std::min(first, day);
            last = std::max(last, day);
        }
    });
    return {first, last};
}

/// For each set of a dictionary its place among all sets, by the names of its members.
Ranks rankSets(const Dictionary &dictionary, const Sort &sort)
{
    const size_t count = dictionary.setCount();
    std::vector<std::pair<QByteArray, std::uint32_t>> keys;
    for (std::uint32_t set = 1; set < count; ++set)
        keys.emplace_back(text::collationKey(dictionary.valuesOf(set).join(u'\x1f'), sort.han), set);
    std::sort(keys.begin(), keys.end());
    if (sort.order == SortOrder::Descending)
        std::reverse(keys.begin(), keys.end());
    Ranks ranks(count, static_cast<std::uint32_t>(count - 1)); // no value: last
    for (size_t place = 0; place < keys.size(); ++place)
        ranks[keys[place].second] = static_cast<std::uint32_t>(place);
    return ranks;
}

} // namespace

std::vector<std::uint32_t> orderByDate(const Columns &columns, SortOrder order)
{
    const auto [first, last] = dayBounds(columns);
    const auto span = first > last ? 0U : static_cast<std::uint32_t>(last - first) + 1;
    // Ranks: open starts, the days, no day. A span of a few centuries is a few hundred thousand ranks.
    const auto rankOf = [&, firstDay = first](qint32 day) -> std::uint32_t {
        if (day == kNoDay)
            return span + 1;
        const std::uint32_t ascending = day == kOpenStart ? 0 : static_cast<std::uint32_t>(day - firstDay) + 1;
        return order == SortOrder::Ascending ? ascending : span - ascending;
    };
    Ranks ranks;
    std::vector<std::uint32_t> ids;
    ranks.reserve(static_cast<size_t>(columns.articles()));
    ids.reserve(static_cast<size_t>(columns.articles()));
    forEachArticle(columns, [&](std::uint32_t id, const Chunk &chunk, size_t slot) {
        ids.push_back(id);
        ranks.push_back(rankOf(chunk.start[slot]));
    });
    return placeByRank(ranks, ids, size_t{span} + 2);
}

std::vector<std::uint32_t> orderByValues(const Columns &columns, int column, const Sort &sort)
{
    const Ranks rankOfSet = rankSets(columns.dictionary(column), sort);
    Ranks ranks;
    std::vector<std::uint32_t> ids;
    ranks.reserve(static_cast<size_t>(columns.articles()));
    ids.reserve(static_cast<size_t>(columns.articles()));
    forEachArticle(columns, [&](std::uint32_t id, const Chunk &chunk, size_t slot) {
        ids.push_back(id);
        ranks.push_back(rankOfSet[chunk.sets[static_cast<size_t>(column)][slot]]);
    });
    return placeByRank(ranks, ids, rankOfSet.size());
}

} // namespace legation::search
