// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/query.h"

#include <QStringView>

#include <vector>

namespace legation::search {

/// A piece of a query text.
struct QueryToken
{
    enum class Kind { Word, Phrase, Field, Open, Close, Or, And, Not };
    Kind kind = Kind::Word;
    TextSpan span;
    QString name;  ///< of a field, as written
    QString value; ///< the word, the phrase without its quotes, the field's value without quotes
};

/// Splits a query text; unclosed quotes run to the end and are told.
std::vector<QueryToken> tokens(QStringView text, std::vector<QueryProblem> &problems);

} // namespace legation::search
