// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"
#include "core/store/entityname.h"

#include <optional>
#include <unordered_map>

namespace legation::store {

/// What the articles tell of entities, gathered anew in the order of the articles, as a load gathers it: the first
/// Latin name and country, the latest title.
class FactTally
{
public:
    void note(qint64 entity, const EntityFacts &facts, std::optional<qint64> day);
    /// The entity is written even where nothing is told of it any more.
    void include(qint64 entity) { m_told[entity]; }
    /// Writes what was gathered in place of what the archive has.
    Result<void> write(Connection &connection) const;

private:
    struct Told
    {
        QString latin;
        QString country;
        QString title;
        std::optional<qint64> titleDay;
    };
    static Result<void> writeOne(Connection &connection, qint64 entity, const Told &told);

    std::unordered_map<qint64, Told> m_told;
};

} // namespace legation::store
