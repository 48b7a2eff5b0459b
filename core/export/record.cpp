// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/record.h"

#include "core/export/codepoints.h"
#include "core/export/jsonwriter.h"

#include <QCryptographicHash>

namespace legation::exporting {

namespace {

/// Writes the parts of one record; knows the code points of both texts.
class RecordWriter
{
public:
    RecordWriter(const load::Article &article, const annotate::Annotation &annotation, QByteArray &out)
        : m_article(article)
        , m_annotation(annotation)
        , m_headline(article.headline)
        , m_text(article.text)
        , m_json(out)
    {
    }

    void write(const std::optional<QString> &duplicateOf);

private:
    void strings(QByteArrayView key, const QStringList &list);
    void textOrNull(QByteArrayView key, QStringView text);
    void text(QByteArrayView key, QStringView text);
    void day(QByteArrayView key, const std::optional<QDate> &day);
    void span(annotate::Field field, TextSpan utf16);
    void inHeadline(annotate::Field field);

    void writeArticle();
    void writeDate();
    void writePersons();
    void writeNames();
    void writeEvents();
    void writeDates();
    void writeEngagement(const annotate::Engagement &engagement);
    void writeParticipants(const std::vector<annotate::Participant> &participants);
    void writeMentions();

    const load::Article &m_article;
    const annotate::Annotation &m_annotation;
    CodePointMap m_headline;
    CodePointMap m_text;
    JsonWriter m_json;
};

void RecordWriter::strings(QByteArrayView key, const QStringList &list)
{
    m_json.key(key);
    m_json.strings(list);
}

void RecordWriter::textOrNull(QByteArrayView key, QStringView text)
{
    m_json.key(key);
    m_json.textOrNull(text);
}

void RecordWriter::text(QByteArrayView key, QStringView text)
{
    m_json.key(key);
    m_json.text(text);
}

void RecordWriter::day(QByteArrayView key, const std::optional<QDate> &day)
{
    textOrNull(key, day ? day->toString(Qt::ISODate) : QString());
}

void RecordWriter::span(annotate::Field field, TextSpan utf16)
{
    const CodePointMap &map = field == annotate::Field::Headline ? m_headline : m_text;
    const TextSpan points = map.toCodePoints(utf16);
    m_json.key("start");
    m_json.number(points.start);
    m_json.key("end");
    m_json.number(points.end);
}

/// Offsets count in the text; only the headline is named.
void RecordWriter::inHeadline(annotate::Field field)
{
    if (field == annotate::Field::Headline)
        text("in", annotate::toString(field));
}

void RecordWriter::write(const std::optional<QString> &duplicateOf)
{
    m_json.beginObject();
    writeArticle();
    writeDate();
    strings("cities", m_annotation.cities);
    strings("partner_countries", m_annotation.partnerCountries);
    strings("mentioned_countries", m_annotation.mentionedCountries);
    writeNames();
    writeEvents();
    strings("topics", m_annotation.topics);
    writeDates();
    m_json.key("engagements");
    m_json.beginArray();
    for (const annotate::Engagement &engagement : m_annotation.engagements)
        writeEngagement(engagement);
    m_json.endArray();
    writeMentions();
    textOrNull("duplicate_of", duplicateOf.value_or(QString()));
    text("annotator", m_annotation.annotator);
    m_json.endObject();
}

void RecordWriter::writeArticle()
{
    text("id", m_article.externalId);
    m_json.key("source");
    m_json.beginObject();
    text("file", m_article.source.file);
    m_json.key("position");
    m_json.number(m_article.source.position);
    m_json.endObject();
    day("published", m_article.published);
    textOrNull("headline", m_article.headline);
    text("text", m_article.text);
}

void RecordWriter::writeDate()
{
    const annotate::ArticleDate &date = m_annotation.date;
    m_json.key("date");
    m_json.beginObject();
    textOrNull("edtf", date.edtf.toString());
    day("start", date.edtf.start());
    day("end", date.edtf.end());
    textOrNull("basis", annotate::toString(date.basis));
    textOrNull("reason", date.reason);
    m_json.endObject();
}

void RecordWriter::writeNames()
{
    QStringList cities;
    for (const annotate::ForeignCity &city : m_annotation.foreignCities)
        cities.append(city.name);
    strings("foreign_cities", cities);
    writePersons();
    QStringList organisations;
    for (const annotate::Organisation &organisation : m_annotation.organisations)
        organisations.append(organisation.name);
    strings("organisations", organisations);
}

void RecordWriter::writePersons()
{
    m_json.key("persons");
    m_json.beginArray();
    for (const annotate::Person &person : m_annotation.persons) {
        m_json.beginObject();
        text("name", person.name);
        textOrNull("latin", person.latin);
        textOrNull("title", person.title);
        textOrNull("affiliation", person.affiliation);
        textOrNull("country", person.country);
        m_json.endObject();
    }
    m_json.endArray();
}

void RecordWriter::writeEvents()
{
    m_json.key("events");
    m_json.beginArray();
    for (const annotate::Event &event : m_annotation.events) {
        m_json.beginObject();
        text("name", event.name);
        textOrNull("acronym", event.acronym);
        textOrNull("edition", event.edition);
        textOrNull("year", event.year);
        m_json.endObject();
    }
    m_json.endArray();
}

void RecordWriter::writeDates()
{
    m_json.key("dates");
    m_json.beginArray();
    for (const annotate::DateExpression &date : m_annotation.dates) {
        m_json.beginObject();
        text("text", date.text);
        textOrNull("edtf", date.edtf.toString());
        span(date.field, date.span);
        inHeadline(date.field);
        textOrNull("reason", date.reason);
        text("rule", date.rule);
        m_json.endObject();
    }
    m_json.endArray();
}

void RecordWriter::writeEngagement(const annotate::Engagement &engagement)
{
    m_json.beginObject();
    text("kind", annotate::toString(engagement.kind));
    textOrNull("direction", annotate::toString(engagement.direction));
    textOrNull("host", engagement.host);
    strings("guests", engagement.guests);
    strings("countries", engagement.countries);
    textOrNull("date", engagement.date.toString());
    textOrNull("date_basis", engagement.date.isNull() ? u"" : engagement.dateFromText ? u"text" : u"article");
    span(engagement.field, engagement.span);
    inHeadline(engagement.field);
    text("rule", engagement.rule);
    textOrNull("cameo", engagement.cameo);
    strings("topics", engagement.topics);
    textOrNull("place", engagement.place);
    writeParticipants(engagement.participants);
    textOrNull("reason", engagement.dateReason);
    m_json.key("sentence");
    m_json.beginObject();
    span(engagement.field, engagement.sentence);
    m_json.endObject();
    m_json.endObject();
}

void RecordWriter::writeParticipants(const std::vector<annotate::Participant> &participants)
{
    m_json.key("participants");
    m_json.beginArray();
    for (const annotate::Participant &participant : participants) {
        m_json.beginObject();
        text("name", participant.name);
        textOrNull("role", participant.role);
        m_json.endObject();
    }
    m_json.endArray();
}

void RecordWriter::writeMentions()
{
    m_json.key("mentions");
    m_json.beginArray();
    for (const annotate::Mention &mention : m_annotation.mentions) {
        m_json.beginObject();
        text("kind", annotate::toString(mention.kind));
        span(mention.field, mention.span);
        inHeadline(mention.field);
        text("text", mention.text);
        textOrNull("entity", mention.entity);
        text("rule", mention.rule);
        if (!mention.reason.isEmpty())
            text("reason", mention.reason);
        m_json.endObject();
    }
    m_json.endArray();
}

} // namespace

QByteArray toRecord(const load::Article &article, const annotate::Annotation &annotation,
                    const std::optional<QString> &duplicateOf)
{
    QByteArray out;
    out.reserve(4 * article.text.size() + 4096);
    RecordWriter(article, annotation, out).write(duplicateOf);
    return out;
}

std::optional<QString> DuplicateFinder::firstLike(const load::Article &article)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(article.headline.toUtf8());
    digest.addData(QByteArrayView("\0", 1)); // headline and text cannot run into each other
    digest.addData(article.text.toUtf8());
    const QByteArray key = digest.result();
    const auto known = m_firstIds.constFind(key);
    if (known != m_firstIds.constEnd())
        return *known;
    m_firstIds.insert(key, article.externalId);
    return std::nullopt;
}

} // namespace legation::exporting
