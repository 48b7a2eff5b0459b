// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/help/tourstops.h"

namespace legation::ui {

std::vector<Tour::Stop> tourStops(const TourParts &parts)
{
    return {
        {parts.search, Tour::tr("Search"),
         Tour::tr("Type words in any writing, or fields such as city:臺南 country:JP date:2023. What was understood "
                  "appears beside them, and each part can be taken back. Ctrl+K comes here.")},
        {parts.filters, Tour::tr("Filters"),
         Tour::tr("Choose cities, countries, days and kinds. The number beside a value is how many rows choosing it "
                  "leaves.")},
        {parts.table, Tour::tr("Articles"),
         Tour::tr("What is found, newest first; a heading sorts. “+n” stands for the same text told again: the Right "
                  "key opens it.")},
        {parts.reader, Tour::tr("Reader"),
         Tour::tr("The text as it was published. Underlined words are what was found in it: point at one for the "
                  "reason, click for its page, right click to correct it. Everything can be undone.")},
        {parts.people, Tour::tr("People and places"),
         Tour::tr(
             "Who and what the article names. A page tells all names, titles and visits of one of them, and prints "
             "as a partner sheet.")},
        {parts.timeline, Tour::tr("Timeline"),
         Tour::tr("Every visit on its day. The wheel zooms, dragging with Shift chooses days. Behind it stands the "
                  "matrix of cities and countries. F1 tells more of everything.")},
    };
}

} // namespace legation::ui
