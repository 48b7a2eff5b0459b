// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <QStringView>

#include <bitset>
#include <cstdint>
#include <vector>

namespace legation::annotate {

/// Finds every appearance of the names learnt from one article in its text. One pass, whatever the number of names.
class RepeatFinder
{
public:
    struct Repeat
    {
        TextSpan span;
        int name = 0; ///< the number that was added with the name
    };

    /// Adds a folded name of at least two units, which has to outlive the finder; of equal names the first stays.
    void add(QStringView name, int number);
    /// All appearances in `folded`, leftmost and longest, not overlapping.
    std::vector<Repeat> find(QStringView folded);

private:
    struct Entry
    {
        QStringView name;
        std::uint32_t beginning = 0; ///< its first two units
        std::uint32_t order = 0;     ///< among those added
        int number = 0;
    };
    std::vector<Entry> m_entries;
    std::bitset<4096> m_first; ///< of the first units of the names, modulo its size
};

} // namespace legation::annotate
