// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/edtf.h"

#include <limits>
#include <optional>

namespace legation::search {

/// Days are Julian day numbers (QDate::toJulianDay).
inline constexpr qint32 kNoDay = std::numeric_limits<qint32>::min(); ///< not known, or not placeable
inline constexpr qint32 kOpenStart = kNoDay + 1;
inline constexpr qint32 kOpenEnd = std::numeric_limits<qint32>::max();

/// First and last day that a date covers; both kNoDay where it cannot be placed.
struct DayRange
{
    qint32 start = kNoDay;
    qint32 end = kNoDay;

    bool isNull() const { return start == kNoDay; }
    /// Whether some day is in both; nothing overlaps what cannot be placed.
    bool overlaps(const DayRange &other) const
    {
        return !isNull() && !other.isNull() && start <= other.end && other.start <= end;
    }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

DayRange toDays(const Edtf &date);
/// The year a range counts in; nullopt where it cannot be placed.
std::optional<int> yearOf(const DayRange &days);

} // namespace legation::search
