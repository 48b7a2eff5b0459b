// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <QStringView>

#include <vector>

namespace legation::exporting {

/// Turns many spans of one text into code points, each in the time of a binary search; toCodePoints() walks the text.
class CodePointMap
{
public:
    explicit CodePointMap(QStringView text);

    TextSpan toCodePoints(TextSpan utf16) const { return {offset(utf16.start), offset(utf16.end)}; }

private:
    qsizetype offset(qsizetype utf16) const;

    std::vector<qsizetype> m_lowSurrogates; ///< ascending; empty for nearly every text
};

} // namespace legation::exporting
