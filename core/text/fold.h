// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <QString>

#include <vector>

namespace legation::text {

/// Version of the folding tables. Stored in the archive; an index made with another version is made again.
inline constexpr int kFoldVersion = 1;

/// Folds text for search: compatibility forms, width and case (Unicode NFKC_Casefold), Simplified to Traditional, and
/// character variants (台/臺, 裡/裏 …) each to one form. Two texts that a reader takes for the same word fold to the
/// same units. Some characters fold to several or to none; see foldWithOffsets for the way back.
QString fold(QStringView text);

struct FoldedText
{
    QString text;
    /// For each unit of `text` the offset of the unit it came from, and one more for the end.
    std::vector<qsizetype> offsets;

    /// The stretch of the original that a stretch of `text` came from.
    TextSpan toOriginal(TextSpan folded) const;
};

FoldedText foldWithOffsets(QStringView text);

enum class Script { Traditional, Simplified };

/// Whether a text is written in Simplified characters; Traditional where it holds too few to tell.
Script detectScript(QStringView text);

/// Folds unit by unit for the annotator: width, case, 台/臺 and, where `script` is Simplified, Simplified to
/// Traditional. The result has exactly the length of `text`, so that spans hold in both. Characters that would fold to
/// several stay.
QString foldUnits(QStringView text, Script script = Script::Traditional);

/// Folds character variants alone (台/臺) each to one form: names that differ in nothing else are one name.
QString foldVariants(QStringView text);

} // namespace legation::text
