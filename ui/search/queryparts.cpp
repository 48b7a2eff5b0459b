// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/search/queryparts.h"

#include "ui/browse/browsestate.h"
#include "ui/look/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;
using search::Facet;
using search::Filter;
using search::FilterMode;
using search::QueryPart;
using search::QueryProblem;

namespace {

struct QueryParts
{
    Q_DECLARE_TR_FUNCTIONS(QueryParts)
};

/// The name of a field of the query language.
QString wordForField(const QString &field)
{
    if (const auto facet = search::facetFromString(field))
        return wordFor(*facet);
    if (field == "person"_L1)
        return wordFor(store::EntityKind::Person);
    if (field == "org"_L1)
        return wordFor(store::EntityKind::Organisation);
    if (field == "event"_L1)
        return wordFor(store::EntityKind::Event);
    if (field == "place"_L1)
        return QueryParts::tr("Place");
    if (field == "date"_L1)
        return QueryParts::tr("Date");
    if (field == "source"_L1)
        return QueryParts::tr("Source");
    if (field == "has"_L1)
        return QueryParts::tr("Has");
    return field;
}

/// What an article may have: a kind of engagement, a day, a city, copies.
QString wordForThing(const QString &thing, const Names &names)
{
    if (thing == "duplicate"_L1)
        return QueryParts::tr("copies");
    if (thing == "date"_L1 || search::facetFromString(thing))
        return wordForField(thing);
    return wordFor(Facet::Kind, thing, names);
}

QString wordForValue(const QueryPart &part, const BrowseState &state)
{
    if (const auto facet = search::facetFromString(part.field))
        return wordFor(*facet, part.value, state.names());
    if (part.field == "has"_L1)
        return wordForThing(part.value, state.names());
    return part.field == "date"_L1 ? writeDate(part.value, state.calendar()) : part.value;
}

void addTextParts(std::vector<PartShown> &parts, const BrowseState &state)
{
    const QString text = state.query().text;
    for (const QueryPart &part : state.results().parts) {
        if ((part.kind == QueryPart::Kind::Word && !part.negated) || part.span.end > text.size())
            continue;
        PartShown shown;
        shown.negated = part.negated;
        if (part.kind == QueryPart::Kind::Field)
            shown.text = QueryParts::tr("%1: %2").arg(wordForField(part.field), wordForValue(part, state));
        else
            shown.text = part.kind == QueryPart::Kind::Phrase ? QueryParts::tr("“%1”").arg(part.value) : part.value;
        shown.takeBack = [text, span = part.span](BrowseState &target) { target.setText(withoutPart(text, span)); };
        parts.push_back(std::move(shown));
    }
}

/// Chosen years that follow one another, as one part.
void addYears(std::vector<PartShown> &parts, const BrowseState &state)
{
    std::vector<int> years;
    for (const Filter &filter : state.query().filters) {
        if (filter.facet == Facet::Year && filter.mode == FilterMode::Include)
            years.push_back(filter.value.toInt());
    }
    std::sort(years.begin(), years.end());
    for (size_t first = 0; first < years.size();) {
        size_t last = first;
        while (last + 1 < years.size() && years[last + 1] == years[last] + 1)
            ++last;
        const std::vector<int> run(years.begin() + static_cast<std::ptrdiff_t>(first),
                                   years.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        QString word = writeYear(run.front(), state.calendar());
        if (run.size() > 1)
            word += u"–"_s + writeYear(run.back(), state.calendar());
        const auto takeBack = [run](BrowseState &target) {
            for (const int year : run)
                target.removeFilter(Facet::Year, QString::number(year));
        };
        parts.push_back({QueryParts::tr("%1: %2").arg(wordFor(Facet::Year), word), false, takeBack});
        first = last + 1;
    }
}

void addFilters(std::vector<PartShown> &parts, const BrowseState &state)
{
    for (const Filter &filter : state.query().filters) {
        if (filter.facet == Facet::Year && filter.mode == FilterMode::Include)
            continue;
        const QString word = filter.facet == Facet::Year ? writeYear(filter.value.toInt(), state.calendar())
                                                         : wordFor(filter.facet, filter.value, state.names());
        parts.push_back({word, filter.mode == FilterMode::Exclude,
                         [filter](BrowseState &target) { target.removeFilter(filter.facet, filter.value); }});
    }
}

} // namespace

std::vector<PartShown> partsOf(const BrowseState &state)
{
    std::vector<PartShown> parts;
    if (state.phase() == SearchPhase::Ready) // spans of an earlier text would cut this one wrongly
        addTextParts(parts, state);
    addFilters(parts, state);
    addYears(parts, state);
    const search::Query &query = state.query();
    if (query.from || query.to) {
        const QString from = query.from ? writeDay(*query.from, state.calendar()) : QString();
        const QString to = query.to ? writeDay(*query.to, state.calendar()) : QString();
        parts.push_back({(from + u" – "_s + to).trimmed(), false,
                         [](BrowseState &target) { target.setRange(std::nullopt, std::nullopt); }});
    }
    return parts;
}

QString withoutPart(const QString &text, TextSpan part)
{
    return (text.first(part.start).trimmed() + u' ' + text.sliced(part.end).trimmed()).trimmed();
}

QString sentenceFor(const QueryProblem &problem, const QString &text)
{
    const qsizetype start = std::clamp<qsizetype>(problem.span.start, 0, text.size());
    const qsizetype end = std::clamp<qsizetype>(problem.span.end, start, text.size());
    const QString part = text.sliced(start, end - start);
    const qsizetype place = start + 1;
    switch (problem.kind) {
    case QueryProblem::Kind::UnknownField:
        return QueryParts::tr("“%1” (character %2) is no field; its words are searched.").arg(part).arg(place);
    case QueryProblem::Kind::UnknownValue:
        return QueryParts::tr("“%1” (character %2) is no known value; its words are searched.").arg(part).arg(place);
    case QueryProblem::Kind::UnclosedQuote:
        return QueryParts::tr("The quotation that opens at character %1 is not closed.").arg(place);
    case QueryProblem::Kind::UnbalancedBracket:
        return QueryParts::tr("The bracket at character %1 has no partner.").arg(place);
    case QueryProblem::Kind::DanglingOperator:
        return QueryParts::tr("“%1” (character %2) joins nothing and is left out.").arg(part).arg(place);
    case QueryProblem::Kind::BadDate:
        return QueryParts::tr("“%1” (character %2) is no date; write 2022, 2022-03 or 2022-03..2022-05.")
            .arg(part)
            .arg(place);
    }
    return {};
}

} // namespace legation::ui
