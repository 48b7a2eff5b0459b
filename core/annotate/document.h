// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/lexicon/lexicon.h"
#include "core/load/article.h"

#include <cstdint>
#include <vector>

namespace legation::annotate {

/// An article made ready for the annotators: headline and text as one string with one coordinate system, folded unit
/// by unit, searched once for every name of the lexicon, cut into sentences. All spans inside the pipeline count in
/// `text`; toField turns them into spans of the headline or of the text.
struct Document
{
    Document(const load::Article &article, const lexicon::Lexicon &lexicon);

    const load::Article &article;
    const lexicon::Lexicon &lexicon;
    QString text;                    ///< headline, line feed, text; the text alone where there is no headline
    QString folded;                  ///< text::foldUnits(text): same length, same offsets
    qsizetype bodyStart = 0;         ///< where the article's text begins in `text`
    std::vector<lexicon::Hit> hits;  ///< ordered by start, longest first; may overlap
    std::vector<TextSpan> sentences; ///< cover `text`; a sentence ends after 。！？!?;； or before a line break

    QStringView original(TextSpan span) const { return span.of(text); }
    QStringView view(TextSpan span) const { return span.of(folded); } ///< folded
    Field fieldOf(qsizetype position) const { return position < bodyStart ? Field::Headline : Field::Text; }
    /// The span in the coordinates of its field.
    TextSpan toField(TextSpan span) const;
    /// The sentence that holds a position.
    TextSpan sentenceAt(qsizetype position) const;
    /// Index of the first hit that starts at or after a position; hits().size() if none.
    size_t firstHitFrom(qsizetype position) const { return m_firstHits[size_t(position)]; }

private:
    std::vector<std::uint32_t> m_firstHits; ///< for each position, the end of `text` included
};

} // namespace legation::annotate
