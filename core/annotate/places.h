// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/annotate/document.h"
#include "core/annotate/names.h"

#include <vector>

namespace legation::annotate {

/// The places of a document: Taiwanese cities, countries, foreign places. Spans count in Document::text.
struct Places
{
    std::vector<Mention> mentions;          ///< kinds City, Country, ForeignCity; ordered by start
    QStringList cities;                     ///< every Taiwanese city named, in order of first mention
    QStringList countries;                  ///< ISO codes of every country named, by name, place or office
    std::vector<ForeignCity> foreignCities; ///< in order of first mention, fullest form printed
};

/// Finds places; names of organisations decide what is a place and what only part of a name, and a calendar expression
/// holds none (今(1)日臺南).
Places findPlaces(const Document &document, const std::vector<DateExpression> &dates, const Names &names);

} // namespace legation::annotate
