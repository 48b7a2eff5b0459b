// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace legation::annotate {

/// Mentions in the order that `before` tells of their spans, equal ones as they stand. Numbers are sorted, and each
/// mention, which is large, is moved once.
template <typename Before>
std::vector<Mention> inOrder(std::vector<Mention> mentions, Before before)
{
    const auto spanBefore = [before](const Mention &a, const Mention &b) { return before(a.span, b.span); };
    if (std::is_sorted(mentions.begin(), mentions.end(), spanBefore))
        return mentions;
    struct Place
    {
        TextSpan span;
        std::uint32_t index;
    };
    std::vector<Place> places;
    places.reserve(mentions.size());
    for (const Mention &mention : mentions)
        places.push_back({mention.span, std::uint32_t(places.size())});
    std::sort(places.begin(), places.end(), [before](const Place &a, const Place &b) {
        if (before(a.span, b.span))
            return true;
        return !before(b.span, a.span) && a.index < b.index;
    });
    std::vector<Mention> ordered;
    ordered.reserve(mentions.size());
    for (const Place &place : places)
        ordered.push_back(std::move(mentions[place.index]));
    return ordered;
}

} // namespace legation::annotate
