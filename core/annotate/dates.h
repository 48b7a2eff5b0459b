// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/annotate/batch.h"
#include "core/annotate/document.h"

#include <vector>

namespace legation::annotate {

/// The calendar expressions of an article, resolved, and the article's own date. Spans count in Document::text.
struct Dates
{
    std::vector<DateExpression> expressions; ///< ordered by start; they do not overlap
    ArticleDate article;
};

/// Reads the dates of a document. The anchor for what an expression leaves open is, in this order: the published day,
/// a dateline in the text, the year and day the text itself fixes, the batch: the articles around it where the file is
/// in the order of its days, what all of them agree on else.
Dates findDates(const Document &document, const BatchAnchor &batch);

/// What the document alone says of its year and month, as votes for its batch.
BatchEvidence dateEvidence(const Document &document);
/// The same of an article whose day is known, and its place in the file: its text has nothing to add.
BatchEvidence dateEvidence(const QDate &day, int position);

} // namespace legation::annotate
