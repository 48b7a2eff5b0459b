// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/counts.h"

#include <algorithm>
#include <numeric>
#include <span>

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

/// `counts` are what is known of the values already.
std::vector<FacetCount> toCounts(const Histogram &histogram, const Dictionary &dictionary, Facet facet,
                                 std::vector<qint64> counts)
{
    counts.resize(static_cast<size_t>(dictionary.values().size()));
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

namespace {

/// Articles of families, met one after another, and the facets each counts in.
class FamilyCounts
{
public:
    FamilyCounts(const Columns &columns, RowsOf rows)
        : m_columns(columns)
        , m_members(columns.repeats().members)
        , m_at(rows == RowsOf::Families ? 0 : m_members.size())
    {
    }

    /// Whether the article belongs to a family, which is then counted later. Ids must ascend.
    bool takes(qint64 id, const Chunk &chunk, size_t slot, FacetFilter::Verdict verdict)
    {
        while (m_at < m_members.size() && m_members[m_at].article < id)
            ++m_at;
        if (m_at == m_members.size() || m_members[m_at].article != id)
            return false;
        if (verdict.refusals > 1)
            return true;
        Met met{m_members[m_at].family, verdict, {}};
        for (size_t facet = 0; facet < kFacetCount; ++facet)
            met.sets[facet] = chunk.sets[facet][slot];
        m_met.push_back(met);
        return true;
    }

    /// Each family counts once for a value that any of its articles has.
    std::array<std::vector<qint64>, kFacetCount> finish()
    {
        std::array<std::vector<qint64>, kFacetCount> counts;
        for (size_t facet = 0; facet < kFacetCount; ++facet)
            counts[facet].resize(static_cast<size_t>(m_columns.dictionary(static_cast<int>(facet)).values().size()));
        const std::vector<Met> met = byFamily();
        for (size_t first = 0, last = 0; first < met.size(); first = last) {
            while (last < met.size() && met[last].family == met[first].family)
                ++last;
            for (int facet = 0; facet < kFacetCount; ++facet)
                countOne(std::span(met).subspan(first, last - first), facet, counts[static_cast<size_t>(facet)]);
        }
        return counts;
    }

private:
    struct Met
    {
        Repeats::Number family;
        FacetFilter::Verdict verdict;
        std::array<Dictionary::SetNumber, kFacetCount> sets; ///< taken while they are passed by, not looked up again
    };

    /// By counting: there may be tens of thousands.
    std::vector<Met> byFamily() const
    {
        std::vector<size_t> places(m_met.empty() ? 0 : m_columns.repeats().families.size() + 1);
        for (const Met &met : m_met)
            ++places[met.family + 1];
        std::partial_sum(places.begin(), places.end(), places.begin());
        std::vector<Met> ordered(m_met.size());
        for (const Met &met : m_met)
            ordered[places[met.family]++] = met;
        return ordered;
    }

    void countOne(std::span<const Met> family, int facet, std::vector<qint64> &counts)
    {
        m_sets.clear();
        for (const Met &met : family) {
            const Dictionary::SetNumber set = met.sets[static_cast<size_t>(facet)];
            const bool passes = met.verdict.refusals == 0 || met.verdict.facet == facet;
            if (passes && std::find(m_sets.begin(), m_sets.end(), set) == m_sets.end())
                m_sets.push_back(set);
        }
        m_values.clear();
        for (const Dictionary::SetNumber number : m_sets) {
            const Dictionary::Set set = m_columns.dictionary(facet).set(number);
            m_values.insert(m_values.end(), set.begin(), set.end());
        }
        if (m_sets.size() > 1) { // mostly all say the same, and one combination holds each value once
            std::sort(m_values.begin(), m_values.end());
            m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
        }
        for (const Dictionary::ValueNumber value : m_values)
            ++counts[value];
    }

    const Columns &m_columns;
    const std::vector<Repeats::Member> &m_members;
    size_t m_at;
    std::vector<Met> m_met;
    std::vector<Dictionary::SetNumber> m_sets; ///< of one family; kept for their memory
    std::vector<Dictionary::ValueNumber> m_values;
};

} // namespace

Counted countFacets(const IdSet &base, const FacetFilter &filter, const Columns &columns, RowsOf rows)
{
    FamilyCounts families(columns, rows);
    std::array<Histogram, kFacetCount> histograms;
    for (int facet = 0; facet < kFacetCount; ++facet)
        histograms[static_cast<size_t>(facet)].resize(columns.dictionary(facet).setCount());
    Counted counted;
    counted.found = base;
    forEachOf(base, columns, [&](qint64 id, const Chunk &chunk, size_t slot) {
        const FacetFilter::Verdict verdict = filter.judge(chunk, slot);
        if (verdict.refusals > 0)
            counted.found.remove(id);
        if (families.takes(id, chunk, slot, verdict) || verdict.refusals > 1)
            return;
        for (size_t facet = 0; facet < kFacetCount; ++facet) {
            if (verdict.refusals == 0 || static_cast<int>(facet) == verdict.facet)
                ++histograms[facet][chunk.sets[facet][slot]];
        }
    });
    auto ofFamilies = families.finish();
    for (int facet = 0; facet < kFacetCount; ++facet) {
        const auto at = static_cast<size_t>(facet);
        const auto ofFacet = static_cast<Facet>(facet);
        counted.facets[ofFacet] =
            toCounts(histograms[at], columns.dictionary(facet), ofFacet, std::move(ofFamilies[at]));
    }
    return counted;
}

IdSet rowsOf(const IdSet &found, const Columns &columns, RowsOf rows)
{
    IdSet shown = found;
    if (rows == RowsOf::Articles)
        return shown;
    for (const auto &family : columns.repeats().families) {
        const auto isFound = [&found](std::uint32_t id) { return found.contains(id); };
        const auto first = std::find_if(family.begin(), family.end(), isFound);
        for (const std::uint32_t id : family) {
            if (first != family.end() && id != *first)
                shown.remove(id);
        }
    }
    return shown;
}

namespace {

/// Calls `visit(day, count)` for each day there is, in order. Counts by day where the days are near one another:
/// sorting them would take longer than everything else.
template <typename Visit>
void forEachDay(const std::vector<qint32> &days, Visit visit)
{
    if (days.empty())
        return;
    const auto [first, last] = std::minmax_element(days.begin(), days.end());
    if (qint64{*last} - *first > kMostDays) {
        std::map<qint32, qint64> counts;
        for (const qint32 day : days)
            ++counts[day];
        for (const auto &[day, count] : counts)
            visit(day, count);
        return;
    }
    std::vector<qint64> counts(static_cast<size_t>(*last - *first) + 1);
    for (const qint32 day : days)
        ++counts[static_cast<size_t>(day - *first)];
    for (size_t day = 0; day < counts.size(); ++day) {
        if (counts[day] > 0)
            visit(*first + static_cast<qint32>(day), counts[day]);
    }
}

std::vector<MonthCount> monthsOf(const std::vector<qint32> &days)
{
    std::vector<MonthCount> months;
    forEachDay(days, [&months](qint32 day, qint64 count) { addToMonths(months, day, count); });
    return months;
}

} // namespace

namespace {

/// The engagements that several articles report, while they are met: of each the report that is told.
class VisitCounts
{
public:
    explicit VisitCounts(const Repeats &repeats)
        : m_reports(repeats.reports)
        , m_told(repeats.visits.size())
    {
    }

    /// Whether the engagement is a report of such a visit, which is then counted later. Articles and places must
    /// ascend.
    bool takes(qint64 article, size_t place, const EngagementDay &day)
    {
        const auto isBefore = [&](const Repeats::Report &report) {
            return report.article != article ? report.article < article : report.place < place;
        };
        while (m_at < m_reports.size() && isBefore(m_reports[m_at]))
            ++m_at;
        if (m_at == m_reports.size() || m_reports[m_at].article != article || m_reports[m_at].place != place)
            return false;
        Told &told = m_told[m_reports[m_at].visit];
        const Told other{m_reports[m_at].engagement, day};
        if (told.engagement == 0 ||
            std::pair(orderOf(other.day), other.engagement) < std::pair(orderOf(told.day), told.engagement))
            told = other;
        return true;
    }

    template <typename Count>
    void finish(Count count) const
    {
        for (const Told &told : m_told) {
            if (told.engagement != 0)
                count(told.day);
        }
    }

private:
    struct Told
    {
        qint64 engagement = 0;
        EngagementDay day;
    };

    /// Those that cannot be placed come last.
    static qint64 orderOf(const EngagementDay &day)
    {
        const qint32 start = day.days.start;
        return start == kNoDay || start == kOpenStart ? std::numeric_limits<qint64>::max() : start;
    }

    const std::vector<Repeats::Report> &m_reports;
    size_t m_at = 0;
    std::vector<Told> m_told; ///< by visit
};

} // namespace

EngagementCounts countEngagements(const IdSet &articles, const Columns &columns)
{
    EngagementCounts counts;
    std::array<qint64, 256> kinds{};
    std::vector<qint32> starts;
    const auto count = [&](const EngagementDay &day) {
        ++counts.all;
        ++kinds[day.kind];
        if (day.days.start != kNoDay && day.days.start != kOpenStart)
            starts.push_back(day.days.start);
    };
    VisitCounts visits(columns.repeats());
    qint64 firstId = 0;
    for (const auto &chunk : columns.chunks()) {
        int slot = -1;
        size_t place = 0;
        for (const Chunk::Engagement &engagement : chunk->engagements) {
            place = engagement.slot == slot ? place + 1 : 0;
            slot = engagement.slot;
            const qint64 article = firstId + engagement.slot;
            if (articles.contains(article) && !visits.takes(article, place, engagement.day))
                count(engagement.day);
        }
        firstId += Chunk::kSize;
    }
    visits.finish(count);
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        if (kinds[kind] > 0)
            counts.kinds[static_cast<annotate::EngagementKind>(kind)] = kinds[kind];
    }
    counts.months = monthsOf(starts);
    return counts;
}

std::vector<DayCount> countDays(const IdSet &articles, const Columns &columns)
{
    std::vector<qint32> starts;
    forEachOf(articles, columns, [&starts](qint64, const Chunk &chunk, size_t slot) {
        if (chunk.start[slot] != kNoDay && chunk.start[slot] != kOpenStart)
            starts.push_back(chunk.start[slot]);
    });
    std::vector<DayCount> days;
    forEachDay(starts, [&days](qint32 day, qint64 count) { days.push_back({QDate::fromJulianDay(day), count}); });
    return days;
}

} // namespace legation::search
