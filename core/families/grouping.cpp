// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/grouping.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace legation::families {

namespace {

/// Of texts that share a band with more than these, not every pair is asked; a letterhead is no reason to compare
/// thousands with thousands. Those that are alike are met in other bands too.
constexpr size_t kMostCompared = 64;
constexpr size_t kBitsAText = 8; ///< of m_marks
constexpr size_t kLeastBits = 1 << 12;

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

Grouping::Grouping(const std::vector<SignedText> &fresh, const Families &before)
    : m_firstFresh(fresh.empty() ? std::numeric_limits<qint64>::max() : fresh.front().id)
    , m_sets(before)
{
    const size_t bits = std::bit_ceil(std::max(kLeastBits, fresh.size() * kBitsAText));
    m_mask = static_cast<std::uint32_t>(bits - 1);
    for (size_t band = 0; band < kBands; ++band) {
        auto &buckets = m_buckets[band];
        buckets.reserve(fresh.size());
        m_marks[band].resize(bits / 64);
        for (const SignedText &text : fresh) {
            const std::uint32_t hash = text.signature[band];
            buckets.push_back({hash, 0});
            m_marks[band][(hash & m_mask) / 64] |= std::uint64_t{1} << (hash % 64);
        }
        std::sort(buckets.begin(), buckets.end(), [](const Bucket &a, const Bucket &b) { return a.hash < b.hash; });
        const auto isSame = [](const Bucket &a, const Bucket &b) { return a.hash == b.hash; };
        buckets.erase(std::unique(buckets.begin(), buckets.end(), isSame), buckets.end());
    }
}

Grouping::Bucket *Grouping::bucketOf(size_t band, std::uint32_t hash)
{
    if (((m_marks[band][(hash & m_mask) / 64] >> (hash % 64)) & 1) == 0)
        return nullptr;
    auto &buckets = m_buckets[band];
    const auto found =
        std::lower_bound(buckets.begin(), buckets.end(), hash,
                         [](const Bucket &bucket, std::uint32_t wanted) { return bucket.hash < wanted; });
    return found != buckets.end() && found->hash == hash ? &*found : nullptr;
}

void Grouping::meet(const SignedText &text, const AreAlike &areAlike)
{
    m_refused.clear();
    for (size_t band = 0; band < kBands; ++band) {
        Bucket *bucket = bucketOf(band, text.signature[band]);
        if (!bucket)
            continue;
        if (text.id >= m_firstFresh)
            compare(text.id, *bucket, areAlike);
        put(text.id, *bucket);
    }
}

void Grouping::compare(qint64 fresh, const Bucket &bucket, const AreAlike &areAlike)
{
    if (bucket.last == 0)
        return;
    const auto ask = [&](qint64 earlier) {
        const bool isAsked = std::find(m_refused.begin(), m_refused.end(), earlier) != m_refused.end();
        if (isAsked || m_sets.setOf(fresh) == m_sets.setOf(earlier))
            return;
        if (areAlike(fresh, earlier))
            m_sets.join(fresh, earlier);
        else
            m_refused.push_back(earlier);
    };
    const auto more = m_earlier.find(&bucket);
    if (more != m_earlier.end()) {
        const auto &ids = more->second;
        for (size_t i = ids.size() >= kMostCompared ? ids.size() - kMostCompared + 1 : 0; i < ids.size(); ++i)
            ask(ids[i]);
    }
    ask(bucket.last);
}

void Grouping::put(qint64 id, Bucket &bucket)
{
    if (bucket.last != 0) {
        auto &ids = m_earlier[&bucket];
        if (ids.size() >= 2 * kMostCompared)
            ids.erase(ids.begin(), ids.end() - static_cast<std::ptrdiff_t>(kMostCompared));
        ids.push_back(bucket.last);
    }
    bucket.last = static_cast<std::uint32_t>(id);
}

Families group(const std::vector<SignedText> &texts, const Families &before, qint64 lastGrouped,
               const AreAlike &areAlike)
{
    const auto first = std::upper_bound(texts.begin(), texts.end(), lastGrouped,
                                        [](qint64 id, const SignedText &text) { return id < text.id; });
    Grouping grouping({first, texts.end()}, before);
    for (const SignedText &text : texts)
        grouping.meet(text, areAlike);
    return grouping.finish();
}

} // namespace legation::families
