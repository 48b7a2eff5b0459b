// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/lexicon/lexicon.h"
#include "core/search/parser.h"

#include <optional>

namespace legation::search {

/// A field of the query language with its value, understood.
struct FieldReading
{
    QString field; ///< canonical name; empty if unknown
    QString value; ///< canonical value
    Condition condition;
    std::optional<QueryProblem::Kind> problem; ///< then `condition` means nothing
};

FieldReading readField(const QString &name, const QString &value, const lexicon::Lexicon *lexicon);

} // namespace legation::search
