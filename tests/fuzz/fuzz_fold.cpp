// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/fold.h"
#include "tests/fuzz/input.h"

#include <algorithm>

using namespace legation;

/// Folded text folds to itself, the way back stays inside the original, and folding unit by unit keeps the length.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = fuzz::text(data, size);
    const QString folded = text::fold(text);
    fuzz::require(text::fold(folded) == folded);

    const text::FoldedText traced = text::foldWithOffsets(text);
    fuzz::require(traced.text == folded);
    fuzz::require(static_cast<qsizetype>(traced.offsets.size()) == folded.size() + 1);
    fuzz::require(std::is_sorted(traced.offsets.begin(), traced.offsets.end()));
    const TextSpan whole = traced.toOriginal({0, folded.size()});
    fuzz::require(whole.start >= 0 && whole.start <= whole.end && whole.end <= text.size());

    for (const text::Script script : {text::Script::Traditional, text::Script::Simplified}) {
        fuzz::require(text::foldUnits(text, script).size() == text.size());
    }
    text::detectScript(text);
    return 0;
}
