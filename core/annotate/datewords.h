// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/text/numerals.h"

#include <QStringView>

namespace legation::annotate {

// Small readings that the calendar rules and the deictic rules share.

inline constexpr int kMinguoOffset = 1911;
inline constexpr int kLastMinguoYear = 150;

inline int toGregorian(const text::Numeral &number)
{
    return number.value < 1000 ? number.value + kMinguoOffset : number.value;
}

inline int weekdayOf(QChar c)
{
    if (c == u'日' || c == u'天')
        return 7;
    const std::optional<int> digit = text::chineseDigit(c);
    if (digit && *digit >= 1 && *digit <= 6)
        return *digit;
    return c >= u'1' && c <= u'6' ? c.unicode() - u'0' : 0;
}

inline bool isMonth(const text::Numeral &number)
{
    return number.value >= 1 && number.value <= 12 && number.length <= 2;
}

inline bool isDay(const text::Numeral &number)
{
    return number.value >= 1 && number.value <= 31 && number.length <= 3;
}

inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isRangeSign(QChar c)
{
    switch (c.unicode()) {
    case u'至':
    case u'到':
    case u'-':
    case u'~':
    case u'–':
    case u'—':
    case u'〜':
    case u'迄': return true;
    default: return false;
    }
}

} // namespace legation::annotate
