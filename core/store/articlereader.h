// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"
#include "core/store/records.h"
#include "core/store/shared.h"

#include <functional>
#include <unordered_map>

namespace legation::store {

/// An article of the archive with the machine layer, and with the decisions replayed over it or without.
struct ShownArticle
{
    load::Article article;
    annotate::Annotation annotation; ///< engagements included, rejected ones left out
    std::vector<qint64> entityIds;   ///< in order of first mention; before merging, so that they can be counted
    std::vector<QString> entityKeys; ///< of the same
    std::vector<EngagementId> engagementIds;
    std::vector<EngagementRecord> engagements; ///< with sentence and cities; in the order of the ids
    bool isDecided = false;                    ///< a decision stands on it
};

/// Reads articles through one connection.
class ArticleReader
{
public:
    ArticleReader(Connection &connection, const Shared &shared);

    /// Fails with NotFound, ArchiveDamaged.
    Result<ShownArticle> read(ArticleId id);
    /// The machine layer alone, engagements in the order of their ordinals; isDecided is false.
    Result<ShownArticle> readMachine(ArticleId id);
    /// Replays the decisions over what readMachine() gave.
    Result<void> show(ArticleId id, ShownArticle &article);
    Result<std::vector<ArticleRow>> rows(const std::vector<ArticleId> &ids);
    Result<ArticleRecord> record(ArticleId id);
    /// The articles whose texts repeat that of this one, with it. Fails with NotFound.
    Result<Family> family(ArticleId id);
    /// Of rows that report one visit the first stays, with all articles that report it, found or not.
    void mergeReports(std::vector<EngagementRow> &rows) const;

    EngagementRow toRow(EngagementId id, ArticleId article, const EngagementRecord &record,
                        const QString &headline) const;
    /// Calls `take` with each engagement that each of the articles reports, in no order, until it says false; then
    /// fails with Cancelled.
    Result<void> forEachReport(const search::IdSet &ids, const std::function<bool(EngagementRow &&)> &take);
    /// The engagements of the articles in `ids`, by start day; undated ones last.
    Result<std::vector<EngagementRow>> engagements(const search::IdSet &ids);

private:
    Result<std::optional<ArticleRow>> row(Statement &statement, const search::Columns &columns, const Replay &replay,
                                          ArticleId id);
    Result<void> readEngagements(ArticleId id, ShownArticle &shown);
    void showEngagements(ArticleId id, ShownArticle &shown) const;
    Result<void> showEntities(ShownArticle &shown);
    Result<void> mergeEntities(ShownArticle &shown);
    Result<QString> keyOf(qint64 entity);
    Result<qint64> idOf(const QString &key);
    /// Whether reading all engagements costs less than looking those of each article up.
    bool readsWhole(const search::IdSet &ids) const;
    struct Gathering;
    Result<void> gather(Statement &statement, const Gathering &gathering);
    Result<void> gatherDecided(ArticleId id, const Gathering &gathering);
    Error damaged(ArticleId id, const QString &what) const;

    Connection &m_connection;
    const Shared &m_shared;
    std::unordered_map<qint64, QString> m_keys; ///< of entities; bounded
};

/// The order of lists of engagements: by start day, undated last, then by id.
bool isBefore(const EngagementRow &a, const EngagementRow &b);

/// Renames an entity in everything an annotation tells.
void renameEntity(annotate::Annotation &annotation, const QString &from, const QString &to);

/// Ids of the entities of an article, as annotation.entities holds them.
std::vector<qint64> entityIdsFrom(QByteArrayView bytes);

} // namespace legation::store
