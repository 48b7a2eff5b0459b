// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/counts.h"

#include <algorithm>

namespace legation::search {

using namespace Qt::StringLiterals;

namespace {

struct Wanted
{
    std::vector<Dictionary::ValueNumber> included;
    std::vector<Dictionary::ValueNumber> excluded;
    bool isRestricted = false; ///< something is included, known or not
};

bool hasAny(Dictionary::Set set, const std::vector<Dictionary::ValueNumber> &values)
{
    return std::any_of(set.begin(), set.end(), [&values](Dictionary::ValueNumber value) {
        return std::find(values.begin(), values.end(), value) != values.end();
    });
}

Wanted wantedOf(const std::vector<Filter> &filters, Facet facet, const Dictionary &dictionary)
{
    Wanted wanted;
    for (const Filter &filter : filters) {
        if (filter.facet != facet)
            continue;
        const auto number = dictionary.find(filter.value);
        if (filter.mode == FilterMode::Include) {
            wanted.isRestricted = true;
            if (number)
                wanted.included.push_back(*number);
        } else if (number) {
            wanted.excluded.push_back(*number);
        }
    }
    return wanted;
}

using Histogram = std::vector<qint64>; ///< for each set of a dictionary

std::vector<FacetCount> toCounts(const Histogram &histogram, const Dictionary &dictionary, Facet facet)
{
    std::vector<qint64> counts(static_cast<size_t>(dictionary.values().size()));
    for (Dictionary::SetNumber set = 0; set < histogram.size(); ++set) {
        if (histogram[set] == 0)
            continue;
        for (const Dictionary::ValueNumber value : dictionary.set(set))
            counts[value] += histogram[set];
    }
    std::vector<FacetCount> values;
    for (size_t value = 0; value < counts.size(); ++value) {
        if (counts[value] > 0)
            values.push_back({dictionary.values()[static_cast<qsizetype>(value)], counts[value]});
    }
    std::sort(values.begin(), values.end(), [facet](const FacetCount &a, const FacetCount &b) {
        if (facet == Facet::Year)
            return a.value.toInt() < b.value.toInt();
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return values;
}

/// Calls `visit(id, chunk, slot)` for each article of the set.
template <typename Visit>
void forEachOf(const IdSet &ids, const Columns &columns, Visit visit)
{
    ids.forEach([&](qint64 id) { visit(id, columns.chunkOf(id), Columns::slotOf(id)); });
}

constexpr qint64 kMostDays = 1'000'000; ///< that are counted one by one: 27 centuries

/// Adds to the last month, or to a new one; days must ascend.
void addToMonths(std::vector<MonthCount> &months, qint32 day, qint64 count)
{
    const QDate date = QDate::fromJulianDay(day);
    if (months.empty() || months.back().year != date.year() || months.back().month != date.month())
        months.push_back({date.year(), date.month(), 0});
    months.back().count += count;
}

} // namespace

FacetFilter::FacetFilter(const std::vector<Filter> &filters, const Columns &columns)
{
    for (int facet = 0; facet < kFacetCount; ++facet) {
        const Dictionary &dictionary = columns.dictionary(facet);
        const auto ofFacet = static_cast<Facet>(facet);
        const bool isUsed = std::any_of(filters.begin(), filters.end(),
                                        [ofFacet](const Filter &filter) { return filter.facet == ofFacet; });
        if (!isUsed)
            continue;
        const Wanted wanted = wantedOf(filters, ofFacet, dictionary);
        Condition condition{facet, {}};
        for (Dictionary::SetNumber number = 0; number < dictionary.setCount(); ++number) {
            const Dictionary::Set set = dictionary.set(number);
            const bool isIncluded = !wanted.isRestricted || hasAny(set, wanted.included);
            condition.accepts.push_back(isIncluded && !hasAny(set, wanted.excluded) ? 1 : 0);
        }
        m_conditions.push_back(std::move(condition));
    }
}

Counted countFacets(const IdSet &base, const FacetFilter &filter, const Columns &columns)
{
    std::array<Histogram, kFacetCount> histograms;
    for (int facet = 0; facet < kFacetCount; ++facet)
        histograms[static_cast<size_t>(facet)].resize(columns.dictionary(facet).setCount());
    Counted counted;
    counted.found = base;
    forEachOf(base, columns, [&](qint64 id, const Chunk &chunk, size_t slot) {
        const FacetFilter::Verdict verdict = filter.judge(chunk, slot);
        if (verdict.refusals > 0)
            counted.found.remove(id);
        if (verdict.refusals > 1)
            return;
        for (size_t facet = 0; facet < kFacetCount; ++facet) {
            if (verdict.refusals == 0 || static_cast<int>(facet) == verdict.facet)
                ++histograms[facet][chunk.sets[facet][slot]];
        }
    });
    for (int facet = 0; facet < kFacetCount; ++facet) {
        const auto ofFacet = static_cast<Facet>(facet);
        counted.facets[ofFacet] = toCounts(histograms[static_cast<size_t>(facet)], columns.dictionary(facet), ofFacet);
    }
    return counted;
}

namespace {

/// Counts by day, and then by month: sorting the days would take longer than everything else.
std::vector<MonthCount> monthsOf(const std::vector<qint32> &days)
{
    std::vector<MonthCount> months;
    if (days.empty())
        return months;
    const auto [first, last] = std::minmax_element(days.begin(), days.end());
    if (qint64{*last} - *first > kMostDays) {
        std::vector<qint32> sorted = days;
        std::sort(sorted.begin(), sorted.end());
        for (const qint32 day : sorted)
            addToMonths(months, day, 1);
        return months;
    }
    std::vector<qint64> counts(static_cast<size_t>(*last - *first) + 1);
    for (const qint32 day : days)
        ++counts[static_cast<size_t>(day - *first)];
    for (size_t day = 0; day < counts.size(); ++day) {
        if (counts[day] > 0)
            addToMonths(months, *first + static_cast<qint32>(day), counts[day]);
    }
    return months;
}

} // namespace

EngagementCounts countEngagements(const IdSet &articles, const Columns &columns)
{
    EngagementCounts counts;
    std::vector<qint32> starts;
    qint64 firstId = 0;
    for (const auto &chunk : columns.chunks()) {
        for (const Chunk::Engagement &engagement : chunk->engagements) {
            if (!articles.contains(firstId + engagement.slot))
                continue;
            ++counts.all;
            const qint32 start = engagement.day.days.start;
            if (start != kNoDay && start != kOpenStart)
                starts.push_back(start);
        }
        firstId += Chunk::kSize;
    }
    counts.months = monthsOf(starts);
    return counts;
}

} // namespace legation::search
