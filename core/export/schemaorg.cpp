// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/schemaorg.h"

#include "core/export/jsonwriter.h"

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

/// ISO 8601 of a date as far as it is known (2022, 2022-03, 2022-03-24); empty where not even the year is.
QString isoDate(const std::optional<PartialDate> &date)
{
    if (!date || !date->hasYear())
        return {};
    PartialDate certain = *date;
    certain.uncertain = false;
    if (certain.month == 0)
        certain.day = 0;
    return certain.toString();
}

/// Writes things of schema.org; keys without a value are left out.
class Things
{
public:
    explicit Things(QByteArray &out)
        : m_json(out)
    {
    }

    void begin(QStringView type);
    void end() { m_json.endObject(); }
    void property(QByteArrayView key, QStringView value);
    void beginList(QByteArrayView key);
    void endList() { m_json.endArray(); }
    void thing(QStringView type, QStringView name);
    void inside(QByteArrayView key, QStringView type, QStringView name);
    void country(QByteArrayView key, QStringView code) { inside(key, u"Country", code); }

    void person(const annotate::Person &person);
    void organisation(const annotate::Organisation &organisation);
    void event(const annotate::Event &event);
    void foreignCity(const annotate::ForeignCity &city);
    void article(const load::Article &article);

private:
    JsonWriter m_json;
};

void Things::begin(QStringView type)
{
    m_json.beginObject();
    property("@type", type);
}

void Things::property(QByteArrayView key, QStringView value)
{
    if (value.isEmpty())
        return;
    m_json.key(key);
    m_json.text(value);
}

void Things::beginList(QByteArrayView key)
{
    m_json.key(key);
    m_json.beginArray();
}

void Things::thing(QStringView type, QStringView name)
{
    begin(type);
    property("name", name);
    end();
}

void Things::inside(QByteArrayView key, QStringView type, QStringView name)
{
    if (name.isEmpty())
        return;
    m_json.key(key);
    thing(type, name);
}

void Things::person(const annotate::Person &person)
{
    begin(u"Person");
    property("name", person.name);
    if (person.latin != person.name)
        property("alternateName", person.latin);
    property("jobTitle", person.title);
    inside("affiliation", u"Organization", person.affiliation);
    country("nationality", person.country);
    end();
}

void Things::organisation(const annotate::Organisation &organisation)
{
    begin(u"Organization");
    property("name", organisation.name);
    property("alternateName", organisation.acronym);
    country("location", organisation.country);
    end();
}

void Things::event(const annotate::Event &event)
{
    begin(u"Event");
    property("name", event.name);
    property("alternateName", event.acronym);
    property("startDate", event.year);
    end();
}

void Things::foreignCity(const annotate::ForeignCity &city)
{
    begin(u"City");
    property("name", city.name);
    country("containedInPlace", city.country);
    end();
}

/// What identifies an article, inside its own object.
void Things::article(const load::Article &article)
{
    property("@id", u"urn:legation:article:"_s + QString::fromLatin1(articleKey(article)));
    property("headline", article.headline);
    property("url", webAddress(article));
    property("datePublished", article.published ? article.published->toString(Qt::ISODate) : QString());
    inside("publisher", u"Organization", article.publisher);
}

void writeMentions(const annotate::Annotation &found, Things &things)
{
    things.beginList("mentions");
    for (const annotate::Person &person : found.persons)
        things.person(person);
    for (const annotate::Organisation &organisation : found.organisations)
        things.organisation(organisation);
    for (const QString &code : found.mentionedCountries)
        things.thing(u"Country", code);
    for (const annotate::ForeignCity &city : found.foreignCities)
        things.foreignCity(city);
    for (const annotate::Event &event : found.events)
        things.event(event);
    things.endList();
}

void writeDays(const store::EngagementRow &visit, Things &things)
{
    const auto date = Edtf::parse(visit.date);
    if (!date)
        return;
    things.property("startDate", isoDate(date->from()));
    if (date->isInterval())
        things.property("endDate", isoDate(date->to()));
}

void writePlace(const store::EngagementRow &visit, Things &things)
{
    if (visit.direction == annotate::Direction::Online) {
        things.property("eventAttendanceMode", u"https://schema.org/OnlineEventAttendanceMode");
        return;
    }
    if (!visit.place.isEmpty())
        things.inside("location", u"Place", visit.place);
    else if (visit.direction != annotate::Direction::Outbound && !visit.cities.isEmpty())
        things.inside("location", u"City", visit.cities.front());
}

} // namespace

void SchemaOrg::begin(QByteArray &out)
{
    out.append("{\"@context\":\"https://schema.org\",\"@graph\":[");
}

qint64 SchemaOrg::addArticle(const store::ArticleRecord &article, QByteArray &out)
{
    out.append(std::exchange(m_isFirst, false) ? "\n" : ",\n");
    Things things(out);
    things.begin(u"NewsArticle");
    things.article(article.article);
    things.property("inLanguage", u"zh-Hant");
    things.property("articleBody", article.article.text);
    things.property("keywords", article.annotation.topics.join(u", "));
    things.beginList("contentLocation");
    for (const QString &city : article.annotation.cities)
        things.thing(u"City", city);
    things.endList();
    writeMentions(article.annotation, things);
    things.end();
    return 1;
}

qint64 SchemaOrg::addVisit(const store::EngagementRow &visit, const store::ArticleRecord &article, QByteArray &out)
{
    out.append(std::exchange(m_isFirst, false) ? "\n" : ",\n");
    Things things(out);
    things.begin(u"Event");
    things.property("@id", u"urn:legation:visit:"_s + QString::fromLatin1(visitKey(visit, article.article)));
    things.property("name", visitTitle(visit));
    things.property("description", visit.sentence);
    writeDays(visit, things);
    writePlace(visit, things);
    things.inside("organizer", u"Organization", visit.host);
    things.beginList("attendee");
    for (const QString &guest : visit.guests)
        things.thing(u"Person", guest);
    for (const QString &code : visit.countries)
        things.thing(u"Country", code);
    things.endList();
    things.property("keywords", visit.topics.join(u", "));
    things.beginList("subjectOf");
    things.begin(u"NewsArticle");
    things.article(article.article);
    things.end();
    things.endList();
    things.end();
    return 1;
}

void SchemaOrg::end(QByteArray &out)
{
    out.append("\n]}\n");
}

} // namespace legation::exporting
