// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/postings/gram.h"

#include "core/search/searchtext.h"

namespace legation::postings {

namespace {

char32_t pointAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at + 1]);
    return unit.unicode();
}

bool isBreak(char32_t point)
{
    return point == search::kBreak.unicode();
}

bool isFieldEnd(char32_t point)
{
    return point == search::kFieldEnd.unicode();
}

} // namespace

void appendGrams(QStringView searchable, std::vector<Gram> &grams)
{
    grams.reserve(grams.size() + static_cast<size_t>(searchable.size()));
    for (qsizetype at = 0; at < searchable.size();) {
        const char32_t first = pointAt(searchable, at);
        at += first > 0xffff ? 2 : 1;
        if (isBreak(first))
            continue;
        const char32_t next = at < searchable.size() ? pointAt(searchable, at) : search::kBreak.unicode();
        const bool isLast = isBreak(next) || isFieldEnd(next) || isFieldEnd(first);
        grams.push_back((Gram{first} << kBitsOfPoint) + (isLast ? 0 : next));
    }
}

Phrase phraseOf(QStringView term)
{
    Phrase phrase;
    appendGrams(term, phrase.grams);
    if (phrase.grams.empty())
        return phrase;
    // What follows the last character is open. Where it ends a run of several, the gram before it says all of it.
    const Gram last = phrase.grams.back();
    phrase.grams.pop_back();
    const bool isAlone = phrase.grams.empty() || (phrase.grams.back() & kSecond) == 0;
    if (isAlone)
        phrase.beginning = static_cast<char32_t>(last >> kBitsOfPoint);
    return phrase;
}

} // namespace legation::postings
