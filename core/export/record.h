// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/load/article.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace legation::exporting {

/// One annotated article as one line of JSON (UTF-8, no line break inside or at the end): the record that
/// `legation-cli annotate` writes. Offsets count code points of "text", or of "headline" where "in" says so.
/// `duplicateOf` is the id of the first identical article of the input.
QByteArray toRecord(const load::Article &article, const annotate::Annotation &annotation,
                    const std::optional<QString> &duplicateOf = std::nullopt);

/// Finds the first article of an input with the same headline and text. Keeps a digest for each article, not its text.
class DuplicateFinder
{
public:
    /// The id of the first identical article seen, or nullopt; then `article` is remembered.
    std::optional<QString> firstLike(const load::Article &article);

private:
    QHash<QByteArray, QString> m_firstIds;
};

} // namespace legation::exporting
