// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringView>

#include <cstddef>
#include <cstdint>

namespace legation::annotate {

/// Whether a unit is one of a few: 、 in u"、及和與". Written out by the compiler, where QStringView::contains is a
/// call that costs more than most rules do.
template <std::size_t Size>
constexpr bool isOneOf(QChar unit, const char16_t (&units)[Size])
{
    for (std::size_t i = 0; i + 1 < Size; ++i) {
        if (units[i] == unit.unicode())
            return true;
    }
    return false;
}

/// The same of a named set.
inline bool isOneOf(QChar unit, QStringView units)
{
    for (const QChar candidate : units) {
        if (candidate == unit)
            return true;
    }
    return false;
}

/// Where `unit` comes first within the next `most` units of `text` from `from` on; -1 where it does not. What may stand
/// at every place of a text is looked for this way alone: else the whole text would be searched for each.
inline qsizetype indexWithin(QStringView text, QChar unit, qsizetype from, qsizetype most)
{
    const qsizetype found = text.sliced(from, qMin(most, text.size() - from)).indexOf(unit);
    return found < 0 ? found : from + found;
}

/// A rough set of units for loops over a whole text: four words that stay in registers say of most units that they
/// are not of the set; wrong at most in saying yes.
class UnitFilter
{
public:
    constexpr UnitFilter() = default;
    template <std::size_t Size>
    explicit constexpr UnitFilter(const char16_t (&units)[Size])
    {
        for (std::size_t i = 0; i + 1 < Size; ++i)
            add(QChar(units[i]));
    }

    constexpr void add(QChar unit) { m_bits[unit.unicode() / 64 % 4] |= std::uint64_t(1) << (unit.unicode() % 64); }
    constexpr bool mayHold(QChar unit) const { return m_bits[unit.unicode() / 64 % 4] >> (unit.unicode() % 64) & 1; }

private:
    std::uint64_t m_bits[4]{};
};

/// No Han text holds a unit of ASCII or punctuation here: what looks for those passes over most units by this alone.
constexpr bool isIdeograph(QChar unit)
{
    return unit.unicode() >= 0x3400 && unit.unicode() < 0xFF00;
}

} // namespace legation::annotate
