// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/queryfields.h"

#include "core/search/columns.h"
#include "core/search/querydate.h"
#include "core/search/searchtext.h"
#include "core/text/fold.h"

namespace legation::search {

using namespace Qt::StringLiterals;

namespace {

struct Alias
{
    QLatin1String canonical;
    QStringView other;
};

constexpr Alias kFieldNames[] = {
    {"city"_L1, u"城市"},        {"city"_L1, u"縣市"},        {"country"_L1, u"國家"},   {"country"_L1, u"國"},
    {"kind"_L1, u"種類"},        {"kind"_L1, u"類型"},        {"direction"_L1, u"方向"}, {"topic"_L1, u"主題"},
    {"year"_L1, u"年"},          {"year"_L1, u"年份"},        {"date"_L1, u"日期"},      {"has"_L1, u"有"},
    {"person"_L1, u"人"},        {"person"_L1, u"人物"},      {"org"_L1, u"組織"},       {"org"_L1, u"機構"},
    {"org"_L1, u"organisation"}, {"org"_L1, u"organization"}, {"event"_L1, u"活動"},     {"place"_L1, u"地點"},
    {"place"_L1, u"地方"},       {"source"_L1, u"來源"},      {"source"_L1, u"檔案"},
};

constexpr QLatin1String kFields[] = {"city"_L1,  "country"_L1, "kind"_L1,  "direction"_L1, "topic"_L1,
                                     "year"_L1,  "date"_L1,    "has"_L1,   "person"_L1,    "org"_L1,
                                     "event"_L1, "place"_L1,   "source"_L1};

constexpr Alias kKindNames[] = {
    {"visit"_L1, u"訪問"},     {"visit"_L1, u"參訪"}, {"visit"_L1, u"拜會"},     {"visit"_L1, u"拜訪"},
    {"visit"_L1, u"訪"},       {"visit"_L1, u"交流"}, {"agreement"_L1, u"協議"}, {"agreement"_L1, u"簽署"},
    {"agreement"_L1, u"締盟"}, {"forum"_L1, u"論壇"}, {"forum"_L1, u"會議"},     {"membership"_L1, u"會員"},
    {"award"_L1, u"獎"},       {"award"_L1, u"獎項"}, {"aid"_L1, u"援助"},       {"aid"_L1, u"捐贈"},
    {"visit"_L1, u"visits"},
};
constexpr QLatin1String kKinds[] = {"visit"_L1, "agreement"_L1, "forum"_L1, "membership"_L1, "award"_L1, "aid"_L1};

constexpr Alias kDirectionNames[] = {
    {"inbound"_L1, u"來訪"}, {"outbound"_L1, u"出訪"}, {"online"_L1, u"線上"}, {"online"_L1, u"視訊"}};
constexpr QLatin1String kDirections[] = {"inbound"_L1, "outbound"_L1, "online"_L1};

/// The canonical name that `text` is, or stands for; empty if none.
template <size_t N, size_t M>
QString canonical(const QString &text, const QLatin1String (&names)[N], const Alias (&aliases)[M])
{
    const QString folded = text::fold(text);
    for (const QLatin1String name : names) {
        if (folded == name)
            return QString(name);
    }
    for (const Alias &alias : aliases) {
        if (folded == text::fold(alias.other))
            return QString(alias.canonical);
    }
    return {};
}

FieldReading facetValue(const QString &field, Facet facet, const QString &value)
{
    Condition condition;
    condition.kind = Condition::Kind::Value;
    condition.column = static_cast<int>(facet);
    condition.value = value;
    return {field, value, condition, std::nullopt};
}

FieldReading unknownValue(const QString &field, const QString &value)
{
    return {field, value, {}, QueryProblem::Kind::UnknownValue};
}

FieldReading readCity(const QString &value, const lexicon::Lexicon *lexicon)
{
    const auto city = lexicon ? lexicon->resolveCity(value) : std::optional(value);
    return city ? facetValue(u"city"_s, Facet::City, *city) : unknownValue(u"city"_s, value);
}

FieldReading readCountry(const QString &value, const lexicon::Lexicon *lexicon)
{
    const auto country = lexicon ? lexicon->resolveCountry(value) : std::optional(value);
    return country ? facetValue(u"country"_s, Facet::Country, *country) : unknownValue(u"country"_s, value);
}

FieldReading readTopic(const QString &value, const lexicon::Lexicon *lexicon)
{
    if (!lexicon)
        return facetValue(u"topic"_s, Facet::Topic, value);
    const QString folded = text::fold(value);
    for (const lexicon::Topic &topic : lexicon->topics()) {
        if (text::fold(topic.topic) == folded || text::fold(topic.nameEn) == folded)
            return facetValue(u"topic"_s, Facet::Topic, topic.topic);
    }
    return unknownValue(u"topic"_s, value);
}

FieldReading readDate(const QString &field, const QString &value)
{
    const auto days = readDays(value);
    if (!days)
        return {field, value, {}, QueryProblem::Kind::BadDate};
    Condition condition;
    condition.kind = Condition::Kind::Days;
    condition.days = days->days;
    return {field, days->text, condition, std::nullopt};
}

FieldReading readHas(const QString &value)
{
    static constexpr Alias kNames[] = {{"duplicate"_L1, u"重複"}, {"duplicate"_L1, u"duplicates"},
                                       {"date"_L1, u"日期"},      {"city"_L1, u"城市"},
                                       {"country"_L1, u"國家"},   {"topic"_L1, u"主題"}};
    static constexpr QLatin1String kThings[] = {"duplicate"_L1, "date"_L1, "city"_L1, "country"_L1, "topic"_L1};
    if (const QString kind = canonical(value, kKinds, kKindNames); !kind.isEmpty())
        return facetValue(u"has"_s, Facet::Kind, kind);
    const QString thing = canonical(value, kThings, kNames);
    Condition condition;
    if (thing.isEmpty())
        return unknownValue(u"has"_s, value);
    if (thing == "duplicate"_L1) {
        condition.kind = Condition::Kind::Duplicate;
    } else if (thing == "date"_L1) {
        condition.kind = Condition::Kind::Dated;
    } else {
        condition.kind = Condition::Kind::HasValue;
        condition.column = static_cast<int>(*facetFromString(thing));
    }
    return {u"has"_s, thing, condition, std::nullopt};
}

FieldReading readNamed(const QString &field, const QString &value)
{
    Condition condition;
    condition.kind = Condition::Kind::Named;
    condition.value = value;
    if (field == "person"_L1)
        condition.entity = Condition::Entity::Person;
    else if (field == "org"_L1)
        condition.entity = Condition::Entity::Organisation;
    else if (field == "event"_L1)
        condition.entity = Condition::Entity::Event;
    else
        condition.entity = Condition::Entity::Place;
    return {field, value, condition, std::nullopt};
}

} // namespace

FieldReading readField(const QString &name, const QString &value, const lexicon::Lexicon *lexicon)
{
    const QString field = canonical(name, kFields, kFieldNames);
    if (field.isEmpty())
        return {{}, value, {}, QueryProblem::Kind::UnknownField};
    if (searchable(value).isEmpty() && field != "date"_L1)
        return unknownValue(field, value);
    if (field == "city"_L1)
        return readCity(value, lexicon);
    if (field == "country"_L1)
        return readCountry(value, lexicon);
    if (field == "topic"_L1)
        return readTopic(value, lexicon);
    if (field == "date"_L1 || field == "year"_L1)
        return readDate(field, value);
    if (field == "has"_L1)
        return readHas(value);
    if (field == "kind"_L1) {
        const QString kind = canonical(value, kKinds, kKindNames);
        return kind.isEmpty() ? unknownValue(field, value) : facetValue(field, Facet::Kind, kind);
    }
    if (field == "direction"_L1) {
        const QString direction = canonical(value, kDirections, kDirectionNames);
        return direction.isEmpty() ? unknownValue(field, value) : facetValue(field, Facet::Direction, direction);
    }
    if (field == "source"_L1) {
        Condition condition;
        condition.kind = Condition::Kind::Source;
        condition.value = text::fold(value);
        return {field, value, condition, std::nullopt};
    }
    return readNamed(field, value);
}

} // namespace legation::search
