// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "core/text/fold.h"
#include "tests/fuzz/input.h"

using namespace legation;

/// Every hit lies inside the text, and hits come ordered by start.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto lexicon = lexicon::Lexicon::load().value();
    const QString folded = text::foldUnits(fuzz::text(data, size));
    qsizetype before = 0;
    for (const lexicon::Hit &hit : lexicon->find(folded)) {
        fuzz::require(hit.span.start >= before && hit.span.start < hit.span.end && hit.span.end <= folded.size());
        before = hit.span.start;
    }
    return 0;
}
