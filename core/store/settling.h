// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/articlereader.h"

#include <set>

namespace legation::store {

/// Brings what is derived from both layers (columns, the entities shown of an article and their index, counts of
/// entities) up to date, inside the caller's transaction.
class Settling
{
public:
    Settling(Connection &connection, Shared &shared);
    ~Settling();

    /// Reads the decisions that stand anew; what this connection reads from now on shows them. Unless commit()
    /// succeeds, the ones before stand again on destruction.
    Result<void> replayAnew();
    /// Shows the article as both layers say now.
    Result<void> settle(ArticleId article);
    Result<void> settle(const std::set<ArticleId> &articles);
    /// Brings up to date what repeats what, writes the columns and commits.
    Result<void> commit(Transaction &transaction);

private:
    Result<void> settleEntities(ArticleId article, const ShownArticle &shown);

    Connection &m_connection;
    Shared &m_shared;
    ArticleReader m_articles;
    std::shared_ptr<const search::Columns> m_before;
    search::ColumnsEditor m_editor;
};

/// Puts the entities that an article shows into the index in place of those before, and counts them.
Result<void> reindexEntities(Connection &connection, ArticleId article, const std::vector<qint64> &before,
                             const std::vector<qint64> &now);

/// A list of entities as annotation.entities and article_entities hold it, and as the index of entities takes it.
QByteArray toEntityBytes(const std::vector<qint64> &ids);
QByteArray toEntityTokens(const std::vector<qint64> &ids);

} // namespace legation::store
