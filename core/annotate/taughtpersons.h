// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/names.h"

namespace legation::annotate {

/// Adds the people of the archive's own lexicon wherever their names stand, over what was found there: who taught a
/// name knows. Not inside a longer name of an organisation.
void addTaughtPersons(const Document &document, Names &names);

} // namespace legation::annotate
