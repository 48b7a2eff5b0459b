// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/search/completions.h"

#include "ui/browse/browsestate.h"
#include "ui/look/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;
using search::Facet;

namespace {

constexpr qsizetype kMost = 8;

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(Completions)
};

std::vector<Completion> fields()
{
    return {
        {u"city:"_s, FieldWords::tr("city of Taiwan")},
        {u"country:"_s, FieldWords::tr("partner country")},
        {u"person:"_s, FieldWords::tr("person")},
        {u"org:"_s, FieldWords::tr("organisation")},
        {u"place:"_s, FieldWords::tr("place anywhere")},
        {u"event:"_s, FieldWords::tr("event")},
        {u"topic:"_s, FieldWords::tr("topic")},
        {u"kind:"_s, FieldWords::tr("visit, agreement, forum …")},
        {u"direction:"_s, FieldWords::tr("who came to whom")},
        {u"date:"_s, FieldWords::tr("2022, 2022-03, 2022-03..2022-05")},
        {u"has:"_s, FieldWords::tr("has a visit, an agreement …")},
        {u"source:"_s, FieldWords::tr("file it was loaded from")},
    };
}

/// The values of a field: those of the present answer first, since they lead somewhere.
std::vector<Completion> valuesOf(const BrowseState &state, Facet facet)
{
    std::vector<Completion> values;
    const auto &facets = state.results().facets;
    if (const auto at = facets.find(facet); at != facets.end()) {
        for (const search::FacetCount &count : at->second)
            values.push_back({count.value, wordFor(facet, count.value, state.names())});
    }
    const auto known = state.names().values(facet);
    for (const QString &value : known) {
        const bool listed = std::any_of(values.begin(), values.end(), [&](const auto &v) { return v.insert == value; });
        if (!listed)
            values.push_back({value, wordFor(facet, value, state.names())});
    }
    return values;
}

/// The token that ends at the cursor.
TextSpan tokenAt(const QString &text, qsizetype cursor)
{
    const auto begins = [&text](qsizetype at) { return at == 0 || text[at - 1].isSpace() || text[at - 1] == u'('; };
    qsizetype start = cursor;
    while (!begins(start))
        --start;
    if (start < cursor && text[start] == u'-') // it excludes what follows; within a word it is a hyphen
        ++start;
    return {start, cursor};
}

/// Whether an entity is of the kind that the field of a token asks for; without a field all are.
bool fits(const QString &token, store::EntityKind kind)
{
    if (token.startsWith("person:"_L1, Qt::CaseInsensitive))
        return kind == store::EntityKind::Person;
    return !token.startsWith("org:"_L1, Qt::CaseInsensitive) || kind == store::EntityKind::Organisation;
}

/// The query that finds an entity.
QString queryFor(const store::EntitySummary &entity)
{
    const QString name = u"\"%1\""_s.arg(QString(entity.name).remove(u'"'));
    switch (entity.kind) {
    case store::EntityKind::Person: return u"person:"_s + name;
    case store::EntityKind::Organisation: return u"org:"_s + name;
    case store::EntityKind::City: return u"city:"_s + entity.name;
    case store::EntityKind::Country: return u"country:"_s + entity.country;
    case store::EntityKind::ForeignCity:
    case store::EntityKind::Event: break;
    }
    return name;
}

/// The field that finds names of a kind; empty where only their words do.
QString fieldOf(lexicon::TaughtKind kind)
{
    switch (kind) {
    case lexicon::TaughtKind::Person: return u"person"_s;
    case lexicon::TaughtKind::Organisation:
    case lexicon::TaughtKind::Office: return u"org"_s;
    case lexicon::TaughtKind::City: return u"city"_s;
    case lexicon::TaughtKind::Place: break;
    }
    return {};
}

} // namespace

QString nameAt(const QString &text, qsizetype cursor)
{
    const TextSpan span = tokenAt(text, cursor);
    const QString token = text.sliced(span.start, span.length());
    const auto colon = token.indexOf(u':');
    const QString field = token.first(qMax<qsizetype>(colon, 0)).toLower();
    if (colon >= 0 && field != "person"_L1 && field != "org"_L1)
        return {};
    QString name = token.sliced(colon + 1);
    name.remove(u'"');
    // One Latin letter begins half of all names.
    const bool isLatin = !name.isEmpty() && name.front().unicode() < 0x250;
    return name.size() < (isLatin ? 3 : 2) ? QString() : name;
}

Completions completionsOf(const BrowseState &state, const std::vector<store::EntitySummary> &entities,
                          const QString &text, qsizetype cursor)
{
    Completions found{tokenAt(text, cursor), {}, Completions::Of::Names};
    const QString token = text.sliced(found.span.start, found.span.length());
    for (const store::EntitySummary &entity : entities) {
        if (!fits(token, entity.kind) || std::ssize(found.list) >= kMost)
            continue;
        const bool isPlace = entity.kind == store::EntityKind::City || entity.kind == store::EntityKind::Country;
        const QString shown = entity.kind == store::EntityKind::City      ? state.names().city(entity.name)
                              : entity.kind == store::EntityKind::Country ? state.names().country(entity.country)
                                                                          : entity.name;
        QStringList facts{shown};
        if (!isPlace && !entity.latin.isEmpty())
            facts += entity.latin;
        facts += entity.title.isEmpty() ? wordFor(entity.kind) : entity.title;
        facts += FieldWords::tr("%n article(s)", nullptr, static_cast<int>(entity.articles));
        found.list.push_back({queryFor(entity) + u' ', facts.join(u"   "_s), entity.id});
    }
    return found;
}

std::vector<Completion> taughtCompletions(const std::vector<lexicon::TaughtName> &taught, const QString &text,
                                          qsizetype cursor)
{
    std::vector<Completion> found;
    const TextSpan span = tokenAt(text, cursor);
    const QString token = text.sliced(span.start, span.length());
    const QString field = token.first(qMax<qsizetype>(token.indexOf(u':'), 0)).toLower();
    const QString part = QString(token.sliced(token.indexOf(u':') + 1)).remove(u'"');
    if (part.isEmpty())
        return found;
    for (const lexicon::TaughtName &name : taught) {
        const bool holds =
            name.name.contains(part, Qt::CaseInsensitive) || name.latin.contains(part, Qt::CaseInsensitive);
        const QString own = fieldOf(name.kind);
        if (!holds || (!field.isEmpty() && field != own))
            continue;
        const QString meant = name.of.isEmpty() ? name.name : name.of;
        const QString quoted = u"\"%1\""_s.arg(meant);
        const QString meaning = name.of.isEmpty() ? FieldWords::tr("taught to this archive")
                                                  : FieldWords::tr("another name of %1").arg(name.of);
        found.push_back({(own.isEmpty() ? quoted : own + u':' + (own == "city"_L1 ? meant : quoted)) + u' ',
                         name.name + u"   "_s + meaning});
    }
    return found;
}

Completions completionsAt(const BrowseState &state, const QString &text, qsizetype cursor)
{
    Completions found{tokenAt(text, cursor), {}, Completions::Of::Language};
    const QString token = text.sliced(found.span.start, found.span.length());
    if (token.isEmpty())
        return found;
    const auto add = [&](const QString &insert, const QString &meaning) {
        if (std::ssize(found.list) < kMost)
            found.list.push_back({insert, insert == meaning ? insert : insert + u"   "_s + meaning});
    };
    const auto colon = token.indexOf(u':');
    if (colon < 0) {
        for (const Completion &field : fields()) {
            if (field.insert.startsWith(token, Qt::CaseInsensitive))
                add(field.insert, field.shown);
        }
        return found;
    }
    const QString field = token.first(colon).toLower();
    const QString begun = token.sliced(colon + 1);
    const auto facet = search::facetFromString(field == "has"_L1 ? u"kind"_s : field);
    if (!facet || *facet == Facet::Year)
        return found;
    for (const Completion &value : valuesOf(state, *facet)) {
        const bool fits =
            value.shown.contains(begun, Qt::CaseInsensitive) || value.insert.startsWith(begun, Qt::CaseInsensitive);
        if (fits && value.insert != begun)
            add(field + u':' + value.insert + u' ', value.shown);
    }
    return found;
}

} // namespace legation::ui
