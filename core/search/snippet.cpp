// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/snippet.h"

#include "core/text/fold.h"

namespace legation::search {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBefore = 8; ///< characters before the hit, so that it is seen in a narrow column

qsizetype firstHit(QStringView text, const QStringList &foldedTerms)
{
    const auto folded = text::foldWithOffsets(text);
    qsizetype first = -1;
    for (const QString &term : foldedTerms) {
        const auto at = term.isEmpty() ? -1 : folded.text.indexOf(term);
        if (at >= 0 && (first < 0 || at < first))
            first = at;
    }
    return first < 0 ? 0 : folded.toOriginal({first, first + 1}).start;
}

/// Where the line begins: after the last mark of punctuation near the hit, else a few characters before it.
qsizetype startNear(QStringView text, qsizetype hit)
{
    const qsizetype far = qMax<qsizetype>(0, hit - kBefore);
    for (qsizetype at = hit; at > far; --at) {
        if (u"，。；！？、\n"_s.contains(text[at - 1]))
            return at;
    }
    return far > 0 && text[far].isLowSurrogate() ? far - 1 : far;
}

} // namespace

QString snippetOf(QStringView text, const QStringList &foldedTerms)
{
    const QStringView whole = text.trimmed();
    const qsizetype start = foldedTerms.isEmpty() ? 0 : startNear(whole, firstHit(whole, foldedTerms));
    qsizetype length = qMin(kSnippetLength, whole.size() - start);
    if (start + length < whole.size() && whole[start + length].isLowSurrogate())
        ++length;
    const QString line = whole.sliced(start, length).toString().simplified();
    return start > 0 ? u'…' + line : line;
}

} // namespace legation::search
