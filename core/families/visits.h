// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/families/grouping.h"
#include "core/search/dayrange.h"

namespace legation::families {

/// What is compared of a report of an engagement.
struct Report
{
    qint64 id = 0;
    qint64 article = 0;
    annotate::EngagementKind kind = annotate::EngagementKind::Visit;
    annotate::Direction direction = annotate::Direction::None;
    search::DayRange days;
    QString host;
    QStringList cities;
    QStringList guests; ///< folded, without signs
    QStringList countries;
    QString sentence;
};

/// The engagement that each report tells of, as the least id of its reports, where there are several; `family` gives
/// the family of an article, 0 for none.
///
/// Reports of different articles tell of one where kind, direction and day are the same, the city is, the countries do
/// not contradict each other, and one of these holds: a guest is the same (one name may be part of the other), the
/// articles are of one family, or the sentences are alike. Days of weeks and months are no days. What reports the same
/// as another report does is one with that too, so that the order of the reports makes no difference.
Families groupReports(const std::vector<Report> &reports, const std::function<qint64(qint64)> &family);

/// Whether a date is a day, or days of one stay: reports of others are never grouped.
bool isPlaced(const search::DayRange &days);

} // namespace legation::families
