// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/view.h"

#include "ui/timeline/accessible.h"
#include "ui/timeline/painting.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace legation::ui {

namespace {

constexpr double kRevealMargin = 60; ///< pixels kept free around what is brought into view

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installTimelineAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline of engagements"));
    renewStyle();
}

void TimelineView::renewStyle()
{
    TimelineStyle style;
    style.palette = palette();
    style.font = font();
    style.calendar = m_calendar;
    style.laneName = m_laneName ? m_laneName : [](const TimelineLane &lane) { return lane.value; };
    const QFontMetricsF metrics(style.font);
    style.laneHeight = std::max(std::round(metrics.height() * 1.7), 26.0);
    style.axisHeight = std::round(metrics.height() * 1.5);
    style.gutter = std::round(metrics.averageCharWidth() * 16);
    style.metrics.digit = metrics.horizontalAdvance(u'0') * 0.86;
    style.metrics.mark = std::max(std::round(metrics.height() * 0.62), 10.0);
    m_scene.setStyle(std::move(style));
    updateScrollBar();
    viewport()->update();
}

void TimelineView::setContent(TimelineContent content)
{
    m_scene.setContent(std::move(content));
    m_lane.reset();
    updateScrollBar();
    viewport()->update();
    Q_EMIT scaleChanged();
}

void TimelineView::setCalendar(Calendar calendar)
{
    m_calendar = calendar;
    renewStyle();
}

void TimelineView::setLaneName(std::function<QString(const TimelineLane &)> name)
{
    m_laneName = std::move(name);
    renewStyle();
}

void TimelineView::setRange(const DayRange &range)
{
    m_scene.setRange(range);
    viewport()->update();
}

void TimelineView::setArticle(ArticleId article)
{
    m_scene.setArticle(article);
    viewport()->update();
}

void TimelineView::setEngagement(EngagementId engagement)
{
    // The same again comes with new content: then the view stays where the person has moved it.
    const bool isNew = std::exchange(m_engagement, engagement) != engagement;
    const auto item = itemOf(engagement);
    m_scene.setCurrent(item);
    if (item && isNew)
        reveal(*item);
    viewport()->update();
}

std::optional<quint32> TimelineView::itemOf(EngagementId engagement) const
{
    const TimelineContent &content = m_scene.content();
    const auto isIt = [&](const TimelineItem &item) { return (*content.rows)[item.row].id == engagement; };
    const auto found =
        engagement.isValid() ? std::find_if(content.items.begin(), content.items.end(), isIt) : content.items.end();
    return found == content.items.end() ? std::nullopt : std::optional(quint32(found - content.items.begin()));
}

void TimelineView::showAll()
{
    m_scene.showAll();
    viewport()->update();
    Q_EMIT scaleChanged();
}

void TimelineView::showDays(double from, double days)
{
    TimelineScale scale = m_scene.scale();
    if (days <= 0 || scale.width <= 1)
        return;
    scale.left = from;
    scale.pixelsPerDay = scale.width / days;
    setScale(scale);
}

void TimelineView::setScale(const TimelineScale &scale)
{
    m_scene.setScale(scale);
    viewport()->update();
    Q_EMIT scaleChanged();
}

/// Keys and buttons zoom about the current engagement where it is in view, else about the middle.
void TimelineView::zoom(double factor)
{
    const TimelineScale &scale = m_scene.scale();
    double x = scale.width / 2;
    if (m_scene.current()) {
        const double at = scale.xOf(m_scene.content().items[*m_scene.current()].anchor());
        if (at >= 0 && at <= scale.width)
            x = at;
    }
    setScale(scale.zoomed(factor, x));
}

void TimelineView::updateScrollBar()
{
    const int hidden = int(std::ceil(m_scene.lanesHeight() - m_scene.plot().height()));
    verticalScrollBar()->setRange(0, std::max(hidden, 0));
    verticalScrollBar()->setPageStep(int(m_scene.plot().height()));
    verticalScrollBar()->setSingleStep(int(m_scene.style().laneHeight));
    m_scene.setScroll(verticalScrollBar()->value());
}

void TimelineView::scrollContentsBy(int, int)
{
    m_scene.setScroll(verticalScrollBar()->value());
    viewport()->update();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_scene.setSize(viewport()->size());
    updateScrollBar();
    Q_EMIT scaleChanged();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        renewStyle();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    paintTimeline(painter, m_scene);
    if (!hasFocus())
        return;
    // Where the keys go is always seen, also before anything is current.
    painter.setPen(QPen(Colours(palette()).accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    announceCurrent();
}

QStringList TimelineView::describe(quint32 item) const
{
    const store::EngagementRow &row = (*m_scene.content().rows)[m_scene.content().items[item].row];
    return m_describe ? m_describe(row) : QStringList{row.headline};
}

QStringList TimelineView::describe(TimelineScene::Place place) const
{
    const std::vector<quint32> items = m_scene.itemsOf(place);
    if (items.size() == 1)
        return describe(items.front());
    const auto dateOf = [this](quint32 item) -> const QString & {
        return (*m_scene.content().rows)[m_scene.content().items[item].row].date;
    };
    // From the beginning of the first to the end of the last, which may each be an interval.
    const QString first = writeDate(dateOf(items.front()).section(u'/', 0, 0), m_calendar);
    const QString last = writeDate(dateOf(items.back()).section(u'/', -1), m_calendar);
    const TimelineLane &lane = m_scene.content().lanes[place.lane];
    return {tr("%1: %n engagement(s)", nullptr, int(items.size())).arg(m_scene.style().laneName(lane)),
            first == last ? first : tr("%1 to %2").arg(first, last)};
}

std::vector<TimelineScene::Place> TimelineView::placesInView() const
{
    std::vector<TimelineScene::Place> places;
    const TimelineScale &scale = m_scene.scale();
    const auto [firstLane, lastLane] = m_scene.lanesInView();
    for (size_t lane = firstLane; lane < lastLane; ++lane) {
        const LaneMarks &marks = m_scene.marks(lane);
        const auto [first, last] = marks.between(scale.left, scale.right(), 0);
        for (size_t mark = first; mark < last; ++mark) {
            const double anchor = marks.marks[mark].anchor;
            if (anchor >= scale.left && anchor <= scale.right())
                places.push_back({lane, mark});
        }
    }
    return places;
}

void TimelineView::makeCurrent(TimelineScene::Place place)
{
    m_lane = place.lane;
    choose(m_scene.itemsOf(place).front());
}

void TimelineView::choose(quint32 item)
{
    m_engagement = (*m_scene.content().rows)[m_scene.content().items[item].row].id;
    m_scene.setCurrent(item);
    reveal(item);
    viewport()->update();
    announceCurrent();
    Q_EMIT chosen((*m_scene.content().rows)[m_scene.content().items[item].row]);
}

void TimelineView::announceCurrent()
{
    const std::optional<quint32> item = m_scene.current();
    if (hasFocus() && item)
        announceTimelineItem(this, *item, m_lane);
}

/// Moves as little as needed; the zoom stays.
void TimelineView::reveal(quint32 item)
{
    m_scene.setScale(m_scene.scale().showing(m_scene.content().items[item].anchor(), kRevealMargin));
    const bool inLane = m_lane && m_scene.placeOf(item, m_lane);
    const auto place = m_scene.placeOf(item, inLane ? m_lane : std::nullopt);
    if (!place)
        return;
    m_lane = place->lane;
    const QRectF rect = m_scene.laneRect(place->lane);
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + int(std::floor(rect.top())));
    else if (rect.bottom() > m_scene.plot().bottom())
        bar->setValue(bar->value() + int(std::ceil(rect.bottom() - m_scene.plot().bottom())));
}

void TimelineView::open()
{
    if (m_scene.current())
        Q_EMIT activated((*m_scene.content().rows)[m_scene.content().items[*m_scene.current()].row]);
}

} // namespace legation::ui
