// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/look/colours.h"
#include "ui/look/dates.h"
#include "ui/timeline/layout.h"

#include <QFont>
#include <QPalette>
#include <QRectF>

#include <functional>

namespace legation::ui {

/// Days chosen as a filter, both included; an absent side is open.
struct DayRange
{
    std::optional<QDate> from;
    std::optional<QDate> to;

    bool isNull() const { return !from && !to; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// How a timeline is drawn: everything that is not its content.
struct TimelineStyle
{
    QPalette palette;
    QFont font;
    Calendar calendar = Calendar::Gregorian;
    std::function<QString(const TimelineLane &)> laneName;
    MarkMetrics metrics;
    double laneHeight = 28;
    double axisHeight = 26;
    double gutter = 116; ///< left, for the names of the lanes
    double sidePadding = 12;
};

/// The picture of a timeline at one size, zoom and scroll position: content, geometry and what is chosen. Draws
/// nothing itself; the same scene is painted on the screen, on paper and into files, and asked where things are.
/// Coordinates are pixels from the top left corner of the whole picture.
class TimelineScene
{
public:
    void setContent(TimelineContent content); ///< keeps the zoom where both old and new content have days
    const TimelineContent &content() const { return m_content; }

    void setStyle(TimelineStyle style);
    const TimelineStyle &style() const { return m_style; }

    void setSize(QSizeF size);
    QSizeF size() const { return m_size; }
    QRectF plot() const; ///< where lanes are drawn, right of the gutter and above the axis
    QRectF axis() const;

    /// Kept within what there is to see.
    void setScale(const TimelineScale &scale);
    const TimelineScale &scale() const { return m_scale; }
    void showAll();
    /// Nothing lies outside what showAll shows.
    bool showsAll() const;

    void setScroll(double pixels); ///< of the lanes, from the top
    double scroll() const { return m_scroll; }
    double lanesHeight() const { return m_style.laneHeight * double(m_content.lanes.size()); }

    void setRange(const DayRange &range) { m_range = range; }
    const DayRange &range() const { return m_range; }
    /// The range on the picture, cut to the plot; null where there is none.
    QRectF band() const;

    /// The item that is current, and the article whose items are ringed.
    void setCurrent(std::optional<quint32> item) { m_current = item; }
    std::optional<quint32> current() const { return m_current; }
    void setArticle(ArticleId article);
    const std::vector<quint32> &articleItems() const { return m_articleItems; }

    /// Lanes that show, [first, last).
    std::pair<size_t, size_t> lanesInView() const;
    std::optional<size_t> laneAt(double y) const;
    QRectF laneRect(size_t lane) const;
    const LaneMarks &marks(size_t lane) const; ///< laid out when first asked for at a zoom
    struct Place
    {
        size_t lane = 0;
        size_t mark = 0;
    };
    std::optional<Place> placeAt(QPointF point) const;
    const TimelineMark &markOf(Place place) const { return marks(place.lane).marks[place.mark]; }
    QPointF centreOf(Place place) const;
    std::vector<quint32> itemsOf(Place place) const;
    /// Where an item is drawn, in the given lane or the first that holds it.
    std::optional<Place> placeOf(quint32 item, std::optional<size_t> lane = std::nullopt) const;

private:
    void forgetMarks();
    void findArticleItems();

    TimelineContent m_content;
    TimelineStyle m_style;
    QSizeF m_size{1, 1};
    TimelineScale m_scale;
    double m_scroll = 0;
    DayRange m_range;
    std::optional<quint32> m_current;
    ArticleId m_article;
    std::vector<quint32> m_articleItems;
    mutable std::vector<std::optional<LaneMarks>> m_marks; ///< by lane, of the present zoom
};

} // namespace legation::ui
