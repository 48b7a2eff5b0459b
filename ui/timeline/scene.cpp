// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/scene.h"

#include <algorithm>
#include <cmath>

namespace legation::ui {

void TimelineScene::setContent(TimelineContent content)
{
    const bool keepZoom = !m_content.isEmpty() && !content.isEmpty() && !showsAll();
    m_content = std::move(content);
    m_current.reset();
    forgetMarks();
    findArticleItems();
    if (keepZoom)
        setScale(m_scale);
    else
        showAll();
    setScroll(m_scroll);
}

void TimelineScene::setStyle(TimelineStyle style)
{
    m_style = std::move(style);
    forgetMarks();
    setSize(m_size);
}

void TimelineScene::setSize(QSizeF size)
{
    const bool all = showsAll();
    m_size = size;
    setScale(m_scale.resized(plot().width()));
    if (all)
        showAll();
    setScroll(m_scroll);
}

QRectF TimelineScene::plot() const
{
    return {m_style.gutter, 0, std::max(m_size.width() - m_style.gutter, 1.0),
            std::max(m_size.height() - m_style.axisHeight, 1.0)};
}

QRectF TimelineScene::axis() const
{
    const QRectF above = plot();
    return {above.left(), above.bottom(), above.width(), m_style.axisHeight};
}

void TimelineScene::setScale(const TimelineScale &scale)
{
    const TimelineScale kept = m_content.isEmpty() ? scale : scale.within(m_content.first, m_content.last);
    if (kept.pixelsPerDay != m_scale.pixelsPerDay)
        forgetMarks();
    m_scale = kept;
}

void TimelineScene::showAll()
{
    if (!m_content.isEmpty())
        setScale(TimelineScale::fitting(m_content.first, m_content.last, plot().width()));
}

bool TimelineScene::showsAll() const
{
    if (m_content.isEmpty())
        return true;
    const TimelineScale all = TimelineScale::fitting(m_content.first, m_content.last, m_scale.width);
    return std::abs(m_scale.left - all.left) < 1 && std::abs(m_scale.right() - all.right()) < 1;
}

void TimelineScene::setScroll(double pixels)
{
    m_scroll = std::clamp(pixels, 0.0, std::max(lanesHeight() - plot().height(), 0.0));
}

QRectF TimelineScene::band() const
{
    const QRectF area = plot();
    if (m_range.isNull())
        return {};
    const double left = m_range.from ? m_scale.xOf(*m_range.from) : 0;
    const double right = m_range.to ? m_scale.xOf(m_range.to->addDays(1)) : m_scale.width;
    const double from = std::clamp(left, 0.0, m_scale.width);
    const double until = std::clamp(right, from, m_scale.width);
    return {area.left() + from, area.top(), until - from, area.height()};
}

void TimelineScene::setArticle(ArticleId article)
{
    m_article = article;
    findArticleItems();
}

void TimelineScene::findArticleItems()
{
    m_articleItems.clear();
    if (!m_article.isValid())
        return;
    const std::span<const quint32> items = m_content.itemsOf(m_article);
    m_articleItems.assign(items.begin(), items.end());
}

std::pair<size_t, size_t> TimelineScene::lanesInView() const
{
    const auto first = size_t(m_scroll / m_style.laneHeight);
    const auto last = size_t(std::ceil((m_scroll + plot().height()) / m_style.laneHeight));
    return {std::min(first, m_content.lanes.size()), std::min(last, m_content.lanes.size())};
}

std::optional<size_t> TimelineScene::laneAt(double y) const
{
    if (y < 0 || y >= plot().bottom())
        return std::nullopt;
    const auto lane = size_t((y + m_scroll) / m_style.laneHeight);
    return lane < m_content.lanes.size() ? std::optional(lane) : std::nullopt;
}

QRectF TimelineScene::laneRect(size_t lane) const
{
    return {0, double(lane) * m_style.laneHeight - m_scroll, m_size.width(), m_style.laneHeight};
}

void TimelineScene::forgetMarks()
{
    m_marks.assign(m_content.lanes.size(), std::nullopt);
}

const LaneMarks &TimelineScene::marks(size_t lane) const
{
    std::optional<LaneMarks> &laid = m_marks[lane];
    if (!laid)
        laid = layOut(m_content, m_content.lanes[lane], m_scale.pixelsPerDay, m_style.metrics);
    return *laid;
}

std::optional<TimelineScene::Place> TimelineScene::placeAt(QPointF point) const
{
    constexpr double kReach = 4;
    const std::optional<size_t> lane = laneAt(point.y());
    if (!lane || point.x() < plot().left())
        return std::nullopt;
    const std::optional<size_t> mark = markAt(marks(*lane), m_scale, point.x() - plot().left(), kReach);
    return mark ? std::optional(Place{*lane, *mark}) : std::nullopt;
}

QPointF TimelineScene::centreOf(Place place) const
{
    return {plot().left() + m_scale.xOf(markOf(place).anchor), laneRect(place.lane).center().y()};
}

std::vector<quint32> TimelineScene::itemsOf(Place place) const
{
    const TimelineMark &mark = markOf(place);
    const std::vector<quint32> &items = m_content.lanes[place.lane].items;
    return {items.begin() + mark.first, items.begin() + mark.first + mark.count};
}

std::optional<TimelineScene::Place> TimelineScene::placeOf(quint32 item, std::optional<size_t> lane) const
{
    const size_t first = lane.value_or(0);
    const size_t last = lane ? *lane + 1 : m_content.lanes.size();
    for (size_t i = first; i < last; ++i) {
        const std::vector<quint32> &items = m_content.lanes[i].items; // ascending
        const auto found = std::lower_bound(items.begin(), items.end(), item);
        if (found == items.end() || *found != item)
            continue;
        const auto position = quint32(found - items.begin());
        const std::vector<TimelineMark> &laid = marks(i).marks;
        const auto after = std::upper_bound(laid.begin(), laid.end(), position,
                                            [](quint32 p, const TimelineMark &mark) { return p < mark.first; });
        return Place{i, size_t(after - laid.begin()) - 1};
    }
    return std::nullopt;
}

} // namespace legation::ui
