// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/articlereader.h"
#include "core/store/textindex.h"

#include <functional>

namespace legation::store {

/// Reads entities through one connection.
class EntityReader
{
public:
    EntityReader(Connection &connection, const Shared &shared);

    /// The entity, or the one it was merged into, which then tells what its members tell. Fails with NotFound.
    Result<EntitySummary> summary(EntityId id);
    /// The entity by itself as the machine has it, without any decision. Fails with NotFound.
    Result<EntitySummary> machineSummary(EntityId id);
    Result<std::vector<EntitySummary>> ofArticle(ArticleId id);
    /// Those with `part` in their name, most articles first, at most `most`.
    Result<std::vector<EntitySummary>> called(const QString &part, qint64 most);
    /// Everything of its panel. Of an entity of many articles, forms, titles, engagements and neighbours are read from
    /// the newest ones (see EntityLimits); years and visits are counted over all. Fails with NotFound, Cancelled.
    Result<EntityRecord> record(EntityId id, const std::function<bool()> &isCancelled);
    /// The entities named in the articles, most articles first; for export.
    Result<std::vector<EntitySummary>> inArticles(const search::IdSet &ids, const std::function<bool()> &isCancelled);

private:
    struct Gathered;
    Result<void> addMembers(EntitySummary &root);
    /// The ids of the entities shown of an article: merged ones once.
    std::vector<qint64> shownIds(QByteArrayView bytes) const;
    Result<void> gatherArticle(ArticleId article, const EntitySummary &entity, Gathered &gathered);
    Result<void> countOlder(search::IdSet articles, const std::vector<ArticleId> &newest, const EntitySummary &entity,
                            Gathered &gathered, const std::function<bool()> &isCancelled);
    Result<void> gatherNeighbours(const std::vector<ArticleId> &newest, EntityId self, EntityRecord &record);

    Connection &m_connection;
    const Shared &m_shared;
    ArticleReader m_articles;
    TextIndex m_index;
};

} // namespace legation::store
