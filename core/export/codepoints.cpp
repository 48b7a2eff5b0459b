// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/codepoints.h"

#include <algorithm>

namespace legation::exporting {

CodePointMap::CodePointMap(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isLowSurrogate())
            m_lowSurrogates.push_back(i);
    }
}

qsizetype CodePointMap::offset(qsizetype utf16) const
{
    const auto before = std::lower_bound(m_lowSurrogates.begin(), m_lowSurrogates.end(), utf16);
    return utf16 - (before - m_lowSurrogates.begin());
}

} // namespace legation::exporting
