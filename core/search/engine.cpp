// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/engine.h"

#include "core/search/counts.h"
#include "core/text/fold.h"

#include <algorithm>
#include <future>

namespace legation::search {

namespace {

using Kind = Condition::Kind;

constexpr qint64 kMuch = 100'000; ///< articles for which another thread is worth its beginning

/// Evaluates a condition to a set of articles.
class Evaluator
{
public:
    Evaluator(const Columns &columns, Index &index)
        : m_columns(columns)
        , m_index(index)
    {
    }

    Result<IdSet> evaluate(const Condition &condition)
    {
        switch (condition.kind) {
        case Kind::Everything: return everything();
        case Kind::Nothing: return IdSet(m_columns.bound());
        case Kind::Text: return m_index.articlesWith({condition.value}, m_columns.bound());
        case Kind::Named: return m_index.articlesNaming(condition.entity, condition.value, m_columns.bound());
        case Kind::Not: return negation(condition);
        case Kind::And: return conjunction(condition);
        case Kind::Or: return disjunction(condition);
        case Kind::Value:
        case Kind::HasValue:
        case Kind::Source: return bySets(condition);
        case Kind::Days:
        case Kind::Dated:
        case Kind::Duplicate: return byArticle(condition);
        }
        Q_UNREACHABLE();
    }

    IdSet everything() const { return *m_columns.all(); }

private:
    template <typename Test>
    IdSet where(Test test) const
    {
        IdSet ids(m_columns.bound());
        qint64 id = 0;
        for (const auto &chunk : m_columns.chunks()) {
            for (size_t slot = 0; slot < Chunk::kSize; ++slot, ++id) {
                if (chunk->copies[slot] != 0 && test(*chunk, slot))
                    ids.insert(id);
            }
        }
        return ids;
    }

    IdSet byArticle(const Condition &condition) const
    {
        if (condition.kind == Kind::Duplicate)
            return where([](const Chunk &chunk, size_t slot) { return chunk.copies[slot] > 1; });
        if (condition.kind == Kind::Dated)
            return where([](const Chunk &chunk, size_t slot) { return chunk.start[slot] != kNoDay; });
        return where([days = condition.days](const Chunk &chunk, size_t slot) {
            return days.overlaps({chunk.start[slot], chunk.end[slot]});
        });
    }

    IdSet bySets(const Condition &condition) const
    {
        const int column = condition.kind == Kind::Source ? kSourceColumn : condition.column;
        const Dictionary &dictionary = m_columns.dictionary(column);
        std::vector<char> accepts;
        for (Dictionary::SetNumber set = 0; set < dictionary.setCount(); ++set)
            accepts.push_back(acceptsSet(condition, dictionary, dictionary.set(set)) ? 1 : 0);
        return where([&accepts, column](const Chunk &chunk, size_t slot) {
            return accepts[chunk.sets[static_cast<size_t>(column)][slot]] != 0;
        });
    }

    static bool acceptsSet(const Condition &condition, const Dictionary &dictionary, Dictionary::Set set)
    {
        if (condition.kind == Kind::HasValue)
            return !set.empty();
        return std::any_of(set.begin(), set.end(), [&](Dictionary::ValueNumber member) {
            const QString &value = dictionary.values()[member];
            return condition.kind == Kind::Source ? text::fold(value).contains(condition.value)
                                                  : value == condition.value;
        });
    }

    Result<IdSet> negation(const Condition &condition)
    {
        auto without = evaluate(condition.parts.front());
        if (!without)
            return without;
        IdSet ids = everything();
        ids -= *without;
        return ids;
    }

    /// Wanted terms go to the index together; what is not wanted is taken away at the end.
    Result<IdSet> conjunction(const Condition &condition)
    {
        QStringList terms;
        for (const Condition &part : condition.parts) {
            if (part.kind == Kind::Text)
                terms.append(part.value);
        }
        auto ids = terms.isEmpty() ? Result<IdSet>(everything()) : m_index.articlesWith(terms, m_columns.bound());
        for (const Condition &part : condition.parts) {
            if (!ids)
                return ids;
            if (part.kind == Kind::Text)
                continue;
            const bool isNot = part.kind == Kind::Not;
            const auto other = evaluate(isNot ? part.parts.front() : part);
            if (!other)
                return tl::unexpected(other.error());
            if (isNot)
                *ids -= *other;
            else
                *ids &= *other;
        }
        return ids;
    }

    Result<IdSet> disjunction(const Condition &condition)
    {
        IdSet ids(m_columns.bound());
        for (const Condition &part : condition.parts) {
            const auto other = evaluate(part);
            if (!other)
                return tl::unexpected(other.error());
            ids |= *other;
        }
        return ids;
    }

    const Columns &m_columns;
    Index &m_index;
};

/// Articles that the text and the range of days let pass.
Result<IdSet> findBase(const Query &query, const ParsedQuery &parsed, const Columns &columns, Index &index)
{
    Evaluator evaluator(columns, index);
    auto ids = evaluator.evaluate(parsed.condition);
    if (!ids)
        return ids;
    *ids &= *columns.all(); // the index may already hold articles that these columns do not
    if (!query.from && !query.to)
        return ids;
    Condition range;
    range.kind = Kind::Days;
    range.days.start = query.from ? static_cast<qint32>(query.from->toJulianDay()) : kOpenStart;
    range.days.end = query.to ? static_cast<qint32>(query.to->toJulianDay()) : kOpenEnd;
    const auto inRange = evaluator.evaluate(range);
    if (!inRange)
        return inRange;
    *ids &= *inRange;
    return ids;
}

} // namespace

Result<IdSet> findArticles(const Query &query, const ParsedQuery &parsed, const Columns &columns, Index &index)
{
    auto base = findBase(query, parsed, columns, index);
    if (!base)
        return base;
    const FacetFilter filter(query.filters, columns);
    if (filter.isEmpty())
        return base;
    return countFacets(*base, filter, columns, RowsOf::Articles).found;
}

std::vector<ArticleId> inOrder(const IdSet &found, const Columns &columns, const Sort &sort)
{
    const auto order = columns.order(sort);
    IdSet missing = *columns.all();
    missing -= found;
    std::vector<ArticleId> ids;
    if (missing.count() == 0) { // nothing was asked for: no id needs to be looked up
        ids.reserve(order->size());
        for (const std::uint32_t id : *order)
            ids.push_back({id});
        return ids;
    }
    ids.reserve(static_cast<size_t>(found.count()));
    for (const std::uint32_t id : *order) {
        if (found.contains(id))
            ids.push_back({id});
    }
    return ids;
}

Result<Results> evaluate(const Query &query, const ParsedQuery &parsed, const Columns &columns, Index &index,
                         const std::function<bool()> &isCancelled)
{
    const auto stops = [&isCancelled] { return isCancelled && isCancelled(); };
    const auto base = findBase(query, parsed, columns, index);
    if (!base)
        return tl::unexpected(base.error());
    if (stops())
        return fail(ErrorCode::Cancelled);
    // Of much that is found the order and the counts are made side by side.
    const auto policy = base->count() < kMuch ? std::launch::deferred : std::launch::async;
    const auto order = std::async(policy, [&] { columns.order(query.sort); });
    Counted counted = countFacets(*base, FacetFilter(query.filters, columns), columns, query.rows);
    if (stops())
        return fail(ErrorCode::Cancelled);
    auto days = std::async(policy, [&] { return countDays(counted.found, columns); });
    const EngagementCounts engagements = countEngagements(counted.found, columns);
    Results results;
    results.ids = inOrder(rowsOf(counted.found, columns, query.rows), columns, query.sort);
    results.articles = counted.found.count();
    results.facets = std::move(counted.facets);
    results.engagements = engagements.all;
    results.engagementsOf = engagements.kinds;
    results.months = engagements.months;
    results.days = days.get();
    results.parts = parsed.parts;
    results.problems = parsed.problems;
    results.highlights = parsed.highlights;
    return results;
}

} // namespace legation::search
