// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/postings/packing.h"

#include <QByteArray>
#include <QByteArrayList>

namespace legation::postings {

/// The grams of some neighbouring texts, ready for an index: each run is one page of its own, of as many places as are
/// sorted at once.
struct Runs
{
    std::vector<Position> lengths; ///< of each text, in places
    QByteArrayList pages;          ///< positions count from the first text
};

/// Cuts texts into grams and packs them. Texts are added one after another.
class RunPacker
{
public:
    void add(QStringView searchable);
    /// All that was added since the last time.
    Runs take();

private:
    void pack();

    struct Placed
    {
        Gram gram = 0;
        Position position = 0;
    };
    static void sort(std::vector<Placed> &placed);

    Runs m_runs;
    std::vector<Gram> m_grams;
    std::vector<Placed> m_placed;
    Position m_end = 0;
};

/// The same without some of the texts.
Runs without(const Runs &runs, const std::vector<bool> &dropped);

} // namespace legation::postings
