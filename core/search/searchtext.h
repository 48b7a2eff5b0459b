// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>

namespace legation::search {

/// Stands for every break between runs of letters and digits in searchable text.
inline constexpr QChar kBreak = u' ';
/// Stands between the headline and the text of an article; no term runs over it.
inline constexpr QChar kFieldEnd = u'\u001f';

/// What is searched of a text: folded (text::fold), every stretch of characters that are neither letters, digits,
/// marks nor symbols of writing (blanks, punctuation, controls) as one kBreak, none at the ends.
///
/// This is the law of search: a term is found in an article if and only if searchable(term) is a part of the
/// searchable text of the article. The index gives the same answer without reading the text.
QString searchable(QStringView text);

/// The searchable text of an article: headline, kFieldEnd, text.
QString searchable(QStringView headline, QStringView text);

} // namespace legation::search
