// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/families/likeness.h"

#include <QtGlobal>

#include <functional>
#include <unordered_map>
#include <vector>

namespace legation::families {

struct SignedText
{
    qint64 id = 0;
    Signature signature{};
};

/// The family of each text that has one: the least id of its members. Texts that are alike are in one family, and what
/// is alike to the same one too.
using Families = std::unordered_map<qint64, qint64>;

/// Whether two texts that share a band are alike; the greater id first.
using AreAlike = std::function<bool(qint64, qint64)>;

/// Sets that are joined one with another; a set is named by its least member. What was never told is a set of its own.
class Joining
{
public:
    Joining() = default;
    explicit Joining(const Families &before);

    qint64 setOf(qint64 id);
    void join(qint64 a, qint64 b);
    /// The sets of two and more.
    Families toFamilies();

private:
    std::unordered_map<qint64, qint64> m_parents;
};

/// Puts fresh texts into families with each other and with those that were grouped before. Its memory is that of the
/// fresh texts (about 200 bytes each) and of the families, however many texts there are: those pass by one after
/// another. Grouping in one go or in several gives the same.
class Grouping
{
public:
    /// `fresh` are sorted by id, and all later than those grouped before.
    Grouping(const std::vector<SignedText> &fresh, const Families &before);

    /// Takes every text in the order of ids, the fresh ones at their places; `areAlike` is asked where one of the fresh
    /// shares a band with an earlier text and is not in its family yet.
    void meet(const SignedText &text, const AreAlike &areAlike);
    Families finish() { return m_sets.toFamilies(); }

private:
    /// The texts that were met with one hash in one band; the last ones.
    struct Bucket
    {
        std::uint32_t hash = 0;
        std::uint32_t last = 0; ///< 0: none yet
    };

    Bucket *bucketOf(size_t band, std::uint32_t hash);
    void compare(qint64 fresh, const Bucket &bucket, const AreAlike &areAlike);
    void put(qint64 id, Bucket &bucket);

    qint64 m_firstFresh;
    std::array<std::vector<Bucket>, kBands> m_buckets; ///< of the hashes that fresh texts have, sorted
    std::array<std::vector<std::uint64_t>, kBands>
        m_marks;              ///< bits of these hashes: most others are told apart at once
    std::uint32_t m_mask = 0; ///< of the bits
    std::unordered_map<const Bucket *, std::vector<std::uint32_t>> m_earlier; ///< before Bucket::last, where any
    std::vector<qint64> m_refused;                                            ///< by the text at hand
    Joining m_sets;
};

/// The same of texts that are at hand, sorted by id; those after `lastGrouped` are fresh.
Families group(const std::vector<SignedText> &texts, const Families &before, qint64 lastGrouped,
               const AreAlike &areAlike);

} // namespace legation::families
