// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/sharedrows.h"

#include <QString>

#include <span>
#include <vector>

namespace legation::ui {

/// How what happened lies in the days it covers.
enum class Extent {
    Moment,   ///< on one day
    Duration, ///< from day to day, throughout
    Within    ///< on some day of a month, year or decade
};

/// One engagement as the timeline places it. Only engagements whose days are known have one.
struct TimelineItem
{
    quint32 row = 0;  ///< index into the rows it was made of
    qint64 first = 0; ///< Julian days, both covered
    qint64 last = 0;
    annotate::EngagementKind kind = annotate::EngagementKind::Visit;
    annotate::Direction direction = annotate::Direction::None;
    Extent extent = Extent::Moment;
    bool inferred = false;  ///< the day is lent by the article: drawn hollow
    bool uncertain = false; ///< written with `?`: drawn with fading ends
    bool openStart = false; ///< `../2016`
    bool openEnd = false;   ///< `2016/..`

    /// The point in time its mark is centred on.
    double anchor() const;
};

/// What the lanes stand for.
enum class LaneKey { Country, City, Guest, Kind };

/// A lane: a value of the lane key and the items that have it, by anchor.
struct TimelineLane
{
    QString value;              ///< as the archive writes it: NZ, 臺南市; empty where the engagement tells none
    std::vector<quint32> items; ///< indices into TimelineContent::items
};

/// The engagements of a selection, placed in time and sorted into lanes. Immutable once made.
struct TimelineContent
{
    EngagementRows rows;
    std::vector<TimelineItem> items; ///< by anchor
    std::vector<TimelineLane> lanes; ///< most items first, the lane without a value last
    std::vector<quint32> byArticle;  ///< indices into items, by article, then by anchor
    std::vector<quint32> undated;    ///< rows that cannot be placed
    QDate first;                     ///< of all items; invalid where there are none
    QDate last;

    bool isEmpty() const { return items.empty(); }
    std::span<const quint32> itemsOf(ArticleId article) const;
};

/// Places one engagement; nullopt where its year is unknown.
std::optional<TimelineItem> itemOf(const store::EngagementRow &row, quint32 index);
/// An engagement with several countries, cities or guests stands in the lane of each.
TimelineContent timelineContent(EngagementRows rows, LaneKey key);

} // namespace legation::ui
