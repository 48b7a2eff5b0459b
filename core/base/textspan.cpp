// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/textspan.h"

#include <algorithm>

namespace legation {

namespace {

qsizetype codePointsIn(QStringView text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

qsizetype utf16Offset(QStringView text, qsizetype codePoints)
{
    qsizetype at = 0;
    while (at < text.size() && codePoints > 0) {
        at += (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) ? 2 : 1;
        --codePoints;
    }
    return at;
}

} // namespace

TextSpan toCodePoints(QStringView text, TextSpan utf16)
{
    const qsizetype start = codePointsIn(text.first(utf16.start));
    return {start, start + codePointsIn(utf16.of(text))};
}

TextSpan toUtf16(QStringView text, TextSpan codePoints)
{
    const qsizetype start = utf16Offset(text, codePoints.start);
    return {start, start + utf16Offset(text.sliced(start), codePoints.length())};
}

} // namespace legation
