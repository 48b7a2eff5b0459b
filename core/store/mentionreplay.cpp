// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/mentionreplay.h"

#include "core/annotate/entitykey.h"
#include "core/store/replay.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace legation::store {

using namespace Qt::StringLiterals;
using namespace annotate;

namespace {

constexpr std::array kKinds{MentionKind::Date,        MentionKind::City,   MentionKind::Country,
                            MentionKind::ForeignCity, MentionKind::Person, MentionKind::Organisation,
                            MentionKind::Event};

const QString *find(const std::map<QString, QString> &values, const QString &field)
{
    const auto found = values.find(field);
    return found == values.end() ? nullptr : &found->second;
}

/// What stands behind the last colon of a key.
QString nameOf(const QString &key)
{
    return key.sliced(key.lastIndexOf(u':') + 1);
}

QString countryOfPlace(const QString &key)
{
    return key.section(u':', 1, 1);
}

/// The mention as the words at its place make it.
void change(const MentionWord &word, const Texts &texts, Mention &mention)
{
    const auto before = std::tuple(mention.kind, mention.entity, mention.span);
    if (const QString *kind = find(word.values, u"kind"_s))
        mention.kind = mentionKindFromString(*kind).value_or(mention.kind);
    if (const QString *entity = find(word.values, u"entity"_s))
        mention.entity = entity->isEmpty() ? mention.entity : *entity;
    if (const QString *span = find(word.values, u"span"_s)) {
        const QStringView whole = texts.of(mention.field);
        if (const auto moved = spanFromText(*span, whole)) {
            mention.span = *moved;
            mention.text = moved->of(whole).toString();
        }
    }
    if (before != std::tuple(mention.kind, mention.entity, mention.span)) {
        mention.rule = u"decided"_s;
        mention.reason = decidedReason();
    }
}

std::set<QString> keysOf(const Annotation &annotation)
{
    std::set<QString> keys;
    for (const Mention &mention : annotation.mentions)
        keys.insert(mention.entity);
    return keys;
}

template <typename Records>
void dropLost(Records &records, const std::set<QString> &lost)
{
    std::erase_if(records, [&lost](const auto &record) { return lost.contains(record.entity); });
}

template <typename Records>
bool tells(const Records &records, const QString &key)
{
    return std::any_of(records.begin(), records.end(), [&key](const auto &record) { return record.entity == key; });
}

/// What no mention names any more is no longer told.
void forget(const std::set<QString> &lost, Annotation &annotation)
{
    dropLost(annotation.persons, lost);
    dropLost(annotation.organisations, lost);
    dropLost(annotation.events, lost);
    dropLost(annotation.foreignCities, lost);
    for (const QString &key : lost) {
        if (key.startsWith("country:"_L1))
            annotation.mentionedCountries.removeAll(nameOf(key));
    }
}

template <typename Record>
Record record(const QString &key)
{
    Record record;
    record.name = nameOf(key);
    record.entity = key;
    return record;
}

void learn(const Mention &mention, Annotation &annotation)
{
    const QString &key = mention.entity;
    const QString name = nameOf(key);
    if (mention.kind == MentionKind::Person && !tells(annotation.persons, key))
        annotation.persons.push_back(record<Person>(key));
    else if (mention.kind == MentionKind::Organisation && !tells(annotation.organisations, key))
        annotation.organisations.push_back(record<Organisation>(key));
    else if (mention.kind == MentionKind::Event && !tells(annotation.events, key))
        annotation.events.push_back(record<Event>(key));
    else if (mention.kind == MentionKind::ForeignCity && !tells(annotation.foreignCities, key))
        annotation.foreignCities.push_back({name, countryOfPlace(key), key});
    else if (mention.kind == MentionKind::Country && !annotation.mentionedCountries.contains(name))
        annotation.mentionedCountries.append(name);
}

/// The expressions of dates are those of the mentions of dates.
void alignDates(const std::vector<MentionWord> &words, Annotation &annotation)
{
    for (const MentionWord &word : words) {
        std::erase_if(annotation.dates, [&word](const DateExpression &date) {
            return date.field == word.field && date.span == word.span;
        });
    }
    for (const Mention &mention : annotation.mentions) {
        if (mention.kind != MentionKind::Date)
            continue;
        const bool isTold =
            std::any_of(annotation.dates.begin(), annotation.dates.end(), [&](const DateExpression &date) {
                return date.field == mention.field && date.span == mention.span;
            });
        if (!isTold)
            annotation.dates.push_back({mention.field, mention.span, mention.text,
                                        Edtf::parse(nameOf(mention.entity)).value_or(Edtf()), mention.rule,
                                        mention.reason});
    }
    std::stable_sort(annotation.dates.begin(), annotation.dates.end(), [](const auto &a, const auto &b) {
        return a.field != b.field ? a.field < b.field : a.span.start < b.span.start;
    });
}

void applyOne(const MentionWord &word, const Texts &texts, std::vector<Mention> &mentions)
{
    auto found = std::find_if(mentions.begin(), mentions.end(), [&word](const Mention &mention) {
        return mention.field == word.field && mention.span == word.span;
    });
    const QString *status = find(word.values, u"status"_s);
    if (status && *status == "rejected"_L1) {
        if (found != mentions.end())
            mentions.erase(found);
        return;
    }
    if (found == mentions.end()) {
        const QStringView whole = texts.of(word.field);
        const QString *kind = find(word.values, u"kind"_s);
        if (!kind || kind->isEmpty() || word.span.isEmpty() || word.span.start < 0 || word.span.end > whole.size())
            return; // the machine no longer finds what was only confirmed or refused
        mentions.push_back({MentionKind::Person, word.field, word.span, word.span.of(whole).toString(), QString(),
                            u"decided"_s, decidedReason()});
        found = mentions.end() - 1;
    }
    change(word, texts, *found);
}

} // namespace

void apply(const std::vector<MentionWord> &words, const Texts &texts, Annotation &annotation)
{
    const std::set<QString> before = keysOf(annotation);
    for (const MentionWord &word : words)
        applyOne(word, texts, annotation.mentions);
    std::stable_sort(annotation.mentions.begin(), annotation.mentions.end(), [](const Mention &a, const Mention &b) {
        if (a.field != b.field)
            return a.field < b.field;
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    const std::set<QString> after = keysOf(annotation);
    std::set<QString> lost;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::inserter(lost, lost.end()));
    forget(lost, annotation);
    for (const Mention &mention : annotation.mentions) {
        if (!before.contains(mention.entity))
            learn(mention, annotation);
    }
    alignDates(words, annotation);
}

const Mention *mentionAt(const Annotation &annotation, Field field, TextSpan span)
{
    for (const Mention &mention : annotation.mentions) {
        if (mention.field == field && mention.span == span)
            return &mention;
    }
    return nullptr;
}

QString keyOfName(MentionKind kind, const QString &text, const lexicon::Lexicon *lexicon)
{
    const QString name = text.simplified();
    switch (kind) {
    case MentionKind::Person: return u"person:"_s + name;
    case MentionKind::Organisation: return annotate::organisationKey(name, lexicon);
    case MentionKind::Event: return annotate::eventKey(name);
    case MentionKind::Date: {
        const auto date = Edtf::parse(name);
        return date ? u"date:"_s + date->toString() : QString();
    }
    case MentionKind::City: {
        const auto city = lexicon ? lexicon->resolveCity(name) : std::optional(name);
        return city ? u"city:"_s + *city : QString();
    }
    case MentionKind::Country: {
        const auto country = lexicon ? lexicon->resolveCountry(name) : std::optional(name);
        return country ? u"country:"_s + *country : QString();
    }
    case MentionKind::ForeignCity: break;
    }
    const QString folded = text::foldUnits(name);
    if (lexicon) {
        for (const lexicon::Place &place : lexicon->places()) {
            for (const QString &form : QStringList{place.name, place.latin} + place.aliases) {
                if (text::foldUnits(form) == folded)
                    return u"place:%1:%2"_s.arg(place.country, place.name);
            }
        }
    }
    return u"place::"_s + name;
}

std::optional<MentionKind> kindOfMention(const QString &key)
{
    static const std::pair<QLatin1StringView, MentionKind> kPrefixes[] = {
        {"person:"_L1, MentionKind::Person},     {"org:"_L1, MentionKind::Organisation},
        {"event:"_L1, MentionKind::Event},       {"city:"_L1, MentionKind::City},
        {"country:"_L1, MentionKind::Country},   {"date:"_L1, MentionKind::Date},
        {"place:"_L1, MentionKind::ForeignCity},
    };
    for (const auto &[prefix, kind] : kPrefixes) {
        if (key.startsWith(prefix) && key.size() > prefix.size())
            return kind;
    }
    return std::nullopt;
}

std::optional<MentionKind> mentionKindFromString(QStringView name)
{
    for (const MentionKind kind : kKinds) {
        if (annotate::toString(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString toSpanText(TextSpan span, QStringView text)
{
    const TextSpan points = toCodePoints(text, span);
    return u"%1-%2"_s.arg(points.start).arg(points.end);
}

std::optional<TextSpan> spanFromText(QStringView value, QStringView text)
{
    const qsizetype dash = value.indexOf(u'-');
    bool hasStart = false;
    bool hasEnd = false;
    const TextSpan points{value.first(qMax<qsizetype>(dash, 0)).toLongLong(&hasStart),
                          value.sliced(dash + 1).toLongLong(&hasEnd)};
    if (!hasStart || !hasEnd || points.start < 0 || points.isEmpty())
        return std::nullopt;
    const TextSpan span = toUtf16(text, points);
    return span.isEmpty() || toCodePoints(text, span) != points ? std::nullopt : std::optional(span);
}

} // namespace legation::store
