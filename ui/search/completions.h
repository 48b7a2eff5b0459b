// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <QString>

#include <vector>

namespace legation::ui {

class BrowseState;

/// Something the search box offers to write.
struct Completion
{
    QString insert; ///< what is written in place of the span
    QString shown;  ///< what the list says: the text and its meaning
};

struct Completions
{
    TextSpan span; ///< the token they replace
    std::vector<Completion> list;
};

/// What can follow at the cursor: fields of the query language for a word of Latin letters, values after a field's
/// colon. Empty where nothing fits.
Completions completionsAt(const BrowseState &state, const QString &text, qsizetype cursor);

} // namespace legation::ui
