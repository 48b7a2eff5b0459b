// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/query.h"

#include <QString>

#include <functional>
#include <vector>

namespace legation::ui {

class BrowseState;

/// One thing the search is narrowed by, whether typed or clicked, and how to take it back.
struct PartShown
{
    QString text;         ///< in the words of the window: “Country: Australia”
    bool negated = false; ///< it is left out
    std::function<void(BrowseState &)> takeBack;
};

/// What the present query consists of besides plain words: the parts understood in the text, then filters, then the
/// range of days. Neighbouring years are one part.
std::vector<PartShown> partsOf(const BrowseState &state);

/// `text` without one of its parts, and without the blanks that then stand double.
QString withoutPart(const QString &text, TextSpan part);

/// A sentence for a part that could not be read, its place counted from 1.
QString sentenceFor(const search::QueryProblem &problem, const QString &text);

} // namespace legation::ui
