// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/export/excelwords.h"

#include "core/annotate/annotation.h"
#include "ui/export/columnsmodel.h"
#include "ui/look/words.h"

#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

using Words = QHash<QByteArray, QByteArray>;

/// Every value of a facet and of what is written as its values are.
Words wordsOf(search::Facet facet, const Names &names)
{
    Words words;
    for (const QString &value : names.values(facet))
        words.insert(value.toUtf8(), wordFor(facet, value, names).toUtf8());
    return words;
}

Words wordsOfBases()
{
    Words words;
    for (int basis = 0; basis <= int(annotate::DateBasis::Batch); ++basis) {
        const auto one = static_cast<annotate::DateBasis>(basis);
        words.insert(annotate::toString(one).toUtf8(), wordFor(one).toUtf8());
    }
    return words;
}

template <typename Kind, typename ToString>
Words wordsOfKinds(Kind last, ToString toString)
{
    Words words;
    for (int kind = 0; kind <= int(last); ++kind) {
        const auto one = static_cast<Kind>(kind);
        words.insert(toString(one).toUtf8(), wordFor(one).toUtf8());
    }
    return words;
}

Words wordsOfKinds(ExportWhat what, const Names &names)
{
    switch (what) {
    case ExportWhat::Entities:
        return wordsOfKinds(store::EntityKind::Event, [](store::EntityKind kind) { return store::toString(kind); });
    case ExportWhat::Mentions:
        return wordsOfKinds(annotate::MentionKind::Event,
                            [](annotate::MentionKind kind) { return annotate::toString(kind); });
    case ExportWhat::Articles:
    case ExportWhat::Visits: break;
    }
    return wordsOf(search::Facet::Kind, names);
}

} // namespace

exporting::Wording excelWords(ExportWhat what, const Names &names, Calendar calendar)
{
    exporting::Wording words;
    words.yearsBefore = yearsBefore(calendar);
    for (const QString &key : exportColumns(what))
        words.columns.insert(key, columnTitle(key));
    const Words cities = wordsOf(search::Facet::City, names);
    const Words countries = wordsOf(search::Facet::Country, names);
    const Words kinds = wordsOfKinds(what, names);
    const Words directions = wordsOf(search::Facet::Direction, names);
    words.values = {{u"cities"_s, cities},
                    {u"host"_s, cities},
                    {u"countries"_s, countries},
                    {u"country"_s, countries},
                    {u"kind"_s, kinds},
                    {u"kinds"_s, kinds},
                    {u"direction"_s, directions},
                    {u"directions"_s, directions},
                    {u"topics"_s, wordsOf(search::Facet::Topic, names)},
                    {u"date_basis"_s, wordsOfBases()}};
    return words;
}

} // namespace legation::ui
