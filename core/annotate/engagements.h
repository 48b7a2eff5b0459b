// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/annotate/dates.h"
#include "core/annotate/document.h"
#include "core/annotate/names.h"
#include "core/annotate/places.h"

#include <vector>

namespace legation::annotate {

/// What happened across a border, and who takes part in it.
struct Engagements
{
    std::vector<Engagement> engagements; ///< spans count in Document::text; ordered by span
    QStringList cities;                  ///< Taiwanese cities that take part in what the article reports
    QStringList partnerCountries;        ///< countries whose people, cities or bodies take part
};

/// Reads the frames of verb, host, guest, place and day. Plans, wishes and recollections are none.
Engagements findEngagements(const Document &document, const Dates &dates, const Names &names, const Places &places);

} // namespace legation::annotate
