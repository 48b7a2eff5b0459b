// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace legation::postings {

/// Two neighbouring characters of a run of searchable text (first × 2²¹ + second code point), or the last one of a run
/// alone (first × 2²¹). U+001F between headline and text is a run of its own.
using Gram = std::uint64_t;

inline constexpr int kBitsOfPoint = 21;
inline constexpr Gram kSecond = (Gram{1} << kBitsOfPoint) - 1;

/// The grams of searchable text in its order: one for each character that is no break.
void appendGrams(QStringView searchable, std::vector<Gram> &grams);

/// What must stand at one place of a text for a term to begin there: one gram after another, and behind them, where the
/// term ends in a run of one character, any gram that begins with it.
struct Phrase
{
    std::vector<Gram> grams;
    char32_t beginning = 0; ///< 0: nothing is asked of what follows
};

/// `term` is searchable text.
Phrase phraseOf(QStringView term);

} // namespace legation::postings
