// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/load/article.h"

#include <QString>

namespace legation::cli {

/// An annotated article for reading: its date and where it comes from, then each sentence with what was found in it:
/// the words, what they are, what they name, the rule and the reason.
QString explanation(const load::Article &article, const annotate::Annotation &annotation);

} // namespace legation::cli
