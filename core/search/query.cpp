// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/query.h"

#include <array>

namespace legation::search {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kFacets{Facet::City, Facet::Country, Facet::Year, Facet::Kind, Facet::Direction, Facet::Topic};
constexpr std::array kSortKeys{SortKey::Date,    SortKey::Headline, SortKey::City,
                               SortKey::Country, SortKey::Kind,     SortKey::Source};

} // namespace

QString toString(Facet facet)
{
    switch (facet) {
    case Facet::City: return u"city"_s;
    case Facet::Country: return u"country"_s;
    case Facet::Year: return u"year"_s;
    case Facet::Kind: return u"kind"_s;
    case Facet::Direction: return u"direction"_s;
    case Facet::Topic: return u"topic"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Facet> facetFromString(QStringView name)
{
    for (const Facet facet : kFacets) {
        if (toString(facet) == name)
            return facet;
    }
    return std::nullopt;
}

QString toString(SortKey key)
{
    switch (key) {
    case SortKey::Date: return u"date"_s;
    case SortKey::Headline: return u"headline"_s;
    case SortKey::City: return u"city"_s;
    case SortKey::Country: return u"country"_s;
    case SortKey::Kind: return u"kind"_s;
    case SortKey::Source: return u"source"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SortKey> sortKeyFromString(QStringView name)
{
    for (const SortKey key : kSortKeys) {
        if (toString(key) == name)
            return key;
    }
    return std::nullopt;
}

} // namespace legation::search
