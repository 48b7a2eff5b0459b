// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/grouping.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace legation::families {

namespace {

/// Of texts that share a band with more than these, not every pair is asked; a letterhead is no reason to compare
/// thousands with thousands. Those that are alike are met in other bands too.
constexpr size_t kMostCompared = 64;
constexpr size_t kBitsAText = 8; ///< of m_marks
constexpr size_t kLeastBits = 1 << 12;
constexpr size_t kMostPairs = 1 << 21; ///< kept before they are asked: 16 MB

std::uint64_t entryOf(std::uint32_t hash, qint64 id)
{
    return (std::uint64_t{hash} << 32) | static_cast<std::uint32_t>(id);
}

std::uint64_t pairOf(qint64 later, qint64 earlier)
{
    return entryOf(static_cast<std::uint32_t>(later), earlier);
}

std::uint32_t upper(std::uint64_t entry)
{
    return static_cast<std::uint32_t>(entry >> 32);
}

qint64 lower(std::uint64_t entry)
{
    return static_cast<std::uint32_t>(entry);
}

} // namespace

Joining::Joining(const Families &before)
    : m_parents(before)
{
}

qint64 Joining::setOf(qint64 id)
{
    auto known = m_parents.find(id);
    while (known != m_parents.end() && known->second != id) {
        id = known->second;
        const auto next = m_parents.find(id);
        if (next != m_parents.end())
            known->second = next->second;
        known = next;
    }
    return id;
}

void Joining::join(qint64 a, qint64 b)
{
    a = setOf(a);
    b = setOf(b);
    if (a == b)
        return;
    const qint64 least = std::min(a, b);
    m_parents[a] = least;
    m_parents[b] = least;
}

Families Joining::toFamilies()
{
    Families families;
    families.reserve(m_parents.size());
    for (const auto &[id, parent] : m_parents)
        families.emplace(id, parent);
    for (auto &[id, family] : families)
        family = setOf(id);
    return families;
}

Grouping::Grouping(std::vector<SignedText> fresh, const Families &before)
    : m_fresh(std::move(fresh))
    , m_sets(before)
{
}

/// Most texts share no band with the fresh ones: bits tell it without a search.
void Grouping::mark()
{
    const size_t bits = std::bit_ceil(std::max(kLeastBits, m_fresh.size() * kBitsAText));
    m_mask = static_cast<std::uint32_t>(bits - 1);
    for (size_t band = 0; band < kBands; ++band) {
        m_marks[band].resize(bits / 64);
        for (const SignedText &text : m_fresh)
            m_marks[band][(text.signature[band] & m_mask) / 64] |= std::uint64_t{1} << (text.signature[band] % 64);
    }
}

void Grouping::meet(const SignedText &earlier)
{
    if (m_mask == 0)
        mark();
    for (size_t band = 0; band < kBands; ++band) {
        const std::uint32_t hash = earlier.signature[band];
        if ((m_marks[band][(hash & m_mask) / 64] >> (hash % 64)) & 1)
            m_earlier[band].push_back(entryOf(hash, earlier.id));
    }
}

Families Grouping::finish(const AreAlike &areAlike)
{
    for (size_t band = 0; band < kBands; ++band)
        gather(band, areAlike);
    ask(areAlike);
    return m_sets.toFamilies();
}

void Grouping::gather(size_t band, const AreAlike &areAlike)
{
    std::vector<Entry> entries = std::exchange(m_earlier[band], {});
    entries.reserve(entries.size() + m_fresh.size());
    for (const SignedText &text : m_fresh)
        entries.push_back(entryOf(text.signature[band], text.id));
    std::sort(entries.begin(), entries.end());
    size_t first = 0; // of those with the same hash
    for (size_t later = 1; later < entries.size(); ++later) {
        if (upper(entries[later]) != upper(entries[later - 1]))
            first = later;
        const qint64 id = lower(entries[later]);
        if (first == later || id < m_fresh.front().id)
            continue;
        const qint64 set = m_sets.setOf(id);
        for (size_t i = std::max(first + kMostCompared, later) - kMostCompared; i < later; ++i) {
            if (m_sets.setOf(lower(entries[i])) != set)
                m_pairs.push_back(pairOf(id, lower(entries[i])));
        }
        if (m_pairs.size() >= kMostPairs)
            ask(areAlike);
    }
}

/// In the order of texts, so that each is read once for all questions about it.
void Grouping::ask(const AreAlike &areAlike)
{
    std::sort(m_pairs.begin(), m_pairs.end());
    m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
    std::vector<Pair> refused;
    for (const Pair pair : m_pairs) {
        const qint64 later = upper(pair);
        const qint64 earlier = lower(pair);
        if (m_sets.setOf(later) == m_sets.setOf(earlier) ||
            std::binary_search(m_refused.begin(), m_refused.end(), pair))
            continue;
        if (areAlike(later, earlier))
            m_sets.join(later, earlier);
        else
            refused.push_back(pair);
    }
    m_pairs.clear();
    const auto middle = static_cast<std::ptrdiff_t>(m_refused.size());
    if (m_refused.size() < kMostPairs) {
        m_refused.insert(m_refused.end(), refused.begin(), refused.end());
        std::inplace_merge(m_refused.begin(), m_refused.begin() + middle, m_refused.end());
    }
}

Families group(const std::vector<SignedText> &texts, const Families &before, qint64 lastGrouped,
               const AreAlike &areAlike)
{
    const auto first = std::upper_bound(texts.begin(), texts.end(), lastGrouped,
                                        [](qint64 id, const SignedText &text) { return id < text.id; });
    Grouping grouping({first, texts.end()}, before);
    for (auto text = texts.begin(); text != first; ++text)
        grouping.meet(*text);
    return grouping.finish(areAlike);
}

} // namespace legation::families
