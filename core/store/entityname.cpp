// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/entityname.h"

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// What a key says of the name: place:JP:北九州市 -> 北九州市.
QString nameOfKey(const QString &key)
{
    return key.sliced((key.startsWith("place:"_L1) ? key.lastIndexOf(u':') : key.indexOf(u':')) + 1);
}

EntityFacts factsOfKey(const QString &key, const lexicon::Lexicon *lexicon)
{
    EntityFacts facts;
    facts.kind = kindOfKey(key);
    facts.name = nameOfKey(key);
    if (facts.kind == EntityKind::Country) {
        facts.country = facts.name;
        if (const lexicon::Country *country = lexicon ? lexicon->country(facts.name) : nullptr) {
            facts.name = country->name;
            facts.latin = country->nameEn;
        }
    } else if (facts.kind == EntityKind::City) {
        facts.country = u"TW"_s;
    }
    return facts;
}

/// The name is the one in the key, whichever form an article prints.
EntityFacts factsOf(const annotate::Organisation &organisation, const lexicon::Lexicon *lexicon)
{
    EntityFacts facts{
        EntityKind::Organisation, nameOfKey(organisation.entity), organisation.acronym, organisation.country, {}};
    if (const auto *known = lexicon ? lexicon->organisation(facts.name) : nullptr; known && !known->latin.isEmpty())
        facts.latin = known->latin;
    return facts;
}

void put(const QString &key, const EntityFacts &facts, QHash<QString, EntityFacts> &told)
{
    if (!key.isEmpty() && !told.contains(key))
        told.insert(key, facts);
}

QString joined(const QString &affiliation, const QString &title)
{
    if (affiliation.isEmpty() || title.startsWith(affiliation))
        return title;
    return title.isEmpty() ? affiliation : affiliation + u' ' + title;
}

} // namespace

bool isEntityKey(const QString &key)
{
    return !key.startsWith("date:"_L1);
}

EntityKind kindOfKey(const QString &key)
{
    const QStringView prefix = QStringView(key).first(qMax<qsizetype>(0, key.indexOf(u':')));
    if (prefix == "person"_L1)
        return EntityKind::Person;
    if (prefix == "city"_L1)
        return EntityKind::City;
    if (prefix == "country"_L1)
        return EntityKind::Country;
    if (prefix == "place"_L1)
        return EntityKind::ForeignCity;
    if (prefix == "event"_L1)
        return EntityKind::Event;
    return EntityKind::Organisation;
}

std::vector<EntityFacts> factsOf(const std::vector<QString> &keys, const annotate::Annotation &annotation,
                                 const lexicon::Lexicon *lexicon)
{
    QHash<QString, EntityFacts> told;
    for (const annotate::Person &person : annotation.persons)
        put(person.entity,
            {EntityKind::Person, person.name, person.latin, person.country, joined(person.affiliation, person.title)},
            told);
    for (const annotate::Organisation &organisation : annotation.organisations)
        put(organisation.entity, factsOf(organisation, lexicon), told);
    for (const annotate::Event &event : annotation.events)
        put(event.entity, {EntityKind::Event, nameOfKey(event.entity), event.acronym, {}, {}}, told);
    for (const annotate::ForeignCity &city : annotation.foreignCities)
        put(city.entity, {EntityKind::ForeignCity, city.name, {}, city.country, {}}, told);
    std::vector<EntityFacts> facts;
    facts.reserve(keys.size());
    for (const QString &key : keys) {
        const auto known = told.constFind(key);
        facts.push_back(known != told.constEnd() && !known->name.isEmpty() ? *known : factsOfKey(key, lexicon));
    }
    return facts;
}

} // namespace legation::store
