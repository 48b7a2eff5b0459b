// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace legation::store {

/// Makes the FTS5 tokenizer `legation_grams` known to a connection.
///
/// Its input is searchable text (search::searchable). Each run between breaks gives its overlapping pairs of code
/// points and, at its end, its last code point alone: 國際日 gives 國際, 際日, 日. So a word is found as a phrase of
/// pairs, a single character as the beginning of a pair, and no phrase runs over a break. A field end (U+001F) is a
/// token of its own, so that no phrase runs from the headline into the text. A query does not know what follows it:
/// there the last code point alone is left out, unless the run is a single one.
Result<void> registerGramTokenizer(sqlite3 *handle);

} // namespace legation::store
