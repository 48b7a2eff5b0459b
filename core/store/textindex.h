// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/engine.h"
#include "core/store/connection.h"
#include "core/store/shared.h"

namespace legation::store {

/// Answers text and name conditions from the indexes of one archive.
class TextIndex : public search::Index
{
public:
    /// `version` is that of the archive which the connection's transaction sees: then the sets found are kept for the
    /// next time. Without it each is found anew.
    TextIndex(Connection &connection, const Shared &shared, std::optional<qint64> version = {});

    Result<search::IdSet> articlesWith(const QStringList &terms, qint64 bound) override;
    Result<search::IdSet> articlesNaming(search::Condition::Entity kind, const QString &name, qint64 bound) override;
    /// Entities of all kinds with `part` in their name: of those the machine called so at most `most`, most articles
    /// first; behind them all that the lexicon or people call so.
    Result<std::vector<qint64>> entitiesCalled(const QString &part, qint64 most);
    /// Articles that name any of the entities.
    Result<search::IdSet> articlesNaming(const std::vector<qint64> &entities, qint64 bound);

private:
    /// Articles with all of the terms, as the engine's own index finds them.
    Result<search::IdSet> articlesMatching(const QByteArray &expression, qint64 bound);
    /// Articles with the beginning of a term that phraseHead() gives, as segments of grams have them.
    Result<search::IdSet> articlesInSegments(const QStringList &terms, qint64 bound);
    Result<search::IdSet> articlesInSegments(const QString &term, qint64 bound);
    Result<search::IdSet> match(const char *statement, const QByteArray &expression, qint64 bound);
    /// Keeps of `ids` the articles whose text truly holds all terms.
    Result<search::IdSet> verify(const search::IdSet &ids, const QStringList &terms);
    Result<void> addByOtherForms(const QString &part, std::vector<qint64> &entities);
    struct Decided
    {
        qint64 entity;
        EntityKind kind;
    };
    /// Entities to which people gave a name that holds the term.
    Result<std::vector<Decided>> entitiesDecided(const QString &term);
    Result<void> addDecidedNames(search::Condition::Entity kind, const QString &term, std::vector<qint64> &entities);
    Result<std::vector<qint64>> entitiesNamed(search::Condition::Entity kind, const QString &name);

    Connection &m_connection;
    const Shared &m_shared;
    const std::optional<qint64> m_version;
};

} // namespace legation::store
