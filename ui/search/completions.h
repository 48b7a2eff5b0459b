// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"
#include "core/lexicon/taught.h"
#include "core/store/records.h"

#include <QString>

#include <vector>

namespace legation::ui {

class BrowseState;

/// Something the search box offers to write.
struct Completion
{
    QString insert;       ///< what is written in place of the span
    QString shown;        ///< what the list says: the text and its meaning
    EntityId entity = {}; ///< whom it names, where it names one of the archive
};

struct Completions
{
    enum class Of { Language, Names };
    TextSpan span; ///< the token they replace
    std::vector<Completion> list;
    Of of = Of::Language; ///< fields and their values, or names that the archive knows
};

/// What the archive is asked for to complete the token at the cursor: a part of a name. Empty where nothing is.
QString nameAt(const QString &text, qsizetype cursor);
/// The ways to search for entities called so: their field and name, with what they are.
Completions completionsOf(const BrowseState &state, const std::vector<store::EntitySummary> &entities,
                          const QString &text, qsizetype cursor);

/// The same for names that people taught the archive and that hold what is written; another name searches for what it
/// is a name of.
std::vector<Completion> taughtCompletions(const std::vector<lexicon::TaughtName> &taught, const QString &text,
                                          qsizetype cursor);

/// What can follow at the cursor: fields of the query language for a word of Latin letters, values after a field's
/// colon. Empty where nothing fits.
Completions completionsAt(const BrowseState &state, const QString &text, qsizetype cursor);

} // namespace legation::ui
