// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/textspan.h"
#include "tests/fuzz/input.h"

#include <QList>

#include <algorithm>

using namespace legation;

/// The first two bytes say which stretch, the rest is the text: code points and UTF-16 units lead to the same place.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) {
        return 0;
    }
    const QString text = fuzz::text(data + 2, size - 2);
    const auto codePoints = static_cast<qsizetype>(text.toUcs4().size());
    const qsizetype start = std::min<qsizetype>(data[0], codePoints);
    const TextSpan asked{start, std::min<qsizetype>(start + data[1], codePoints)};

    const TextSpan utf16 = toUtf16(text, asked);
    fuzz::require(utf16.start >= 0 && utf16.start <= utf16.end && utf16.end <= text.size());
    fuzz::require(toCodePoints(text, utf16) == asked);
    return 0;
}
