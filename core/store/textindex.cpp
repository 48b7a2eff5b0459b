// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/textindex.h"

#include "core/annotate/entitykey.h"
#include "core/search/searchtext.h"
#include "core/store/phrase.h"

#include <algorithm>
#include <set>

namespace legation::store {

using namespace Qt::StringLiterals;
using search::Condition;
using search::IdSet;

namespace {

constexpr qsizetype kTermsTogether = 16; ///< in one statement
constexpr size_t kEntitiesTogether = 200;

bool isOfKind(EntityKind kind, Condition::Entity wanted)
{
    switch (wanted) {
    case Condition::Entity::Person: return kind == EntityKind::Person;
    case Condition::Entity::Organisation: return kind == EntityKind::Organisation;
    case Condition::Entity::Event: return kind == EntityKind::Event;
    case Condition::Entity::Place:
        return kind == EntityKind::City || kind == EntityKind::Country || kind == EntityKind::ForeignCity;
    }
    Q_UNREACHABLE();
}

} // namespace

TextIndex::TextIndex(Connection &connection, const Shared &shared, std::optional<qint64> version)
    : m_connection(connection)
    , m_shared(shared)
    , m_version(version)
{
}

Result<IdSet> TextIndex::match(const char *name, const QByteArray &expression, qint64 bound)
{
    IdSet ids(bound);
    Statement statement = m_connection.statement(name);
    statement.bindText(0, expression);
    while (statement.step())
        ids.insert(statement.integer(0));
    if (auto done = statement.status(); !done)
        return tl::unexpected(done.error());
    return ids;
}

Result<IdSet> TextIndex::articlesMatching(const QByteArray &expression, qint64 bound)
{
    if (!m_version)
        return match("articles_with_text", expression, bound);
    const auto known = m_shared.terms.find(expression, *m_version);
    if (known && known->bound() == bound)
        return *known;
    auto ids = match("articles_with_text", expression, bound);
    if (ids)
        m_shared.terms.add(expression, *m_version, *ids);
    return ids;
}

Result<IdSet> TextIndex::articlesInSegments(const QString &term, qint64 bound)
{
    const QByteArray key = term.toUtf8();
    const auto known = m_version ? m_shared.terms.find(key, *m_version) : nullptr;
    if (known && known->bound() == bound)
        return *known;
    IdSet ids(bound);
    const auto segments = m_shared.segments.all(m_connection);
    if (!segments)
        return tl::unexpected(segments.error());
    const postings::Phrase phrase = postings::phraseOf(phraseHead(term));
    for (const auto &segment : *segments) {
        GramSearch search(m_connection, *segment);
        if (auto done = search.find(phrase, [&ids](qint64 article) { ids.insert(article); }); !done)
            return tl::unexpected(done.error());
    }
    if (m_version)
        m_shared.terms.add(key, *m_version, ids);
    return ids;
}

Result<IdSet> TextIndex::articlesInSegments(const QStringList &terms, qint64 bound)
{
    std::optional<IdSet> all;
    for (const QString &term : terms) {
        auto ids = articlesInSegments(term, bound);
        if (!ids)
            return ids;
        if (all)
            *all &= *ids;
        else
            all = std::move(*ids);
    }
    return all ? std::move(*all) : IdSet(bound);
}

Result<IdSet> TextIndex::articlesWith(const QStringList &terms, qint64 bound)
{
    std::optional<IdSet> all;
    QStringList longTerms;
    for (qsizetype first = 0; first < terms.size(); first += kTermsTogether) {
        const QStringList some = terms.sliced(first, qMin(kTermsTogether, terms.size() - first));
        for (const QString &term : some) {
            if (term.size() > kLongestPhrase)
                longTerms.append(term);
        }
        auto ids = m_connection.findsTexts() ? articlesMatching(m_connection.textQuery(some), bound)
                                             : articlesInSegments(some, bound);
        if (!ids)
            return ids;
        if (all)
            *all &= *ids;
        else
            all = std::move(*ids);
    }
    IdSet ids = all ? std::move(*all) : IdSet(bound);
    if (longTerms.isEmpty())
        return ids;
    return verify(ids, longTerms);
}

Result<IdSet> TextIndex::verify(const IdSet &ids, const QStringList &terms)
{
    IdSet kept(ids.bound());
    Statement statement = m_connection.statement("text_of_article");
    Result<void> status;
    ids.forEach([&](qint64 id) {
        if (!status)
            return;
        statement.reset();
        if (!statement.bind(0, id).step()) {
            status = statement.status();
            return;
        }
        const QString text = search::searchable(
            statement.text(0), QString::fromUtf8(m_shared.packer.unpacked(Content::Text, statement.bytes(1))));
        if (std::all_of(terms.begin(), terms.end(), [&text](const QString &term) { return text.contains(term); }))
            kept.insert(id);
    });
    if (!status)
        return tl::unexpected(status.error());
    return kept;
}

Result<std::vector<qint64>> TextIndex::entitiesNamed(Condition::Entity kind, const QString &name)
{
    const QString term = search::searchable(name);
    std::vector<qint64> entities;
    Statement statement = m_connection.statement("entities_named");
    statement.bindText(0, m_connection.textQuery({term}));
    while (statement.step()) {
        if (isOfKind(statement.oneOf<EntityKind>(1, 6), kind))
            entities.push_back(statement.integer(0));
    }
    if (auto done = statement.status(); !done)
        return tl::unexpected(done.error());
    if (isOfKind(EntityKind::Organisation, kind)) {
        if (auto done = addByOtherForms(name, entities); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = addDecidedNames(kind, term, entities); !done)
        return tl::unexpected(done.error());
    return entities;
}

/// Organisations of the lexicon are stored under their usual name; AIT and 交流協會 ask for them too.
Result<void> TextIndex::addByOtherForms(const QString &part, std::vector<qint64> &entities)
{
    const auto &lexicon = m_shared.lexicon;
    Statement entity = m_connection.statement("entity_id");
    for (const QString &name : lexicon ? lexicon->organisationsCalled(part) : QStringList()) {
        const bool isThere = entity.bind(0, annotate::organisationKey(name, lexicon.get())).step();
        if (isThere && std::find(entities.begin(), entities.end(), entity.integer(0)) == entities.end())
            entities.push_back(entity.integer(0));
        if (auto done = entity.status(); !done)
            return done;
        entity.reset();
    }
    return {};
}

/// Names that people gave are few; they are not in the index of the machine's names.
Result<std::vector<TextIndex::Decided>> TextIndex::entitiesDecided(const QString &term)
{
    const auto replay = m_shared.replay();
    std::vector<Decided> found;
    for (auto decided = replay->entities().begin(); decided != replay->entities().end(); ++decided) {
        EntitySummary summary;
        summary.id.value = decided.key();
        replay->apply(summary);
        const QStringList names = QStringList{summary.name, summary.latin} + summary.aliases;
        if (!std::any_of(names.begin(), names.end(),
                         [&term](const QString &name) { return search::searchable(name).contains(term); }))
            continue;
        Statement entity = m_connection.statement("entity");
        if (entity.bind(0, decided.key()).step())
            found.push_back({decided.key(), entity.oneOf<EntityKind>(1, 6)});
        if (auto done = entity.status(); !done)
            return tl::unexpected(done.error());
    }
    return found;
}

Result<void> TextIndex::addDecidedNames(Condition::Entity kind, const QString &term, std::vector<qint64> &entities)
{
    const auto decided = entitiesDecided(term);
    if (!decided)
        return tl::unexpected(decided.error());
    for (const Decided &one : *decided) {
        if (isOfKind(one.kind, kind))
            entities.push_back(one.entity);
    }
    const auto replay = m_shared.replay();
    if (!replay->isMerged())
        return {};
    // Whoever asks for one name of a merged entity asks for all of it.
    std::set<qint64> all;
    for (const qint64 entity : entities) {
        const auto members = replay->membersOf(replay->rootOf({entity}));
        all.insert(members.begin(), members.end());
    }
    entities.assign(all.begin(), all.end());
    return {};
}

Result<std::vector<qint64>> TextIndex::entitiesCalled(const QString &part, qint64 most)
{
    const QString term = search::searchable(part);
    std::vector<qint64> entities;
    if (term.trimmed().isEmpty())
        return entities;
    Statement statement = m_connection.statement("entities_called");
    statement.bindText(0, m_connection.textQuery({term})).bind(1, most);
    while (statement.step())
        entities.push_back(statement.integer(0));
    if (auto done = statement.status(); !done)
        return tl::unexpected(done.error());
    if (auto done = addByOtherForms(part, entities); !done)
        return tl::unexpected(done.error());
    const auto decided = entitiesDecided(term);
    if (!decided)
        return tl::unexpected(decided.error());
    for (const Decided &one : *decided) {
        if (std::find(entities.begin(), entities.end(), one.entity) == entities.end())
            entities.push_back(one.entity);
    }
    return entities;
}

Result<IdSet> TextIndex::articlesNaming(Condition::Entity kind, const QString &name, qint64 bound)
{
    const auto entities = entitiesNamed(kind, name);
    if (!entities)
        return tl::unexpected(entities.error());
    return articlesNaming(*entities, bound);
}

Result<IdSet> TextIndex::articlesNaming(const std::vector<qint64> &entities, qint64 bound)
{
    IdSet all(bound);
    for (size_t first = 0; first < entities.size(); first += kEntitiesTogether) {
        const auto from = entities.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = from + static_cast<std::ptrdiff_t>(qMin(kEntitiesTogether, entities.size() - first));
        const auto ids = match("articles_with_entities", m_connection.entityQuery({from, to}), bound);
        if (!ids)
            return ids;
        all |= *ids;
    }
    return all;
}

} // namespace legation::store
