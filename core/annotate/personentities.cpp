// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/personentities.h"

#include "core/annotate/repeats.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <iterator>

namespace legation::annotate {

using namespace Qt::StringLiterals;
using lexicon::EntryKind;

namespace {

constexpr qsizetype kLongestOffice = 24;

/// Gathers the people of one document.
class PersonGatherer
{
public:
    PersonGatherer(const Document &document, const NameMarks &marks, const PersonFinder &finder,
                   const std::vector<OrganisationFound> &organisations, Names &names)
        : m_document(document)
        , m_marks(marks)
        , m_finder(finder)
        , m_organisations(organisations)
        , m_names(names)
    {
    }

    void gather(const std::vector<PersonFound> &found);

private:
    struct Entity
    {
        QString folded;        ///< the name without spaces
        QString latinFolded;   ///< its Latin form, folded
        size_t person = 0;     ///< in m_names.persons
        int joined = -1;       ///< the entity of the longer name it is part of
        bool weakTitle = true; ///< no title yet, one of the headline, or one that is an ordinary word too
    };
    void addEntity(const PersonFound &found, const QString &folded);
    void joinParts();
    int rootOf(int entity) const;
    void describe(Entity &entity, const PersonFound &found);
    QString titleText(TextSpan title) const;
    void affiliate(Person &person, const PersonFound &found) const;
    QString countryOfPlaceEnding(qsizetype position) const;
    void mention(TextSpan span, int entity, const QString &rule);
    void mentionRepeats();
    void mentionSurnames();
    void mentionLatinParts();
    int bearerOf(QStringView surname, QStringView title) const;
    int bearerOfTitle(QStringView beginning, QStringView title) const;

    const Document &m_document;
    const NameMarks &m_marks;
    const PersonFinder &m_finder;
    const std::vector<OrganisationFound> &m_organisations;
    Names &m_names;
    std::vector<Entity> m_entities;
    QHash<QString, int> m_byName;
    struct Named
    {
        TextSpan span;
        int entity;
        QString rule;
    };
    std::vector<Named> m_named; ///< mentions so far
};

QString withoutSpaces(QStringView text)
{
    const auto isSpace = [](QChar c) { return c == u' ' || c == QChar(0xA0) || c == QChar(0x3000); };
    if (std::none_of(text.begin(), text.end(), isSpace))
        return text.toString();
    QString result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result), std::not_fn(isSpace));
    return result;
}

void PersonGatherer::mention(TextSpan span, int entity, const QString &rule)
{
    m_named.push_back({span, entity, rule});
}

/// The title as printed, with the department it is fused with: 教育 + 局長.
QString PersonGatherer::titleText(TextSpan title) const
{
    return m_document.original(title).toString();
}

QString PersonGatherer::countryOfPlaceEnding(qsizetype position) const
{
    const qsizetype start = m_marks.placeBefore(position);
    if (start < 0)
        return {};
    const lexicon::Lexicon &lexicon = m_document.lexicon;
    for (size_t i = m_document.firstHitFrom(start); i < m_document.hits.size(); ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start != start)
            break;
        if (hit.span.end != position)
            continue;
        if (hit.kind == EntryKind::City || hit.kind == EntryKind::Town)
            return u"TW"_s;
        if (hit.kind == EntryKind::Country || hit.kind == EntryKind::Capital)
            return lexicon.countries()[hit.record].code;
        if (hit.kind == EntryKind::Place || hit.kind == EntryKind::PlaceFull)
            return lexicon.places()[hit.record].country;
    }
    return {};
}

/// What ends right before the title (or before the name): an organisation, a city, a country.
void PersonGatherer::affiliate(Person &person, const PersonFound &found) const
{
    const qsizetype first = found.title.isEmpty() ? found.name.start : std::min(found.name.start, found.title.start);
    qsizetype at = first;
    while (at > 0 && m_document.folded[at - 1] == u' ')
        --at;
    const auto after = std::upper_bound(
        m_organisations.begin(), m_organisations.end(), at,
        [](qsizetype position, const OrganisationFound &organisation) { return position < organisation.span.end; });
    if (after != m_organisations.begin()) {
        const OrganisationFound &organisation = *(after - 1);
        const bool touches =
            organisation.span.end == at || (!organisation.bracket.isEmpty() && organisation.bracket.end == at);
        if (touches) {
            person.affiliation = m_document.original(organisation.span).toString();
            person.country = organisation.country;
            return;
        }
    }
    // 歐洲經貿辦事處長: the office shares a character with the title.
    for (size_t i = m_document.firstHitFrom(std::max<qsizetype>(0, at - kLongestOffice)); i < m_document.hits.size();
         ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start >= at)
            break;
        if (hit.kind == EntryKind::Office && hit.span.end == at + 1) {
            person.affiliation = m_document.original(hit.span).toString();
            person.country = m_document.lexicon.offices()[hit.record].country;
            return;
        }
    }
    qsizetype place = m_marks.placeBefore(at);
    if (place < 0)
        return;
    person.country = countryOfPlaceEnding(at);
    // 加拿大駐臺灣代表 stands for Canada.
    if (const qsizetype sender =
            place > 0 && m_document.folded[place - 1] == u'駐' ? m_marks.placeBefore(place - 1) : -1;
        sender >= 0) {
        person.country = countryOfPlaceEnding(place - 1);
        place = sender;
    }
    person.affiliation = m_document.original({place, at}).toString();
}

void PersonGatherer::describe(Entity &entity, const PersonFound &found)
{
    Person &person = m_names.persons[entity.person];
    if (person.latin.isEmpty() && !found.latin.isEmpty())
        person.latin = m_document.original(found.latin).toString();
    if (!found.title.isEmpty() && !isCourtesy(m_document.view(found.title))) {
        const bool weak = found.weakTitle || found.name.start < m_document.bodyStart;
        if (person.title.isEmpty() || (entity.weakTitle && !weak)) {
            person.title = titleText(found.title);
            entity.weakTitle = weak;
        }
    }
    if (person.affiliation.isEmpty())
        affiliate(person, found);
}

void PersonGatherer::addEntity(const PersonFound &found, const QString &folded)
{
    const auto known = m_byName.constFind(folded);
    int entity = known == m_byName.constEnd() ? -1 : *known;
    if (entity < 0) {
        entity = int(m_entities.size());
        Person person;
        person.name = m_document.original(found.name).toString();
        m_entities.push_back({folded, {}, m_names.persons.size(), -1});
        m_names.persons.push_back(std::move(person));
        m_byName.insert(folded, entity);
    }
    Entity &here = m_entities[size_t(entity)];
    describe(here, found);
    if (!found.latin.isEmpty()) {
        here.latinFolded = m_document.view(found.latin).toString();
        const QString key = withoutSpaces(here.latinFolded);
        const auto other = m_byName.constFind(key);
        if (other == m_byName.constEnd())
            m_byName.insert(key, entity);
        else if (*other != entity && m_entities[size_t(*other)].joined < 0)
            m_entities[size_t(*other)].joined = entity; // named by its Latin form alone before
    }
    mention(found.name, entity, found.rule);
    if (!found.latin.isEmpty() && found.latin != found.name)
        mention(found.latin, entity, u"person.bilingual"_s);
}

/// A name that begins or ends a longer name of the article is a shorter form of it: 泰特 and 湯姆泰特.
void PersonGatherer::joinParts()
{
    if (m_entities.size() < 2)
        return;
    QHash<QStringView, int> parts; // beginnings and ends of the longer names
    for (size_t i = 0; i < m_entities.size(); ++i) {
        const QStringView name = m_entities[i].folded;
        for (qsizetype length = 2; length < name.size(); ++length) {
            parts.insert(name.first(length), int(i));
            parts.insert(name.last(length), int(i));
        }
    }
    for (size_t i = 0; i < m_entities.size(); ++i) {
        const auto longer = parts.constFind(QStringView(m_entities[i].folded));
        if (longer != parts.constEnd() && *longer != int(i) && m_entities[i].joined < 0 && rootOf(*longer) != int(i))
            m_entities[i].joined = *longer;
    }
}

int PersonGatherer::rootOf(int entity) const
{
    while (m_entities[size_t(entity)].joined >= 0)
        entity = m_entities[size_t(entity)].joined;
    return entity;
}

void PersonGatherer::mentionRepeats()
{
    RepeatFinder finder;
    for (size_t i = 0; i < m_entities.size(); ++i) {
        finder.add(m_entities[i].folded, int(i));
        finder.add(m_entities[i].latinFolded, int(i));
    }
    for (const RepeatFinder::Repeat &repeat : finder.find(m_document.folded)) {
        const bool sure = repeat.span.length() > 2 ||
                          m_marks.leftEvidence(repeat.span.start) + m_marks.rightEvidence(repeat.span.end) > 2;
        if (sure)
            mention(repeat.span, repeat.name, u"person.repeat"_s);
    }
}

/// The person whose surname it is: with the same title if one is, else the latest named.
int PersonGatherer::bearerOf(QStringView surname, QStringView title) const
{
    int bearer = -1;
    for (size_t i = 0; i < m_entities.size(); ++i) {
        if (!m_entities[i].folded.startsWith(surname) || m_entities[i].folded.size() == surname.size())
            continue;
        const QString &own = m_names.persons[m_entities[i].person].title;
        if (!own.isEmpty() && (own.contains(title) || title.contains(own)))
            return int(i);
        bearer = int(i);
    }
    return bearer;
}

/// 露代表 of 露珍怡代表: the beginning of a name and its own title, whatever the surname.
int PersonGatherer::bearerOfTitle(QStringView beginning, QStringView title) const
{
    for (size_t i = 0; i < m_entities.size(); ++i) {
        const QString &own = m_names.persons[m_entities[i].person].title;
        if (m_entities[i].folded.size() > beginning.size() && m_entities[i].folded.startsWith(beginning) &&
            !own.isEmpty() && (own.endsWith(title) || title.endsWith(own)))
            return int(i);
    }
    return -1;
}

/// 黃市長, 黑田市長: surname and title go on from a full name.
void PersonGatherer::mentionSurnames()
{
    std::vector<QChar> beginnings; // of the names: most titles stand behind none of these
    for (const Entity &entity : m_entities)
        beginnings.push_back(entity.folded.front());
    std::sort(beginnings.begin(), beginnings.end());
    for (const TitleSpan &title : m_marks.titles()) {
        const NameExtent surname = m_finder.score().surnameBefore(title.span.start);
        if (surname.score < 2.5) {
            for (qsizetype length = 1; length <= 2 && length <= title.span.start; ++length) {
                const TextSpan beginning{title.span.start - length, title.span.start};
                const QChar first = m_document.folded[beginning.start];
                if (!std::binary_search(beginnings.begin(), beginnings.end(), first))
                    continue;
                const int known = bearerOfTitle(m_document.view(beginning), m_document.original(title.span));
                if (known >= 0)
                    mention({beginning.start, title.span.end}, known, u"person.continued"_s);
            }
            continue;
        }
        const int bearer = bearerOf(m_document.view(surname.span), m_document.original(title.span));
        if (bearer >= 0)
            mention({surname.span.start, title.span.end}, bearer, u"person.continued"_s);
    }
}

void PersonGatherer::mentionLatinParts()
{
    for (const LatinName &latin : m_finder.latinNames()) {
        if (latin.words != 1)
            continue;
        const QStringView word = m_document.view(latin.name);
        for (size_t i = 0; i < m_entities.size(); ++i) {
            if (m_entities[i].latinFolded.endsWith(word) && m_entities[i].latinFolded.size() > word.size())
                mention(latin.name, int(i), u"person.continued"_s);
        }
    }
}

void PersonGatherer::gather(const std::vector<PersonFound> &found)
{
    m_entities.reserve(found.size());
    m_names.persons.reserve(found.size());
    m_named.reserve(4 * found.size());
    for (const PersonFound &person : found)
        addEntity(person, withoutSpaces(m_document.view(person.name)));
    joinParts();
    mentionRepeats();
    mentionSurnames();
    mentionLatinParts();

    std::vector<Person> persons;
    std::vector<QString> keys(m_entities.size());
    for (size_t i = 0; i < m_entities.size(); ++i) {
        if (m_entities[i].joined >= 0) {
            // The longer name keeps what the shorter form was told with.
            Person &longer = m_names.persons[m_entities[size_t(rootOf(int(i)))].person];
            const Person &part = m_names.persons[m_entities[i].person];
            for (const auto member : {&Person::latin, &Person::title, &Person::affiliation, &Person::country}) {
                if ((longer.*member).isEmpty())
                    longer.*member = part.*member;
            }
        }
    }
    for (size_t i = 0; i < m_entities.size(); ++i) {
        Person &person = m_names.persons[m_entities[i].person];
        person.entity = u"person:"_s + person.name;
        keys[i] = person.entity;
    }
    m_names.mentions.reserve(m_named.size() + m_organisations.size());
    for (const Named &named : m_named) {
        Mention mention;
        mention.kind = MentionKind::Person;
        mention.span = named.span;
        mention.text = m_document.original(mention.span).toString();
        mention.entity = keys[size_t(rootOf(named.entity))];
        mention.rule = named.rule;
        m_names.mentions.push_back(std::move(mention));
    }
    for (size_t i = 0; i < m_entities.size(); ++i) {
        if (m_entities[i].joined < 0)
            persons.push_back(std::move(m_names.persons[m_entities[i].person]));
    }
    m_names.persons = std::move(persons);
}

} // namespace

void gatherPersons(const Document &document, const NameMarks &marks, const PersonFinder &finder,
                   const std::vector<PersonFound> &found, const std::vector<OrganisationFound> &organisations,
                   Names &names)
{
    PersonGatherer(document, marks, finder, organisations, names).gather(found);
}

} // namespace legation::annotate
