// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/places.h"

#include "core/annotate/placecontext.h"
#include "core/annotate/placefinder.h"

#include <algorithm>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

void appendOnce(QStringList &list, const QString &value)
{
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
}

/// One entity, or one form the beginning of the other: 密蘇里 and 密蘇里州.
bool isSamePlace(const ForeignCity &city, const FoundPlace &place, const QString &printed)
{
    return city.entity == place.entity ||
           (city.country == place.country && (city.name.startsWith(printed) || printed.startsWith(city.name)));
}

/// The longest form printed of the places that have one entity: 西柯紋納市 over 西柯紋納.
std::vector<ForeignCity> fullestForms(const Document &document, const std::vector<FoundPlace> &found)
{
    std::vector<ForeignCity> cities;
    for (const FoundPlace &place : found) {
        if (place.kind != MentionKind::ForeignCity || place.insideName)
            continue;
        const QString printed = document.original(place.span).toString();
        const auto known = std::find_if(cities.begin(), cities.end(),
                                        [&](const ForeignCity &city) { return isSamePlace(city, place, printed); });
        if (known == cities.end())
            cities.push_back({printed, place.country, place.entity});
        else if (printed.size() > known->name.size())
            known->name = printed;
    }
    return cities;
}

} // namespace

Places findPlaces(const Document &document, const std::vector<DateExpression> &dates, const Names &names)
{
    Places places;
    const std::vector<FoundPlace> found = PlaceFinder(document, dates, names).find();
    for (const FoundPlace &place : found) {
        if (place.kind == MentionKind::City)
            appendOnce(places.cities, place.city);
        else
            appendOnce(places.countries, place.country);
        Mention mention{place.kind,
                        document.fieldOf(place.span.start),
                        place.span,
                        document.original(place.span).toString(),
                        place.entity,
                        place.rule,
                        {}};
        if (place.kind == MentionKind::ForeignCity)
            mention.reason = u"in %1"_s.arg(place.country);
        places.mentions.push_back(std::move(mention));
    }
    places.foreignCities = fullestForms(document, found);
    places.countries.removeAll(u"TW"_s);
    return places;
}

} // namespace legation::annotate
