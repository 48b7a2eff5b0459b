// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringView>

#include <array>
#include <cstdint>
#include <vector>

namespace legation::families {

/// Texts from here on repeat each other.
inline constexpr double kAlike = 0.8;

/// The likeness of two searchable texts: four-grams they share, of all that either has (Jaccard), 0–1. Texts without a
/// four-gram are alike where they are equal.
double likeness(QStringView a, QStringView b);

/// A short sign of a text: texts that are alike have one of its bands in common, texts that are not hardly ever.
///
/// MinHash by one permutation: each four-gram falls into one of 126 bins, the least hash of each is kept, an empty bin
/// takes that of the next; six bins make a band. Two texts of likeness s share a band with probability
/// 1 − (1 − s⁶)²¹: 0.998 at 0.8, 0.28 at 0.5, 0.0013 at 0.2.
inline constexpr int kBands = 21;
using Signature = std::array<std::uint32_t, kBands>;
Signature signatureOf(QStringView searchable);

/// The distinct four-grams of a text, sorted; what likeness() counts.
std::vector<std::uint64_t> gramsOf(QStringView text);
double likeness(const std::vector<std::uint64_t> &a, const std::vector<std::uint64_t> &b);

} // namespace legation::families
