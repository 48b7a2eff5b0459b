// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/entitywriter.h"

#include "core/search/searchtext.h"

namespace legation::store {

namespace {

constexpr qsizetype kMostRemembered = 400'000; // about 60 MB; beyond it they are looked up again

void takeOver(QString &known, const QString &told)
{
    if (known.isEmpty())
        known = told;
}

} // namespace

EntityWriter::EntityWriter(Connection &connection)
    : m_connection(connection)
{
}

Result<qint64> EntityWriter::idOf(const QString &key, const EntityFacts &facts)
{
    const auto remembered = m_ids.constFind(key);
    if (remembered != m_ids.constEnd())
        return *remembered;
    if (m_ids.size() >= kMostRemembered)
        m_ids.clear();
    Statement find = m_connection.statement("entity_id");
    if (find.bind(0, key).step())
        return m_ids[key] = find.integer(0);
    if (auto done = find.status(); !done)
        return tl::unexpected(done.error());
    Statement add = m_connection.statement("add_entity");
    add.bind(0, key).bind(1, static_cast<qint64>(facts.kind)).bind(2, facts.name.isEmpty() ? key : facts.name);
    if (auto done = add.run(); !done)
        return tl::unexpected(done.error());
    const qint64 id = m_connection.lastInsertId();
    if (auto done = addName(2 * id, facts.name); !done)
        return tl::unexpected(done.error());
    return m_ids[key] = id;
}

Result<void> EntityWriter::addName(qint64 row, const QString &name)
{
    const QByteArray searchable = search::searchable(name).toUtf8();
    if (searchable.isEmpty())
        return {};
    return m_connection.statement("add_entity_name").bind(0, row).bindText(1, m_connection.toIndexed(searchable)).run();
}

/// The first Latin name told is the one that is kept, and searched.
Result<void> EntityWriter::addLatinName(qint64 id, const QString &latin)
{
    Statement known = m_connection.statement("latin_of_entity");
    if (latin.isEmpty() || !known.bind(0, id).step() || !known.isNull(0))
        return known.status();
    return addName(2 * id + 1, latin);
}

Result<std::vector<qint64>> EntityWriter::add(const std::vector<QString> &keys, const std::vector<EntityFacts> &facts,
                                              std::optional<qint64> day)
{
    std::vector<qint64> ids;
    ids.reserve(keys.size());
    for (size_t i = 0; i < keys.size(); ++i) {
        const auto id = idOf(keys[i], facts[i]);
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(*id);
        Noted &noted = m_noted[*id];
        ++noted.articles;
        takeOver(noted.facts.latin, facts[i].latin);
        takeOver(noted.facts.country, facts[i].country);
        if (!facts[i].title.isEmpty() &&
            (noted.facts.title.isEmpty() || day.value_or(0) >= noted.titleDay.value_or(0))) {
            noted.facts.title = facts[i].title;
            noted.titleDay = day;
        }
    }
    return ids;
}

Result<void> EntityWriter::flush()
{
    Statement update = m_connection.statement("update_entity");
    for (const auto &[id, noted] : m_noted) {
        if (auto done = addLatinName(id, noted.facts.latin); !done)
            return done;
        update.bind(0, id).bind(1, noted.articles).bind(2, noted.facts.latin).bind(3, noted.facts.country);
        if (auto done = update.bind(4, noted.facts.title).bind(5, noted.titleDay).run(); !done)
            return done;
    }
    m_noted.clear();
    return {};
}

} // namespace legation::store
