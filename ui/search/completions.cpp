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
        {u"topic:"_s, FieldWords::tr("topic")},
        {u"kind:"_s, FieldWords::tr("visit, agreement, forum …")},
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

} // namespace

Completions completionsAt(const BrowseState &state, const QString &text, qsizetype cursor)
{
    qsizetype start = cursor;
    while (start > 0 && !text[start - 1].isSpace() && text[start - 1] != u'(' && text[start - 1] != u'-')
        --start;
    const QString token = text.sliced(start, cursor - start);
    Completions found{{start, cursor}, {}};
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
