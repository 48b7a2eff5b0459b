// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/grouping.h"

#include <algorithm>
#include <unordered_set>

namespace legation::families {

namespace {

/// Of texts that share a band with more than these, not every pair is asked; a letterhead is no reason to compare
/// thousands with thousands. Those that are alike are met in other bands too.
constexpr size_t kMostCompared = 64;

class Union
{
public:
    explicit Union(size_t size)
        : m_parent(size)
    {
        for (size_t i = 0; i < size; ++i)
            m_parent[i] = i;
    }
    size_t rootOf(size_t of)
    {
        while (m_parent[of] != of)
            of = m_parent[of] = m_parent[m_parent[of]];
        return of;
    }
    /// The least becomes the root.
    void join(size_t a, size_t b)
    {
        a = rootOf(a);
        b = rootOf(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<size_t> m_parent;
};

} // namespace

Families group(const std::vector<SignedText> &texts, const Families &before, qint64 lastGrouped,
               const std::function<bool(qint64, qint64)> &areAlike)
{
    Union sets(texts.size());
    const auto placeOf = [&texts](qint64 id) {
        const auto place = std::lower_bound(texts.begin(), texts.end(), id,
                                            [](const SignedText &text, qint64 wanted) { return text.id < wanted; });
        return static_cast<size_t>(place - texts.begin());
    };
    for (const auto &[id, family] : before)
        sets.join(placeOf(id), placeOf(family));
    std::unordered_set<std::uint64_t> refused;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> band(texts.size()); // hash, place
    for (size_t number = 0; number < kBands; ++number) {
        for (size_t i = 0; i < texts.size(); ++i)
            band[i] = {texts[i].signature[number], static_cast<std::uint32_t>(i)};
        std::sort(band.begin(), band.end());
        for (size_t first = 0, last = 0; first < band.size(); first = last) {
            while (last < band.size() && band[last].first == band[first].first)
                ++last;
            for (size_t later = first + 1; later < last; ++later) {
                const size_t b = band[later].second;
                if (texts[b].id <= lastGrouped)
                    continue;
                const size_t from = later - first > kMostCompared ? later - kMostCompared : first;
                for (size_t earlier = from; earlier < later; ++earlier) {
                    const size_t a = band[earlier].second;
                    const std::uint64_t pair = (static_cast<std::uint64_t>(a) << 32) | b;
                    if (sets.rootOf(a) == sets.rootOf(b) || refused.contains(pair))
                        continue;
                    if (areAlike(texts[b].id, texts[a].id))
                        sets.join(a, b);
                    else
                        refused.insert(pair);
                }
            }
        }
    }
    std::unordered_map<size_t, int> sizes;
    for (size_t i = 0; i < texts.size(); ++i)
        ++sizes[sets.rootOf(i)];
    Families families;
    for (size_t i = 0; i < texts.size(); ++i) {
        const size_t root = sets.rootOf(i);
        if (sizes[root] > 1)
            families.emplace(texts[i].id, texts[root].id);
    }
    return families;
}

} // namespace legation::families
