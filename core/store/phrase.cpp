// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/phrase.h"

#include "core/search/searchtext.h"

namespace legation::store {

namespace {

/// Whether the last run of a term is a single code point, which is then the beginning of a gram.
bool endsInSingle(QStringView term)
{
    const QStringView run = term.sliced(term.lastIndexOf(search::kBreak) + 1);
    return run.size() == 1 || (run.size() == 2 && run.front().isHighSurrogate());
}

} // namespace

QStringView phraseHead(QStringView term)
{
    if (term.size() <= kLongestPhrase)
        return term.trimmed();
    const qsizetype length = term[kLongestPhrase - 1].isHighSurrogate() ? kLongestPhrase - 1 : kLongestPhrase;
    return term.first(length).trimmed();
}

QByteArray toPhrase(QStringView term)
{
    const QStringView phrase = phraseHead(term);
    return '"' + phrase.toUtf8() + (endsInSingle(phrase) ? "\" *" : "\"");
}

} // namespace legation::store
