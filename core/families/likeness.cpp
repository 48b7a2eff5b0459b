// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/likeness.h"

#include <QHashFunctions>

#include <algorithm>
#include <limits>

namespace legation::families {

namespace {

constexpr qsizetype kGram = 4;
constexpr int kRows = 6;
constexpr int kBins = kBands * kRows;
constexpr std::uint32_t kEmpty = std::numeric_limits<std::uint32_t>::max();

/// Calls `visit` for each four-gram as one number.
template <typename Visit>
void forEachGram(QStringView text, Visit visit)
{
    std::uint64_t gram = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        gram = (gram << 16) | text[i].unicode();
        if (i + 1 >= kGram)
            visit(gram);
    }
}

/// The finaliser of MurmurHash3, which spreads every bit over all.
std::uint64_t mix(std::uint64_t value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

} // namespace

std::vector<std::uint64_t> gramsOf(QStringView text)
{
    std::vector<std::uint64_t> grams;
    grams.reserve(static_cast<size_t>(text.size()));
    forEachGram(text, [&grams](std::uint64_t gram) { grams.push_back(gram); });
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

double likeness(const std::vector<std::uint64_t> &a, const std::vector<std::uint64_t> &b)
{
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        shared += a[i] == b[j] ? 1 : 0;
        const bool stepsA = a[i] <= b[j];
        const bool stepsB = b[j] <= a[i];
        i += stepsA ? 1 : 0;
        j += stepsB ? 1 : 0;
    }
    const size_t all = a.size() + b.size() - shared;
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

double likeness(QStringView a, QStringView b)
{
    if (a.size() < kGram && b.size() < kGram)
        return a == b ? 1 : 0;
    return likeness(gramsOf(a), gramsOf(b));
}

Signature signatureOf(QStringView searchable)
{
    std::array<std::uint32_t, kBins> least;
    least.fill(kEmpty);
    bool isEmpty = true;
    forEachGram(searchable, [&](std::uint64_t gram) {
        const std::uint64_t hash = mix(gram);
        const auto bin = static_cast<size_t>(((hash >> 32) * kBins) >> 32);
        least[bin] = std::min(least[bin], static_cast<std::uint32_t>(hash) & ~1U);
        isEmpty = false;
    });
    if (isEmpty) // shorter than a gram: the text itself
        least.fill(static_cast<std::uint32_t>(mix(
                       ::qHashBits(searchable.utf16(), static_cast<size_t>(searchable.size()) * sizeof(char16_t), 0))) &
                   ~1U);
    for (int bin = 0; bin < kBins; ++bin) {
        int from = bin;
        while (least[static_cast<size_t>(from % kBins)] == kEmpty)
            ++from;
        if (from != bin) // an odd number, so that what is borrowed is never borrowed again
            least[static_cast<size_t>(bin)] = least[static_cast<size_t>(from % kBins)];
    }
    Signature signature{};
    for (int band = 0; band < kBands; ++band) {
        std::uint64_t hash = static_cast<std::uint64_t>(band);
        for (int row = 0; row < kRows; ++row)
            hash = mix(hash ^ least[static_cast<size_t>(band * kRows + row)]);
        signature[static_cast<size_t>(band)] = static_cast<std::uint32_t>(hash);
    }
    return signature;
}

} // namespace legation::families
