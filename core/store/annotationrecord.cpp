// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/annotationrecord.h"

#include "core/store/bytes.h"

#include <QHash>

#include <algorithm>

namespace legation::store {

using namespace annotate;

namespace {

constexpr std::uint64_t kFormat = 1;
/// What an article of no text may tell of; each unit of text lets it tell of a few more.
constexpr size_t kFewestThings = 65'536;
constexpr size_t kThingsAUnit = 4;

/// Flags of a mention or date.
constexpr std::uint64_t kInHeadline = 1;
constexpr std::uint64_t kHasReason = 2;
constexpr std::uint64_t kHasOwnText = 4; ///< the text is not what stands at the span

/// Gives each entity key its number in the article.
class Keys
{
public:
    /// 0 for none, else the number plus one.
    std::uint64_t number(const QString &key)
    {
        if (key.isEmpty())
            return 0;
        const auto known = m_numbers.constFind(key);
        if (known != m_numbers.constEnd())
            return *known;
        m_keys.push_back(key);
        return m_numbers[key] = m_keys.size();
    }
    std::vector<QString> take() { return std::move(m_keys); }

private:
    QHash<QString, std::uint64_t> m_numbers;
    std::vector<QString> m_keys;
};

QString keyOf(std::uint64_t number, const std::vector<QString> &keys)
{
    return number == 0 || number > keys.size() ? QString() : keys[number - 1];
}

size_t mostThings(const Texts &texts)
{
    return kFewestThings + kThingsAUnit * static_cast<size_t>(texts.headline.size() + texts.text.size());
}

bool isInside(TextSpan span, QStringView text)
{
    return span.start >= 0 && span.start <= span.end && span.end <= text.size();
}

/// What mentions and date expressions have in common.
struct Marked
{
    Field field = Field::Text;
    TextSpan span;
    QString text;
    QString rule;
    QString reason;
};

void write(ByteWriter &out, const Marked &marked, const Texts &texts, RuleBook &rules)
{
    const QStringView whole = texts.of(marked.field);
    const bool isOwn = !isInside(marked.span, whole) || marked.span.of(whole) != marked.text;
    out.number((marked.field == Field::Headline ? kInHeadline : 0) | (marked.reason.isEmpty() ? 0 : kHasReason) |
               (isOwn ? kHasOwnText : 0));
    out.number(static_cast<std::uint64_t>(marked.span.start));
    out.number(static_cast<std::uint64_t>(marked.span.length()));
    out.number(rules.number(marked.rule));
    if (!marked.reason.isEmpty())
        out.text(marked.reason);
    if (isOwn)
        out.text(marked.text);
}

TextSpan readSpan(ByteReader &in)
{
    const auto start = static_cast<qsizetype>(in.number() & 0x7fffffff);
    return {start, start + static_cast<qsizetype>(in.number() & 0x7fffffff)};
}

/// Reads as many things as the record says. They grow as they are read: what a broken record only promises takes no
/// memory.
template <typename Things, typename ReadOne>
void readAll(ByteReader &in, Things &things, ReadOne readOne)
{
    for (size_t left = in.count(); left > 0 && in.isGood(); --left) {
        things.emplace_back();
        readOne(things.back());
    }
}

Marked readMarked(ByteReader &in, const Texts &texts, const RuleBook &rules)
{
    Marked marked;
    const std::uint64_t flags = in.number();
    marked.field = (flags & kInHeadline) != 0 ? Field::Headline : Field::Text;
    marked.span = readSpan(in);
    marked.rule = rules.name(in.number());
    if ((flags & kHasReason) != 0)
        marked.reason = in.text();
    if ((flags & kHasOwnText) != 0)
        marked.text = in.text();
    else if (isInside(marked.span, texts.of(marked.field)))
        marked.text = marked.span.of(texts.of(marked.field)).toString();
    return marked;
}

void writeMentions(ByteWriter &out, const Annotation &annotation, const Texts &texts, RuleBook &rules, Keys &keys)
{
    out.number(annotation.mentions.size());
    for (const Mention &mention : annotation.mentions) {
        out.number(static_cast<std::uint64_t>(mention.kind));
        out.number(mention.kind == MentionKind::Date ? 0 : keys.number(mention.entity)); // a day is no entity
        write(out, {mention.field, mention.span, mention.text, mention.rule, mention.reason}, texts, rules);
    }
    out.number(annotation.dates.size());
    for (const DateExpression &date : annotation.dates) {
        out.text(date.edtf.toString());
        write(out, {date.field, date.span, date.text, date.rule, date.reason}, texts, rules);
    }
}

Edtf readEdtf(ByteReader &in)
{
    return Edtf::parse(in.text()).value_or(Edtf());
}

/// The key of a mention of a date is the day of the expression at its place.
void nameDays(Annotation &annotation)
{
    auto date = annotation.dates.begin();
    for (Mention &mention : annotation.mentions) {
        if (mention.kind != MentionKind::Date)
            continue;
        const auto isHere = [&mention](const DateExpression &known) {
            return known.field == mention.field && known.span == mention.span;
        };
        // Both stand in the order of the text.
        auto found = std::find_if(date, annotation.dates.end(), isHere);
        if (found == annotation.dates.end())
            found = std::find_if(annotation.dates.begin(), annotation.dates.end(), isHere);
        if (found == annotation.dates.end())
            continue;
        mention.entity = QStringLiteral("date:") + found->edtf.toString();
        date = found;
    }
}

void readMentions(ByteReader &in, Annotation &annotation, const std::vector<QString> &keys, const Texts &texts,
                  const RuleBook &rules)
{
    readAll(in, annotation.mentions, [&](Mention &mention) {
        mention.kind = static_cast<MentionKind>(in.number() % 7);
        mention.entity = keyOf(in.number(), keys);
        Marked marked = readMarked(in, texts, rules);
        mention.field = marked.field;
        mention.span = marked.span;
        mention.text = std::move(marked.text);
        mention.rule = std::move(marked.rule);
        mention.reason = std::move(marked.reason);
    });
    readAll(in, annotation.dates, [&](DateExpression &date) {
        date.edtf = readEdtf(in);
        Marked marked = readMarked(in, texts, rules);
        date.field = marked.field;
        date.span = marked.span;
        date.text = std::move(marked.text);
        date.rule = std::move(marked.rule);
        date.reason = std::move(marked.reason);
    });
    nameDays(annotation);
}

void writeNames(ByteWriter &out, const Annotation &annotation, Keys &keys)
{
    out.number(annotation.persons.size());
    for (const Person &person : annotation.persons) {
        for (const QString *text : {&person.name, &person.latin, &person.title, &person.affiliation, &person.country})
            out.text(*text);
        out.number(keys.number(person.entity));
    }
    out.number(annotation.organisations.size());
    for (const Organisation &organisation : annotation.organisations) {
        for (const QString *text : {&organisation.name, &organisation.acronym, &organisation.country})
            out.text(*text);
        out.list(organisation.aliases);
        out.number(keys.number(organisation.entity));
    }
    out.number(annotation.events.size());
    for (const Event &event : annotation.events) {
        for (const QString *text : {&event.name, &event.acronym, &event.edition, &event.year})
            out.text(*text);
        out.number(keys.number(event.entity));
    }
    out.number(annotation.foreignCities.size());
    for (const ForeignCity &city : annotation.foreignCities) {
        out.text(city.name);
        out.text(city.country);
        out.number(keys.number(city.entity));
    }
}

void readNames(ByteReader &in, Annotation &annotation, const std::vector<QString> &keys)
{
    readAll(in, annotation.persons, [&](Person &person) {
        for (QString *text : {&person.name, &person.latin, &person.title, &person.affiliation, &person.country})
            *text = in.text();
        person.entity = keyOf(in.number(), keys);
    });
    readAll(in, annotation.organisations, [&](Organisation &organisation) {
        for (QString *text : {&organisation.name, &organisation.acronym, &organisation.country})
            *text = in.text();
        organisation.aliases = in.list();
        organisation.entity = keyOf(in.number(), keys);
    });
    readAll(in, annotation.events, [&](Event &event) {
        for (QString *text : {&event.name, &event.acronym, &event.edition, &event.year})
            *text = in.text();
        event.entity = keyOf(in.number(), keys);
    });
    readAll(in, annotation.foreignCities, [&](ForeignCity &city) {
        city.name = in.text();
        city.country = in.text();
        city.entity = keyOf(in.number(), keys);
    });
}

std::vector<QByteArray> encodeEngagements(const Annotation &annotation, const Texts &texts, RuleBook &rules)
{
    std::vector<QByteArray> records;
    for (const Engagement &engagement : annotation.engagements) {
        const QStringView whole = texts.of(engagement.field);
        const QString sentence =
            isInside(engagement.sentence, whole) ? engagement.sentence.of(whole).toString() : QString();
        records.push_back(encode(EngagementRecord{engagement, sentence, citiesOf(engagement, annotation)}, rules));
    }
    return records;
}

} // namespace

AnnotationRecord encode(const Annotation &annotation, const Texts &texts, RuleBook &rules)
{
    ByteWriter out;
    Keys keys;
    out.number(kFormat);
    writeMentions(out, annotation, texts, rules, keys); // first: entities are numbered by first mention
    out.text(annotation.date.reason);
    for (const QStringList *list :
         {&annotation.cities, &annotation.partnerCountries, &annotation.mentionedCountries, &annotation.topics})
        out.list(*list);
    writeNames(out, annotation, keys);
    return {out.bytes(), keys.take(), encodeEngagements(annotation, texts, rules)};
}

std::optional<Annotation> decode(QByteArrayView record, const std::vector<QString> &entities, const Texts &texts,
                                 const RuleBook &rules)
{
    ByteReader in(record, mostThings(texts));
    if (in.number() != kFormat)
        return std::nullopt;
    Annotation annotation;
    readMentions(in, annotation, entities, texts, rules);
    annotation.date.reason = in.text();
    for (QStringList *list :
         {&annotation.cities, &annotation.partnerCountries, &annotation.mentionedCountries, &annotation.topics})
        *list = in.list();
    readNames(in, annotation, entities);
    const auto stands = [&texts](const auto &marked) { return isInside(marked.span, texts.of(marked.field)); };
    const bool isSound = in.isGood() && std::all_of(annotation.mentions.begin(), annotation.mentions.end(), stands) &&
                         std::all_of(annotation.dates.begin(), annotation.dates.end(), stands);
    return isSound ? std::optional(std::move(annotation)) : std::nullopt;
}

QByteArray encode(const EngagementRecord &record, RuleBook &rules)
{
    const Engagement &engagement = record.engagement;
    ByteWriter out;
    out.number(kFormat);
    out.number(static_cast<std::uint64_t>(engagement.kind));
    out.number(static_cast<std::uint64_t>(engagement.direction));
    out.number(static_cast<std::uint64_t>(engagement.field));
    for (const TextSpan &span : {engagement.span, engagement.sentence}) {
        out.number(static_cast<std::uint64_t>(span.start));
        out.number(static_cast<std::uint64_t>(span.length()));
    }
    out.number(engagement.dateFromText ? 1 : 0);
    out.number(rules.number(engagement.rule));
    out.text(engagement.date.toString());
    for (const QString *text :
         {&engagement.host, &engagement.place, &engagement.dateReason, &engagement.cameo, &record.sentence})
        out.text(*text);
    for (const QStringList *list : {&engagement.guests, &engagement.countries, &engagement.topics, &record.cities})
        out.list(*list);
    out.number(engagement.participants.size());
    for (const Participant &participant : engagement.participants) {
        out.text(participant.name);
        out.text(participant.role);
    }
    return out.bytes();
}

std::optional<EngagementRecord> decodeEngagement(QByteArrayView bytes, const RuleBook &rules)
{
    ByteReader in(bytes);
    if (in.number() != kFormat)
        return std::nullopt;
    EngagementRecord record;
    Engagement &engagement = record.engagement;
    engagement.kind = static_cast<EngagementKind>(in.number() % 6);
    engagement.direction = static_cast<Direction>(in.number() % 4);
    engagement.field = in.number() == 0 ? Field::Headline : Field::Text;
    engagement.span = readSpan(in);
    engagement.sentence = readSpan(in);
    engagement.dateFromText = in.number() == 1;
    engagement.rule = rules.name(in.number());
    engagement.date = readEdtf(in);
    for (QString *text :
         {&engagement.host, &engagement.place, &engagement.dateReason, &engagement.cameo, &record.sentence})
        *text = in.text();
    for (QStringList *list : {&engagement.guests, &engagement.countries, &engagement.topics, &record.cities})
        *list = in.list();
    readAll(in, engagement.participants, [&](Participant &participant) {
        participant.name = in.text();
        participant.role = in.text();
    });
    return in.isGood() ? std::optional(std::move(record)) : std::nullopt;
}

bool decodeRow(QByteArrayView bytes, Wording &wording, EngagementRow &row)
{
    ByteReader in(bytes);
    if (in.number() != kFormat)
        return false;
    row.kind = static_cast<EngagementKind>(in.number() % 6);
    row.direction = static_cast<Direction>(in.number() % 4);
    in.number(); // field
    readSpan(in);
    readSpan(in);
    row.dateFromText = in.number() == 1;
    row.rule = wording.rule(in.number());
    const Wording::Day &day = wording.day(in.utf8());
    row.date = day.text;
    row.start = day.start;
    row.end = day.end;
    row.uncertain = day.isUncertain;
    for (QString *text : {&row.host, &row.place, &row.dateReason, &row.cameo})
        *text = wording.text(in.utf8());
    row.sentence = in.text();
    for (QStringList *list : {&row.guests, &row.countries, &row.topics, &row.cities})
        *list = wording.list(in);
    const size_t participants = in.count();
    for (size_t i = 0; i < 2 * participants; ++i)
        in.utf8(); // of their names and roles no list tells
    return in.isGood();
}

bool standsIn(const Engagement &engagement, const Texts &texts)
{
    const QStringView text = texts.of(engagement.field);
    return isInside(engagement.span, text) && isInside(engagement.sentence, text);
}

QStringList citiesOf(const Engagement &engagement, const Annotation &annotation)
{
    if (annotation.cities.contains(engagement.host))
        return {engagement.host};
    return annotation.cities;
}

} // namespace legation::store
