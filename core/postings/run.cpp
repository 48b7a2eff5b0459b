// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/postings/run.h"

#include <algorithm>
#include <array>
#include <limits>

namespace legation::postings {

namespace {

constexpr size_t kMostPlaced = 1 << 18; ///< sorted at once: 4 MB
constexpr int kBitsADigit = 11;
constexpr size_t kDigits = size_t{1} << kBitsADigit;
constexpr qsizetype kOnePage = std::numeric_limits<qsizetype>::max();

/// The places of a text that is dropped.
struct Gap
{
    Position start = 0;
    Position end = 0;
    Position gone = 0; ///< places that are no more, up to its end
};

} // namespace

/// By digits, the lowest first: places of one gram stay in their order.
void RunPacker::sort(std::vector<Placed> &placed)
{
    std::vector<Placed> other(placed.size());
    for (int shift = 0; shift < 2 * kBitsOfPoint; shift += kBitsADigit) {
        std::array<std::uint32_t, kDigits> starts{};
        const auto digitOf = [shift](const Placed &one) { return (one.gram >> shift) & (kDigits - 1); };
        for (const Placed &one : placed)
            ++starts[digitOf(one)];
        std::uint32_t sum = 0;
        for (std::uint32_t &start : starts)
            sum += std::exchange(start, sum);
        for (const Placed &one : placed)
            other[starts[digitOf(one)]++] = one;
        placed.swap(other);
    }
}

void RunPacker::pack()
{
    sort(m_placed);
    PageWriter writer(kOnePage, [this](Gram, QByteArrayView page) { m_runs.pages.append(page.toByteArray()); });
    for (const Placed &one : m_placed)
        writer.add(one.gram, one.position);
    writer.finish();
    m_placed.clear();
}

void RunPacker::add(QStringView searchable)
{
    m_grams.clear();
    appendGrams(searchable, m_grams);
    for (const Gram gram : m_grams) {
        m_placed.push_back({gram, m_end++});
        if (m_placed.size() >= kMostPlaced)
            pack();
    }
    ++m_end;
    m_runs.lengths.push_back(static_cast<Position>(m_grams.size()) + 1);
}

Runs RunPacker::take()
{
    pack();
    m_end = 0;
    return std::exchange(m_runs, {});
}

Runs without(const Runs &runs, const std::vector<bool> &dropped)
{
    Runs kept;
    std::vector<Gap> gaps;
    Position end = 0;
    Position gone = 0;
    for (size_t text = 0; text < runs.lengths.size(); ++text) {
        const Position length = runs.lengths[text];
        end += length;
        if (dropped[text]) {
            gone += length;
            gaps.push_back({end - length, end, gone});
        } else {
            kept.lengths.push_back(length);
        }
    }
    for (const QByteArray &page : runs.pages) {
        PageWriter writer(kOnePage, [&kept](Gram, QByteArrayView left) { kept.pages.append(left.toByteArray()); });
        for (PageReader reader(page); reader.next();) {
            PositionReader positions(reader.positions());
            for (Position position = 0; positions.next(position);) {
                // The last gap that begins before: there are few.
                const auto after = std::upper_bound(gaps.begin(), gaps.end(), position,
                                                    [](Position here, const Gap &gap) { return here < gap.start; });
                if (after == gaps.begin())
                    writer.add(reader.gram(), position);
                else if (position >= (after - 1)->end)
                    writer.add(reader.gram(), position - (after - 1)->gone);
            }
        }
        writer.finish();
    }
    return kept;
}

} // namespace legation::postings
