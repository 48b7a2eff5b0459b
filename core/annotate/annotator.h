// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/annotate/batch.h"
#include "core/lexicon/lexicon.h"
#include "core/load/article.h"

#include <memory>

namespace legation::annotate {

/// The pipeline that reads an article: dates, places, organisations, people, events, engagements, topics.
/// Immutable after construction: any number of threads may call it at once.
class Annotator
{
public:
    explicit Annotator(std::shared_ptr<const lexicon::Lexicon> lexicon);

    /// What the article alone says of its month and year, to be gathered over its batch.
    BatchEvidence evidence(const load::Article &article) const;

    /// Everything found in `article`; `batch` is what its batch agrees on (default: nothing).
    Annotation annotate(const load::Article &article, const BatchAnchor &batch = {}) const;

    /// Version of the rules and the lexicon; annotations of another version can be made again.
    static QString version();

private:
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

} // namespace legation::annotate
