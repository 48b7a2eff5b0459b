// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/articlereader.h"
#include "core/store/decisions.h"

namespace legation::store {

/// Writes decisions into the ledger and brings the columns up to date with them. Needs a connection that may write.
class Ledger
{
public:
    Ledger(Connection &connection, Shared &shared);

    /// Fails with NotFound (no such target), BadDate, BadQuery (a field or value that cannot be understood).
    Result<Decision> decide(const Change &change);
    Result<std::optional<Decision>> undo();
    Result<std::optional<Decision>> redo();
    Result<std::vector<Decision>> decisions();

private:
    /// What is shown of a target before a decision.
    struct Before
    {
        std::map<QString, QString> values; ///< of every field it has
        std::optional<ArticleId> article;  ///< whose columns may change
        QString quote;
        QByteArray anchor; ///< JSON: finds the target again in an archive made anew
    };
    Result<Before> lookUp(const Target &target);
    Result<Before> lookUpArticle(ArticleId id);
    Result<Before> lookUpVisit(EngagementId id);
    Result<Before> lookUpEntity(EntityId id);
    Result<std::map<QString, QString>> canonical(const Change &change, const Before &before) const;
    Result<qint64> add(const Change &change, const std::map<QString, QString> &values, const Before &before,
                       const QDateTime &at);
    /// Marks the decision that `statement` finds as undone or standing.
    Result<std::optional<Decision>> mark(const char *statement, std::optional<qint64> undoneAt);
    /// Replays all decisions, writes the columns of the article and commits.
    Result<void> settle(Transaction &transaction, std::optional<ArticleId> article);

    Connection &m_connection;
    Shared &m_shared;
    ArticleReader m_articles;
};

} // namespace legation::store
