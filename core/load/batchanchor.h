// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/batch.h"
#include "core/load/reader.h"

#include <functional>

namespace legation::load {

/// What one article says of its batch's month and year: annotate::Annotator::evidence.
using EvidenceOf = std::function<annotate::BatchEvidence(const Article &)>;

/// Asks the articles of a file for their month and year, and goes back to the first one. At most the first 10,000 are
/// asked: a file of more covers years, and the answer must not take longer than reading. A file in which each of
/// these has its own published day is not asked at all. Everything that annotates a file uses this, so that the same
/// file gives the same annotations everywhere.
Result<annotate::BatchAnchor> findBatchAnchor(Reader &reader, const EvidenceOf &evidenceOf);

} // namespace legation::load
