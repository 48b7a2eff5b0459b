// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/families/visits.h"
#include "core/store/articlereader.h"

#include <set>
#include <unordered_set>

namespace legation::store {

/// Finds the engagements that report one visit, and keeps it in visit_group. Reports are of one visit only where kind,
/// direction and first day are the same: so only the days that something happened to are read again. Which engagement
/// is of which day stands in the columns; only where people decided something of an article, its own records are asked,
/// for the columns show what was decided and the machine groups what it found.
///
/// Works in the caller's transaction, on columns of the same moment.
class VisitGrouping
{
public:
    VisitGrouping(Connection &connection, Shared &shared, const families::Families &families);

    /// Groups again what engagements of the articles after `last`, and of `articles`, are or were one with. The columns
    /// need not show `articles` as they are by now.
    Result<void> group(qint64 last, const std::set<qint64> &articles);
    Result<void> groupAll();

private:
    using Day = std::uint64_t; ///< kind, direction and first day of an engagement
    struct Place
    {
        Day day;
        qint64 article;
        qint64 engagement;

        friend auto operator<=>(const Place &, const Place &) = default;
    };

    template <typename Visit>
    void forEachInColumns(Visit visit) const;
    Result<void> readPlaces(const std::set<qint64> &articles);
    Result<void> readPlacesOf(qint64 article);
    Result<void> groupGathered();
    Result<void> groupDay(std::span<const Place> places);
    Result<families::Report> report(const Place &place);
    Result<void> keep(std::span<const Place> places, const families::Families &groups);

    Connection &m_connection;
    Shared &m_shared;
    const families::Families &m_families;
    std::vector<Place> m_read;    ///< of articles that the columns do not tell the machine's engagements of
    std::set<qint64> m_readOf;    ///< these articles
    std::set<qint64> m_forgotten; ///< articles whose groups are not stored any more
    std::vector<Place> m_places;  ///< to be grouped
};

} // namespace legation::store
