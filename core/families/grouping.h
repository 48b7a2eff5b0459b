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
/// fresh texts (about 100 bytes each) and of the families, however many texts there are: those before pass by one after
/// another. Grouping in one go or in several gives the same.
class Grouping
{
public:
    /// `fresh` are sorted by id, and all later than those grouped before.
    Grouping(std::vector<SignedText> fresh, const Families &before);

    /// Takes every text that was grouped before, in any order.
    void meet(const SignedText &earlier);
    /// Asks `areAlike` where one of the fresh shares a band with an earlier text and is not in its family yet: the
    /// questions about one text follow each other.
    Families finish(const AreAlike &areAlike);

private:
    void mark();
    /// Whom each of the fresh may be like by one band.
    void gather(size_t band, const AreAlike &areAlike);
    void ask(const AreAlike &areAlike);

    /// One text in one band: hash × 2³² + id, which sorts by hash and then by id.
    using Entry = std::uint64_t;
    /// Two texts that share a band: later × 2³² + earlier.
    using Pair = std::uint64_t;

    std::vector<SignedText> m_fresh;
    std::array<std::vector<std::uint64_t>, kBands> m_marks; ///< bits of the hashes that fresh texts have
    std::uint32_t m_mask = 0;                               ///< of the bits
    std::array<std::vector<Entry>, kBands> m_earlier;       ///< those met that fall on a mark
    std::vector<Pair> m_pairs;                              ///< to be asked
    std::vector<Pair> m_refused;                            ///< asked already; sorted
    Joining m_sets;
};

/// The same of texts that are at hand, sorted by id; those after `lastGrouped` are fresh.
Families group(const std::vector<SignedText> &texts, const Families &before, qint64 lastGrouped,
               const AreAlike &areAlike);

} // namespace legation::families
