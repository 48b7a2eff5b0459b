// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/settling.h"

#include "core/store/bytes.h"
#include "core/store/columnstore.h"
#include "core/store/visible.h"

#include <algorithm>

namespace legation::store {

Settling::Settling(Connection &connection, Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
    , m_articles(connection, shared)
    , m_before(shared.columns())
    , m_editor(m_before)
{
}

Settling::~Settling()
{
    m_shared.dropDrafts();
}

Result<void> Settling::replayAnew()
{
    auto replay = Replay::read(m_connection);
    if (!replay)
        return tl::unexpected(replay.error());
    m_shared.draft(std::move(*replay));
    return {};
}

Result<void> Settling::settle(ArticleId article)
{
    const auto shown = m_articles.read(article);
    if (!shown)
        return tl::unexpected(shown.error());
    const int copies = m_before->contains(article.value) ? m_before->copies(article.value) : 1;
    m_editor.put(article.value, toColumns(shown->annotation, shown->article.source.file, copies));
    return settleEntities(article, *shown);
}

Result<void> Settling::settle(const std::set<ArticleId> &articles)
{
    for (const ArticleId article : articles) {
        if (auto done = settle(article); !done)
            return done;
    }
    return {};
}

Result<void> Settling::settleEntities(ArticleId article, const ShownArticle &shown)
{
    std::vector<qint64> machine;
    std::vector<qint64> before;
    {
        Statement row = m_connection.statement("both_entities_of_article");
        if (!row.bind(0, article.value).step())
            return row.status();
        machine = entityIdsFrom(row.bytes(0));
        before = row.isNull(1) ? machine : entityIdsFrom(row.bytes(1));
    }
    const std::vector<qint64> &now = shown.entityIds;
    const bool isMachine = now == machine;
    if (isMachine) {
        if (auto done = m_connection.statement("drop_article_entities").bind(0, article.value).run(); !done)
            return done;
    } else {
        const QByteArray bytes = toEntityBytes(now);
        if (auto done = m_connection.statement("put_article_entities").bind(0, article.value).bindBlob(1, bytes).run();
            !done)
            return done;
    }
    return reindexEntities(m_connection, article, before, now);
}

Result<void> Settling::commit(Transaction &transaction)
{
    if (m_shared.hasDrafts()) {
        auto repeats = m_shared.families()->shown(m_connection, *m_shared.replay());
        if (!repeats)
            return tl::unexpected(repeats.error());
        m_editor.setRepeats(std::move(*repeats));
    }
    const auto version = writeColumns(m_connection, m_editor, *m_before);
    if (!version)
        return tl::unexpected(version.error());
    if (auto done = transaction.commit(); !done)
        return done;
    m_before = m_editor.finish();
    m_shared.show({m_before, m_shared.replay(), m_shared.families(), *version});
    return {};
}

Result<void> reindexEntities(Connection &connection, ArticleId article, const std::vector<qint64> &before,
                             const std::vector<qint64> &now)
{
    if (before == now)
        return {};
    // The index keeps no text: what is taken out must be told exactly as it was put in.
    if (!before.empty()) {
        Statement drop = connection.statement("drop_from_entity_index");
        if (auto done = drop.bind(0, article.value).bindText(1, toEntityTokens(before)).run(); !done)
            return done;
    }
    if (!now.empty()) {
        Statement add = connection.statement("add_to_entity_index");
        if (auto done = add.bind(0, article.value).bindText(1, toEntityTokens(now)).run(); !done)
            return done;
    }
    const auto holds = [](const std::vector<qint64> &ids, qint64 id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    Statement count = connection.statement("count_entity");
    for (const qint64 id : before) {
        if (auto done = holds(now, id) ? Result<void>() : count.bind(0, id).bind(1, qint64{-1}).run(); !done)
            return done;
    }
    for (const qint64 id : now) {
        if (auto done = holds(before, id) ? Result<void>() : count.bind(0, id).bind(1, qint64{1}).run(); !done)
            return done;
    }
    return {};
}

QByteArray toEntityBytes(const std::vector<qint64> &ids)
{
    ByteWriter out;
    out.number(ids.size());
    for (const qint64 id : ids)
        out.number(static_cast<std::uint64_t>(id));
    return out.bytes();
}

QByteArray toEntityTokens(const std::vector<qint64> &ids)
{
    QByteArray tokens;
    for (const qint64 id : ids)
        tokens += QByteArray::number(id) + ' ';
    return tokens;
}

} // namespace legation::store
