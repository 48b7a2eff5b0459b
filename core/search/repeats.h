// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QHash>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace legation::search {

/// What is told more than once, as it is shown: articles whose texts repeat each other, and engagements that are
/// reports of one visit. Only what repeats is in here, a few in a hundred of an archive. Immutable once published.
struct Repeats
{
    using Number = std::uint32_t;

    /// An article of a family.
    struct Member
    {
        std::uint32_t article = 0;
        Number family = 0; ///< an index of `families`
    };
    /// An engagement that is not the only report of its visit.
    struct Report
    {
        std::uint32_t article = 0;
        std::uint16_t place = 0; ///< among the engagements that its article shows, from 0
        Number visit = 0;        ///< an index of `visits`
        qint64 engagement = 0;   ///< its id
    };

    std::vector<Member> members;                      ///< by article
    std::vector<std::vector<std::uint32_t>> families; ///< their articles, the leading one first, the others ascending
    std::vector<Report> reports;                      ///< by article and place
    std::vector<std::vector<std::uint32_t>> visits;   ///< their articles, ascending, each once
    QHash<qint64, Number> visitOf;                    ///< by the id of an engagement

    /// The family of an article; nullptr where it repeats nothing and nothing repeats it.
    const std::vector<std::uint32_t> *familyOf(qint64 article) const
    {
        const auto isBefore = [](const Member &member, qint64 id) { return member.article < id; };
        const auto found = std::lower_bound(members.begin(), members.end(), article, isBefore);
        return found != members.end() && found->article == article ? &families[found->family] : nullptr;
    }
};

} // namespace legation::search
