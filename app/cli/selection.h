// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/lexicon/lexicon.h"
#include "core/search/query.h"
#include "core/search/results.h"

#include <QCommandLineParser>

namespace legation::cli {

/// The options by which commands choose articles: --city --country --kind --direction --topic --from --to --sort.
void addSelectionOptions(QCommandLineParser &parser);

/// The query that the options and the text of the second argument ask for. Names are taken in any way of writing. Fails
/// with BadQuery or BadDate; the detail is a sentence that names near values.
Result<search::Query> selection(const QCommandLineParser &parser, const lexicon::Lexicon &lexicon);

/// A sentence on a part of a query text that could not be read.
QString toSentence(const search::QueryProblem &problem);

} // namespace legation::cli
