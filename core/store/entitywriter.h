// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"
#include "core/store/entityname.h"

#include <QHash>

#include <optional>
#include <unordered_map>
#include <vector>

namespace legation::store {

/// Gives entities their ids and keeps what articles tell of them. Belongs to the writing thread; everything happens in
/// the caller's transaction.
class EntityWriter
{
public:
    explicit EntityWriter(Connection &connection);

    /// The ids of an article's entities, new ones made, in the order given; notes that one article more names them.
    Result<std::vector<qint64>> add(const std::vector<QString> &keys, const std::vector<EntityFacts> &facts,
                                    std::optional<qint64> day);
    /// Writes what add() noted; call it before each commit.
    Result<void> flush();
    /// The id of one entity, made where there is none.
    Result<qint64> idOf(const QString &key, const EntityFacts &facts);

private:
    struct Noted
    {
        qint64 articles = 0;
        EntityFacts facts;
        std::optional<qint64> titleDay;
    };
    /// Row 2 × id of the index of names holds the name, 2 × id + 1 the Latin name.
    Result<void> addName(qint64 row, const QString &name);
    Result<void> addLatinName(qint64 id, const QString &latin);
    Connection &m_connection;
    QHash<QString, qint64> m_ids; ///< of the entities seen last; bounded
    std::unordered_map<qint64, Noted> m_noted;
};

} // namespace legation::store
