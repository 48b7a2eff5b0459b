// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringList>

namespace legation::search {

/// One line of a text that shows why it was found: what stands around the first hit of the terms, from the beginning of
/// its clause where that is near. Without a hit the text's beginning. Line breaks become blanks; … stands where text
/// was left out before it. The result is cut at about kSnippetLength; a table elides the rest.
inline constexpr qsizetype kSnippetLength = 160;
QString snippetOf(QStringView text, const QStringList &foldedTerms);

} // namespace legation::search
