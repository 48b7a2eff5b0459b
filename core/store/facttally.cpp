// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/facttally.h"

#include "core/search/searchtext.h"

namespace legation::store {

void FactTally::note(qint64 entity, const EntityFacts &facts, std::optional<qint64> day)
{
    Told &told = m_told[entity];
    if (told.latin.isEmpty())
        told.latin = facts.latin;
    if (told.country.isEmpty())
        told.country = facts.country;
    if (!facts.title.isEmpty() && (told.title.isEmpty() || day.value_or(0) >= told.titleDay.value_or(0))) {
        told.title = facts.title;
        told.titleDay = day;
    }
}

Result<void> FactTally::write(Connection &connection) const
{
    for (const auto &[entity, told] : m_told) {
        if (auto done = writeOne(connection, entity, told); !done)
            return done;
    }
    return {};
}

Result<void> FactTally::writeOne(Connection &connection, qint64 entity, const Told &told)
{
    QString latin;
    {
        Statement known = connection.statement("facts_of_entity");
        if (!known.bind(0, entity).step())
            return known.status();
        latin = known.text(0);
        if (latin == told.latin && known.text(1) == told.country && known.text(2) == told.title &&
            known.optionalInteger(3) == told.titleDay)
            return {};
    }
    if (latin != told.latin) {
        // The index keeps no text: what is taken out must be told exactly as it was put in.
        const QByteArray before = search::searchable(latin).toUtf8();
        const QByteArray now = search::searchable(told.latin).toUtf8();
        const qint64 row = 2 * entity + 1;
        if (!before.isEmpty()) {
            if (auto done = connection.statement("drop_entity_name").bind(0, row).bindText(1, before).run(); !done)
                return done;
        }
        if (!now.isEmpty()) {
            if (auto done =
                    connection.statement("add_entity_name").bind(0, row).bindText(1, connection.toIndexed(now)).run();
                !done)
                return done;
        }
    }
    Statement set = connection.statement("set_entity_facts");
    set.bind(0, entity).bind(1, told.latin).bind(2, told.country).bind(3, told.title);
    return set.bind(4, told.titleDay).run();
}

} // namespace legation::store
