// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/search/columns.h"
#include "core/search/idset.h"
#include "core/search/parser.h"
#include "core/search/results.h"

#include <functional>

namespace legation::search {

/// Answers from the index what the columns do not know. Sets have the bound of the columns.
class Index
{
public:
    virtual ~Index() = default;
    /// Articles whose searchable text holds every term; terms are searchable text and not empty.
    virtual Result<IdSet> articlesWith(const QStringList &terms, qint64 bound) = 0;
    /// Articles that name an entity of the kind whose name or Latin name holds `name`, folded.
    virtual Result<IdSet> articlesNaming(Condition::Entity kind, const QString &name, qint64 bound) = 0;
};

/// The articles that a query finds, before ordering and counting.
Result<IdSet> findArticles(const Query &query, const ParsedQuery &parsed, const Columns &columns, Index &index);

/// The articles of a set in the order of `sort`.
std::vector<ArticleId> inOrder(const IdSet &found, const Columns &columns, const Sort &sort);

/// The whole answer. `isCancelled` (may be empty) is asked between its parts; then it fails with Cancelled.
Result<Results> evaluate(const Query &query, const ParsedQuery &parsed, const Columns &columns, Index &index,
                         const std::function<bool()> &isCancelled);

} // namespace legation::search
