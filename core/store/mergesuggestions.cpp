// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/searchtext.h"
#include "core/store/proposals.h"

#include <algorithm>
#include <map>

namespace legation::store {

using namespace Qt::StringLiterals;
using Reason = MergeSuggestion::Reason;

namespace {

constexpr size_t kMostSuggestions = 1000;
constexpr size_t kMostAlike = 20; ///< more entities of one Latin name than this are no hint

struct Known
{
    EntityId id;
    EntityKind kind = EntityKind::Person;
    QString name;
    QString latin;
    QString title;
    qint64 articles = 0;
    QString key;
    QString identifier;   ///< the first that people gave it
    QStringList distinct; ///< keys of what people said it is not
};

/// A name without dots, blanks and signs, folded: two forms of one name come out the same.
QString bare(const QString &name)
{
    QString bare = search::searchable(name);
    return bare.remove(search::kBreak);
}

/// The last part of a name in several parts: 馬林 of 柯‧馬林.
QString lastPart(const QString &name)
{
    const QString parts = search::searchable(name);
    const qsizetype at = parts.lastIndexOf(search::kBreak);
    return at < 0 ? QString() : parts.sliced(at + 1);
}

using Pairs = std::map<std::pair<qint64, qint64>, std::vector<std::pair<Reason, QString>>>;

void pair(const Known &a, const Known &b, Reason reason, const QString &detail, Pairs &pairs)
{
    if (a.id != b.id && a.kind == b.kind)
        pairs[std::minmax(a.id.value, b.id.value)].emplace_back(reason, detail);
}

/// Every two entities that have the same key.
template <typename KeyOf>
void pairAlike(const std::vector<Known> &all, KeyOf keyOf, Reason reason, Pairs &pairs)
{
    QHash<QString, std::vector<const Known *>> alike;
    for (const Known &one : all) {
        const QString key = keyOf(one);
        if (key.size() > 1)
            alike[QString::number(static_cast<int>(one.kind)) + key].push_back(&one);
    }
    for (const auto &group : alike) {
        for (size_t i = 0; group.size() <= kMostAlike && i < group.size(); ++i) {
            for (size_t j = i + 1; j < group.size(); ++j)
                pair(*group[i], *group[j], reason,
                     reason == Reason::SameIdentifier ? group[i]->identifier : group[i]->latin, pairs);
        }
    }
}

QString valueOf(const Replay &replay, EntityId id, const QString &field)
{
    const auto values = replay.entities().constFind(id.value);
    if (values == replay.entities().constEnd())
        return {};
    const auto value = values->find(field);
    return value == values->end() ? QString() : value->second;
}

QString identifierOf(const Replay &replay, EntityId id)
{
    for (const QString &field : {u"wikidata"_s, u"viaf"_s}) {
        if (const QString value = valueOf(replay, id, field); !value.isEmpty())
            return field + u':' + value;
    }
    return {};
}

Result<std::vector<Known>> readKnown(Connection &connection, const Replay &replay)
{
    std::vector<Known> all;
    Statement rows = connection.statement("entities_to_compare");
    while (rows.step()) {
        EntitySummary entity;
        entity.id = {rows.integer(0)};
        entity.kind = rows.oneOf<EntityKind>(1, 6);
        entity.name = rows.text(2);
        entity.latin = rows.text(3);
        if (std::none_of(entity.latin.begin(), entity.latin.end(), [](QChar c) { return c.isLetter(); }))
            entity.latin.clear(); // a telephone number names nobody
        entity.title = rows.text(4);
        if (replay.rootOf(entity.id) != entity.id)
            continue;
        replay.apply(entity);
        all.push_back({entity.id, entity.kind, entity.name, entity.latin, entity.title, rows.integer(5), rows.text(6),
                       identifierOf(replay, entity.id), toItems(valueOf(replay, entity.id, u"distinct"_s))});
    }
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return all;
}

} // namespace

/// Whether both are named in one article.
Result<bool> Proposals::meet(EntityId a, EntityId b)
{
    const qint64 bound = m_shared.columns()->bound();
    auto ofA = m_index.articlesNaming(std::vector{a.value}, bound);
    const auto ofB = m_index.articlesNaming(std::vector{b.value}, bound);
    if (!ofA || !ofB)
        return tl::unexpected(!ofA ? ofA.error() : ofB.error());
    *ofA &= *ofB;
    return ofA->count() > 0;
}

Result<std::vector<MergeSuggestion>> Proposals::merges(EntityId of, const Job &job)
{
    const auto replay = m_shared.replay();
    const auto all = readKnown(m_connection, *replay);
    if (!all)
        return tl::unexpected(all.error());
    Pairs pairs;
    pairAlike(
        *all, [](const Known &one) { return bare(one.latin); }, Reason::SameLatinName, pairs);
    pairAlike(
        *all, [](const Known &one) { return bare(one.name); }, Reason::NameInOtherForm, pairs);
    pairAlike(
        *all, [](const Known &one) { return one.identifier; }, Reason::SameIdentifier, pairs);
    QHash<QString, const Known *> byName;
    QHash<qint64, const Known *> byId;
    for (const Known &one : *all) {
        byId.insert(one.id.value, &one);
        byName.insert(QString::number(static_cast<int>(one.kind)) + bare(one.name), &one);
    }
    for (const Known &one : *all) {
        const QString prefix = QString::number(static_cast<int>(one.kind));
        if (const Known *other = one.latin.isEmpty() ? nullptr : byName.value(prefix + bare(one.latin)))
            pair(one, *other, Reason::LatinIsName, one.latin, pairs);
        const QString part = one.kind == EntityKind::Person ? lastPart(one.name) : QString();
        const Known *shorter = part.size() > 1 ? byName.value(prefix + part) : nullptr;
        if (!shorter || (of.isValid() && of != one.id && of != shorter->id))
            continue;
        const auto together = meet(one.id, shorter->id);
        if (!together)
            return tl::unexpected(together.error());
        if (*together || (!one.title.isEmpty() && one.title == shorter->title))
            pair(one, *shorter, Reason::ShortName, shorter->name, pairs);
    }
    std::vector<MergeSuggestion> suggestions;
    for (auto &[ids, reasons] : pairs) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        const Known *a = byId.value(ids.first);
        const Known *b = byId.value(ids.second);
        if (of.isValid() && of != a->id && of != b->id)
            continue;
        if (a->distinct.contains(b->key) || b->distinct.contains(a->key))
            continue;
        if (a->articles > b->articles)
            std::swap(a, b);
        if (!a->title.isEmpty() && a->title == b->title)
            reasons.emplace_back(Reason::SameTitle, a->title);
        suggestions.push_back({a->id, b->id, a->name, b->name, std::move(reasons), a->articles, b->articles});
    }
    std::stable_sort(suggestions.begin(), suggestions.end(), [&](const MergeSuggestion &x, const MergeSuggestion &y) {
        return byId.value(x.into.value)->articles > byId.value(y.into.value)->articles;
    });
    if (suggestions.size() > kMostSuggestions)
        suggestions.resize(kMostSuggestions);
    return suggestions;
}

} // namespace legation::store
