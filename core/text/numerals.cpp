// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/numerals.h"

namespace legation::text {

namespace {

constexpr int kMostDigits = 4;

int placeValue(QChar c)
{
    switch (c.unicode()) {
    case u'十':
    case u'拾': return 10;
    case u'百': return 100;
    case u'千': return 1000;
    default: return 0;
    }
}

/// 廿 and 卅 hold their tens.
int fusedTens(QChar c)
{
    if (c == u'廿')
        return 20;
    return c == u'卅' ? 30 : 0;
}

std::optional<Numeral> readDigits(QStringView text)
{
    Numeral number;
    while (number.length < text.size() && text[number.length] >= u'0' && text[number.length] <= u'9') {
        if (number.length == 2 * kMostDigits)
            return std::nullopt; // a telephone or document number
        if (number.length < 2 * kMostDigits)
            number.value = number.value * 10 + (text[number.length].unicode() - u'0');
        ++number.length;
    }
    number.digits = int(number.length);
    return number.length > 0 ? std::optional(number) : std::nullopt;
}

std::optional<Numeral> readChineseDigits(QStringView text)
{
    Numeral number{.chinese = true};
    while (number.length < text.size() && number.length < kMostDigits) {
        std::optional<int> digit = chineseDigit(text[number.length]);
        // 二0一七: the digit stands for 〇.
        const bool inside = number.length > 0 && number.length + 1 < text.size();
        if (!digit && inside && text[number.length] == u'0' && chineseDigit(text[number.length + 1]))
            digit = 0;
        if (!digit)
            break;
        number.value = number.value * 10 + *digit;
        ++number.length;
    }
    number.digits = int(number.length);
    return number.length > 0 ? std::optional(number) : std::nullopt;
}

bool isPlaced(QStringView text, qsizetype at)
{
    return at < text.size() && (placeValue(text[at]) > 0 || fusedTens(text[at]) > 0);
}

std::optional<Numeral> readChinesePlaces(QStringView text)
{
    Numeral number{.chinese = true};
    int pending = -1; // a digit whose place is not read yet
    while (number.length < text.size()) {
        const QChar c = text[number.length];
        if (const int tens = fusedTens(c); tens > 0) {
            number.value += tens;
            pending = -1;
        } else if (const int place = placeValue(c); place > 0) {
            number.value += (pending < 0 ? 1 : pending) * place;
            pending = -1;
        } else if (const std::optional<int> digit = chineseDigit(c); digit && pending <= 0) {
            pending = *digit;
        } else {
            break;
        }
        ++number.length;
    }
    if (pending > 0)
        number.value += pending;
    return number;
}

} // namespace

std::optional<int> chineseDigit(QChar c)
{
    switch (c.unicode()) {
    case u'○':
    case u'〇':
    case u'零': return 0;
    case u'一':
    case u'壹': return 1;
    case u'二':
    case u'兩':
    case u'貳': return 2;
    case u'三':
    case u'參': return 3;
    case u'四': return 4;
    case u'五': return 5;
    case u'六': return 6;
    case u'七': return 7;
    case u'八': return 8;
    case u'九': return 9;
    default: return std::nullopt;
    }
}

std::optional<Numeral> readNumeral(QStringView text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text[0] >= u'0' && text[0] <= u'9')
        return readDigits(text);
    if (isPlaced(text, 0) || (chineseDigit(text[0]) && isPlaced(text, 1)))
        return readChinesePlaces(text);
    return readChineseDigits(text);
}

} // namespace legation::text
