// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringView>

#include <optional>

namespace legation::text {

/// A whole number read from a text, and how many units it takes.
struct Numeral
{
    int value = 0;
    qsizetype length = 0;
    int digits = 0;       ///< digits written, where it is written digit by digit; 0 for 二十五
    bool chinese = false; ///< written in Chinese numerals
};

/// Reads the number at the start of `text` (folded by foldUnits): ASCII digits, or Chinese numerals either digit by
/// digit (二○二二) or by place (二十五, 廿五, 一百零五), up to 9999. nullopt where there is none.
/// (ICU's parser reads 一一一 as 11 and fails on 廿五.)
std::optional<Numeral> readNumeral(QStringView text);

/// The digit a Chinese numeral stands for, 0–9; nullopt for 十, 百 and everything else.
std::optional<int> chineseDigit(QChar c);

} // namespace legation::text
