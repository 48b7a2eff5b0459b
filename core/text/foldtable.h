// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <bitset>
#include <unordered_map>

namespace legation::text {

/// One look-up per UTF-16 unit for folding, made once from ICU's data and the variants of resources/lexicon.
/// Immutable after construction.
class FoldTable
{
public:
    /// The table of this process; made at first use, safe from any thread.
    static const FoldTable &instance();

    static constexpr char16_t kFirstHan = 0x3400;
    static constexpr char16_t kLastHan = 0x9FFF;
    static constexpr char16_t kExpands = 0xFFFF; ///< noncharacter: the unit folds to several units or to none

    /// What `unit` folds to for search, or kExpands.
    char16_t search(char16_t unit) const { return m_search[unit]; }
    /// What `unit` folds to unit by unit: width, case, 台/臺; never kExpands.
    char16_t unitwise(char16_t unit) const { return m_unitwise[unit]; }
    /// The Traditional character of a Simplified one, else `unit` itself.
    char16_t traditional(char16_t unit) const { return m_traditional[unit]; }
    /// Whether `unit` is written in Simplified texts alone; 台 and the like are written in Traditional ones too and are
    /// variants there.
    bool isSimplified(char16_t unit) const
    {
        return unit >= kFirstHan && unit <= kLastHan && m_simplified[unit - kFirstHan];
    }
    /// Full folding of a unit marked kExpands, or of a code point beyond the BMP.
    QString expansion(char32_t codePoint) const;

private:
    FoldTable();
    void addUnicode();
    void addTraditional();
    void addVariants();
    void close();

    using Table = std::array<char16_t, 65536>;
    Table m_search;
    Table m_unitwise;
    Table m_traditional;
    std::bitset<kLastHan - kFirstHan + 1> m_simplified; ///< small enough for the cache
    std::unordered_map<char16_t, QString> m_expansions;
};

} // namespace legation::text
