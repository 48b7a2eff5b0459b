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

/// Ids by rank, then id, by counting: one pass to count, one to place. `rankOf` tells the rank of a slot.
template <typename RankOf>
std::vector<std::uint32_t> placeByRank(const Columns &columns, size_t rankCount, RankOf rankOf)
{
    std::vector<std::uint32_t> starts(rankCount + 1);
    forEachArticle(columns, [&](std::uint32_t, const Chunk &chunk, size_t slot) { ++starts[rankOf(chunk, slot) + 1]; });
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> ordered(static_cast<size_t>(columns.articles()));
    forEachArticle(columns, [&](std::uint32_t id, const Chunk &chunk, size_t slot) {
        ordered[starts[rankOf(chunk, slot)]++] = id;
    });
    return ordered;
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
    const auto rankOf = [order, span, firstDay = first](const Chunk &chunk, size_t slot) -> std::uint32_t {
        const qint32 day = chunk.start[slot];
        if (day == kNoDay)
            return span + 1;
        const std::uint32_t ascending = day == kOpenStart ? 0 : static_cast<std::uint32_t>(day - firstDay) + 1;
        return order == SortOrder::Ascending ? ascending : span - ascending;
    };
    return placeByRank(columns, size_t{span} + 2, rankOf);
}

std::vector<std::uint32_t> orderByValues(const Columns &columns, int column, const Sort &sort)
{
    const Ranks rankOfSet = rankSets(columns.dictionary(column), sort);
    return placeByRank(columns, rankOfSet.size(), [&](const Chunk &chunk, size_t slot) {
        return rankOfSet[chunk.sets[static_cast<size_t>(column)][slot]];
    });
}

} // namespace legation::search
