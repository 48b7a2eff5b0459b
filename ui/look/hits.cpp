// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/hits.h"

#include "core/text/fold.h"

#include <algorithm>

namespace legation::ui {

std::vector<TextSpan> hitsIn(QStringView text, const QStringList &foldedTerms)
{
    std::vector<TextSpan> found;
    if (foldedTerms.isEmpty() || text.isEmpty())
        return found;
    const auto folded = text::foldWithOffsets(text);
    for (const QString &term : foldedTerms) {
        if (term.isEmpty())
            continue;
        for (auto at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.size()))
            found.push_back(folded.toOriginal({at, at + term.size()}));
    }
    std::sort(found.begin(), found.end());
    std::vector<TextSpan> joined;
    for (const TextSpan &span : found) {
        if (!joined.empty() && span.start <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

} // namespace legation::ui
