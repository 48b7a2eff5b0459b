// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"
#include "core/store/records.h"
#include "ui/browse/subject.h"
#include "ui/look/dates.h"

#include <QColor>
#include <QTextDocument>

#include <vector>

namespace legation::ui {

/// A marked stretch of the document and what it stands for.
struct MarkedSpan
{
    TextSpan span;      ///< in characters of the document
    size_t mention = 0; ///< index into ArticleRecord::mentions
    int level = 0;      ///< 0 = innermost; a mention around another is underlined one step lower
};

/// What a reader's document is written with.
struct DocumentStyle
{
    QFont font;
    QColor quiet;                            ///< of the meta line
    QString meta;                            ///< the line below the headline, already in words
    Calendar calendar = Calendar::Gregorian; ///< of the tips
};

/// Writes an article into `document` as it was published: plain text by cursor, so that nothing in it can be taken for
/// markup. Returns the marked stretches in order of their start.
std::vector<MarkedSpan> writeArticle(QTextDocument &document, const store::ArticleRecord &record,
                                     const DocumentStyle &style);

/// The stretch of the article that stands at a stretch of its document; nullopt where it is not within headline or
/// text.
std::optional<ArticlePlace> placeOf(const QTextDocument &document, const store::ArticleRecord &record, TextSpan span);

/// The levels of stretches that may lie in one another: each is one above the deepest it holds.
void setLevels(std::vector<MarkedSpan> &marks);

} // namespace legation::ui
