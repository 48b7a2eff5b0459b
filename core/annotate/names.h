// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/annotate/document.h"

#include <vector>

namespace legation::annotate {

/// The people and organisations of a document. Mentions include every further appearance of a name (a short form, or
/// surname and title continued from a full name); their spans count in Document::text, ordered by start.
struct Names
{
    std::vector<Person> persons;             ///< in order of first mention
    std::vector<Organisation> organisations; ///< in order of first mention
    std::vector<Mention> mentions;           ///< kinds Person and Organisation
};

/// Finds people and organisations. `dates` are stretches that are calendar expressions: no name reaches into one.
Names findNames(const Document &document, const std::vector<DateExpression> &dates);

} // namespace legation::annotate
