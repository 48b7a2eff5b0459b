// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/width.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace legation::text {

namespace {

/// The character at `at`, which then stands behind it. An unpaired surrogate is a character of its own.
UChar32 next(QStringView text, qsizetype &at)
{
    const char16_t *units = text.utf16();
    UChar32 point = 0;
    U16_NEXT(units, at, text.size(), point);
    return point;
}

int columnsOf(UChar32 point)
{
    switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR: return 0;
    default: break;
    }
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

int terminalColumns(QStringView text)
{
    int columns = 0;
    for (qsizetype at = 0; at < text.size();)
        columns += columnsOf(next(text, at));
    return columns;
}

QString elideToColumns(QStringView text, int columns)
{
    if (terminalColumns(text) <= columns)
        return text.toString();
    int used = 0;
    qsizetype end = 0;
    for (qsizetype at = 0; at < text.size();) {
        used += columnsOf(next(text, at));
        if (used > columns - 1) // one for the ellipsis
            break;
        end = at;
    }
    return text.first(end).toString() + u'…';
}

} // namespace legation::text
