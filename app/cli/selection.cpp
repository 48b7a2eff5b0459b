// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/selection.h"

#include "app/cli/nearest.h"
#include "core/annotate/annotation.h"
#include "core/base/edtf.h"

#include <array>

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unknown(QLatin1StringView what, const QString &value, const QStringList &near)
{
    QString sentence = u"There is no %1 “%2”."_s.arg(what, value);
    if (!near.isEmpty())
        sentence += u" Near: %1."_s.arg(near.join(u", "_s));
    return fail(ErrorCode::BadQuery, sentence);
}

Result<QString> city(const QString &value, const lexicon::Lexicon &lexicon)
{
    if (const std::optional<QString> name = lexicon.resolveCity(value))
        return *name;
    QStringList names;
    for (const lexicon::City &one : lexicon.cities())
        names << one.name << one.nameEn;
    return unknown("city"_L1, value, nearest(value, names));
}

Result<QString> country(const QString &value, const lexicon::Lexicon &lexicon)
{
    if (const std::optional<QString> code = lexicon.resolveCountry(value))
        return *code;
    QStringList names;
    for (const lexicon::Country &one : lexicon.countries())
        names << one.name << one.nameEn;
    return unknown("country"_L1, value, nearest(value, names));
}

Result<QString> topic(const QString &value, const lexicon::Lexicon &lexicon)
{
    if (const lexicon::Topic *found = lexicon.topic(value))
        return found->topic;
    QStringList names;
    for (const lexicon::Topic &one : lexicon.topics())
        names << one.topic;
    return unknown("topic"_L1, value, nearest(value, names));
}

/// One of a few fixed names.
Result<QString> oneOf(QLatin1StringView what, const QString &value, const QStringList &names)
{
    const QString wanted = value.toLower();
    if (names.contains(wanted))
        return wanted;
    return unknown(what, value, names);
}

QStringList kindNames()
{
    using annotate::EngagementKind;
    QStringList names;
    for (const auto kind : {EngagementKind::Visit, EngagementKind::Agreement, EngagementKind::Forum,
                            EngagementKind::Membership, EngagementKind::Award, EngagementKind::Aid})
        names.append(annotate::toString(kind));
    return names;
}

QStringList directionNames()
{
    using annotate::Direction;
    return {annotate::toString(Direction::Inbound), annotate::toString(Direction::Outbound),
            annotate::toString(Direction::Online)};
}

/// The canonical value of an option of a facet.
Result<QString> canonical(search::Facet facet, const QString &value, const lexicon::Lexicon &lexicon)
{
    switch (facet) {
    case search::Facet::City: return city(value, lexicon);
    case search::Facet::Country: return country(value, lexicon);
    case search::Facet::Kind: return oneOf("kind"_L1, value, kindNames());
    case search::Facet::Direction: return oneOf("direction"_L1, value, directionNames());
    case search::Facet::Topic: return topic(value, lexicon);
    case search::Facet::Year: break;
    }
    return value;
}

enum class Side { First, Last };

/// The first or last day of a day, month or year; nullopt where the option is not given.
Result<std::optional<QDate>> day(const QCommandLineParser &parser, const QString &option, Side side)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const Result<Edtf> date = Edtf::parse(parser.value(option));
    const std::optional<QDate> found = !date ? std::nullopt : side == Side::First ? date->start() : date->end();
    if (!found)
        return fail(ErrorCode::BadDate,
                    u"“%1” is no day; write 2022-03-24, 2022-03 or 2022."_s.arg(parser.value(option)));
    return found;
}

/// KEY with :asc or :desc and, for names, :stroke or :bopomofo; dates run from the newest, everything else from the
/// first.
Result<search::Sort> sortOf(const QString &value)
{
    const QStringList words = value.split(u':');
    const std::optional<search::SortKey> key = search::sortKeyFromString(words.first());
    if (!key)
        return unknown("sort key"_L1, words.first(),
                       {u"date"_s, u"headline"_s, u"city"_s, u"country"_s, u"kind"_s, u"source"_s});
    search::Sort sort{*key,
                      *key == search::SortKey::Date ? search::SortOrder::Descending : search::SortOrder::Ascending};
    for (const QString &word : words.sliced(1)) {
        if (word == u"asc" || word == u"desc")
            sort.order = word == u"asc" ? search::SortOrder::Ascending : search::SortOrder::Descending;
        else if (const auto han = text::hanOrderFromString(word))
            sort.han = *han;
        else
            return unknown("sort order"_L1, word, {u"asc"_s, u"desc"_s, u"stroke"_s, u"bopomofo"_s});
    }
    return sort;
}

struct FacetOption
{
    QLatin1StringView name;
    search::Facet facet;
};

constexpr std::array kFacetOptions{
    FacetOption{"city"_L1, search::Facet::City}, FacetOption{"country"_L1, search::Facet::Country},
    FacetOption{"kind"_L1, search::Facet::Kind}, FacetOption{"direction"_L1, search::Facet::Direction},
    FacetOption{"topic"_L1, search::Facet::Topic}};

} // namespace

void addSelectionOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"city"_s, u"Only articles in which this Taiwanese city takes part: 臺南市, 台南, Tainan. May be repeated."_s,
         u"CITY"_s},
        {u"country"_s, u"Only articles with this partner country: AU, 澳洲, Australia. May be repeated."_s,
         u"COUNTRY"_s},
        {u"kind"_s,
         u"Only articles with an engagement of this kind: %1. May be repeated."_s.arg(kindNames().join(u", "_s)),
         u"KIND"_s},
        {u"direction"_s,
         u"Only articles with a visit in this direction: %1. May be repeated."_s.arg(directionNames().join(u", "_s)),
         u"DIRECTION"_s},
        {u"topic"_s, u"Only articles on this topic. May be repeated."_s, u"TOPIC"_s},
        {u"from"_s, u"Only articles dated on or after this day (2022-03-24, 2022-03, 2022)."_s, u"DAY"_s},
        {u"to"_s, u"Only articles dated on or before this day."_s, u"DAY"_s},
        {u"sort"_s,
         u"Order by date, headline, city, country, kind or source; with :asc or :desc. Names go by "
         "strokes; with :bopomofo by their sound."_s,
         u"KEY"_s, u"date"_s},
    });
}

Result<search::Query> selection(const QCommandLineParser &parser, const lexicon::Lexicon &lexicon)
{
    search::Query query;
    query.text = parser.positionalArguments().value(1);
    for (const FacetOption &option : kFacetOptions) {
        for (const QString &given : parser.values(option.name)) {
            const Result<QString> value = canonical(option.facet, given, lexicon);
            if (!value)
                return tl::unexpected(value.error());
            query.filters.push_back({option.facet, *value, search::FilterMode::Include});
        }
    }
    const auto from = day(parser, u"from"_s, Side::First);
    const auto to = day(parser, u"to"_s, Side::Last);
    const auto sort = sortOf(parser.value(u"sort"_s));
    if (!from || !to || !sort)
        return tl::unexpected(!from ? from.error() : !to ? to.error() : sort.error());
    query.from = *from;
    query.to = *to;
    query.sort = *sort;
    return query;
}

QString toSentence(const search::QueryProblem &problem)
{
    using Kind = search::QueryProblem::Kind;
    QString what;
    switch (problem.kind) {
    case Kind::UnknownField: what = u"there is no such field"_s; break;
    case Kind::UnknownValue: what = u"there is no such value"_s; break;
    case Kind::UnclosedQuote: what = u"a quote is not closed"_s; break;
    case Kind::UnbalancedBracket: what = u"a bracket has no partner"_s; break;
    case Kind::DanglingOperator: what = u"an operator has nothing to work on"_s; break;
    case Kind::BadDate: what = u"this is no date"_s; break;
    }
    QString sentence = u"In the query, at character %1: %2"_s.arg(problem.span.start + 1).arg(what);
    if (!problem.detail.isEmpty())
        sentence += u" (%1)"_s.arg(problem.detail);
    return sentence + u'.';
}

} // namespace legation::cli
