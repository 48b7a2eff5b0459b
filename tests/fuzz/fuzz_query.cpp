// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "core/search/parser.h"
#include "tests/fuzz/input.h"

using namespace legation;

/// Any text is a query: what was understood and what was not lie in it, and the same text is understood alike twice.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto lexicon = lexicon::Lexicon::load().value();
    const QString text = fuzz::text(data, size);
    const search::ParsedQuery parsed = search::parse(text, lexicon.get());
    for (const search::QueryPart &part : parsed.parts) {
        fuzz::require(part.span.start >= 0 && part.span.start <= part.span.end && part.span.end <= text.size());
    }
    for (const search::QueryProblem &problem : parsed.problems) {
        fuzz::require(problem.span.start >= 0 && problem.span.start <= problem.span.end &&
                      problem.span.end <= text.size());
    }
    for (const QString &highlight : parsed.highlights) {
        fuzz::require(!highlight.isEmpty());
    }
    const search::ParsedQuery again = search::parse(text, lexicon.get());
    fuzz::require(again.parts.size() == parsed.parts.size() && again.highlights == parsed.highlights);
    return 0;
}
