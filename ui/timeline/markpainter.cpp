// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/markpainter.h"

#include "ui/look/shapes.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace legation::ui {

namespace {

constexpr double kFade = 22;      ///< pixels over which an open or uncertain side fades
constexpr double kBarHeight = 7;  ///< of a duration
constexpr double kLineHeight = 2; ///< of "some day within"
constexpr double kCap = 8;        ///< height of the ends of that line

QColor transparent(QColor colour)
{
    colour.setAlpha(0);
    return colour;
}

/// One pass over the lanes with what it needs at hand.
class MarkPainter
{
public:
    MarkPainter(QPainter &painter, const TimelineScene &scene, const Colours &colours)
        : m_painter(painter)
        , m_scene(scene)
        , m_colours(colours)
        , m_base(scene.style().palette.color(QPalette::Base))
        , m_text(scene.style().palette.color(QPalette::Text))
    {
        QFont font = scene.style().font;
        font.setPointSizeF(font.pointSizeF() * 0.82);
        painter.setFont(font);
    }

    void paintLane(size_t lane);
    void paintRings();

private:
    double x(double point) const { return m_scene.plot().left() + m_scene.scale().xOf(point); }
    void paintItem(const TimelineItem &item, const TimelineMark &mark, double y);
    void paintExtent(const TimelineItem &item, double from, double until, double y, const QColor &colour);
    void paintFades(const TimelineItem &item, double from, double until, double y, const QColor &colour);
    void paintCluster(size_t lane, const TimelineMark &mark, double y);
    void paintStrip(size_t lane, const TimelineMark &mark, const QRectF &pill);
    void ring(TimelineScene::Place place, const QColor &colour, double width);

    QPainter &m_painter;
    const TimelineScene &m_scene;
    const Colours &m_colours;
    QColor m_base;
    QColor m_text;
};

void MarkPainter::paintLane(size_t lane)
{
    const TimelineScale &scale = m_scene.scale();
    const LaneMarks &marks = m_scene.marks(lane);
    const auto [first, last] = marks.between(scale.left, scale.right(), 64 / scale.pixelsPerDay);
    const double y = m_scene.laneRect(lane).center().y();
    const std::vector<quint32> &items = m_scene.content().lanes[lane].items;
    for (size_t i = first; i < last; ++i) {
        const TimelineMark &mark = marks.marks[i];
        if (mark.count == 1)
            paintItem(m_scene.content().items[items[mark.first]], mark, y);
        else
            paintCluster(lane, mark, y);
    }
}

void MarkPainter::paintItem(const TimelineItem &item, const TimelineMark &mark, double y)
{
    const QColor colour = m_colours.of(item.kind, item.direction);
    const double from = x(mark.from);
    const double until = x(mark.until);
    const QPointF centre(x(mark.anchor), y);
    // Days that do not reach beyond the mark would only spoil its shape.
    const bool reaches = from < centre.x() - mark.halfWidth - 1 || until > centre.x() + mark.halfWidth + 1;
    if ((item.extent != Extent::Moment && reaches) || item.openStart || item.openEnd || item.uncertain)
        paintExtent(item, from, until, y, colour);
    if (!item.inferred) {
        paintShape(m_painter, item.kind, item.direction, centre, 2 * mark.halfWidth, ShapeFill::Solid, colour);
        return;
    }
    // What runs behind a hollow mark must not fill it.
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_base);
    m_painter.drawPath(shapeFor(item.kind, item.direction, centre, 2 * mark.halfWidth));
    paintShape(m_painter, item.kind, item.direction, centre, 2 * mark.halfWidth, ShapeFill::Hollow, colour);
}

void MarkPainter::paintExtent(const TimelineItem &item, double from, double until, double y, const QColor &colour)
{
    const bool within = item.extent == Extent::Within;
    const double height = within ? kLineHeight : kBarHeight;
    if (item.extent != Extent::Moment && until - from > 1) {
        const QRectF bar(from, y - height / 2, until - from, height);
        m_painter.setPen(item.inferred && !within ? QPen(colour, 1.4) : QPen(Qt::NoPen));
        m_painter.setBrush(item.inferred && !within ? m_base : colour);
        if (within)
            m_painter.drawRect(bar);
        else
            m_painter.drawRoundedRect(bar, height / 2, height / 2);
    }
    if (within && !item.uncertain) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        for (const double end : {from, until - 1.5})
            m_painter.drawRect(QRectF(end, y - kCap / 2, 1.5, kCap));
    }
    paintFades(item, from, until, y, colour);
}

void MarkPainter::paintFades(const TimelineItem &item, double from, double until, double y, const QColor &colour)
{
    const double height = item.extent == Extent::Within || item.extent == Extent::Moment ? kLineHeight : kBarHeight;
    const double clear = item.extent == Extent::Moment ? 0 : -1; // overlaps the bar by a pixel: no seam
    const auto fade = [&](double near, double far) {
        QLinearGradient gradient(near, 0, far, 0);
        gradient.setColorAt(0, colour);
        gradient.setColorAt(1, transparent(colour));
        m_painter.fillRect(QRectF(std::min(near, far), y - height / 2, std::abs(far - near), height), gradient);
    };
    if (item.openStart || item.uncertain)
        fade(from - clear, from - kFade);
    if (item.openEnd || item.uncertain)
        fade(until + clear, until + kFade);
}

void MarkPainter::paintCluster(size_t lane, const TimelineMark &mark, double y)
{
    const double height = m_scene.style().laneHeight * 0.62;
    const QRectF pill(x(mark.anchor) - mark.halfWidth, y - height / 2, 2 * mark.halfWidth, height);
    m_painter.setPen(QPen(m_colours.line, 1));
    m_painter.setBrush(m_base);
    m_painter.drawRoundedRect(pill, 4, 4);
    m_painter.setPen(m_text);
    m_painter.drawText(pill.adjusted(0, 0, 0, -3), Qt::AlignCenter, QString::number(mark.count));
    paintStrip(lane, mark, pill.adjusted(2, height - 4, -2, -1));
}

/// The shares of the classes as one thin stacked bar.
void MarkPainter::paintStrip(size_t lane, const TimelineMark &mark, const QRectF &strip)
{
    using annotate::Direction;
    using annotate::EngagementKind;
    const std::array colours{m_colours.of(EngagementKind::Visit, Direction::Inbound),
                             m_colours.of(EngagementKind::Visit, Direction::Outbound),
                             m_colours.of(EngagementKind::Visit, Direction::Online),
                             m_colours.of(EngagementKind::Agreement, Direction::None),
                             m_colours.of(EngagementKind::Forum, Direction::None)};
    const auto classes = classesOf(m_scene.content(), m_scene.content().lanes[lane], mark);
    double left = strip.left();
    for (size_t i = 0; i < classes.size(); ++i) {
        const double width = strip.width() * classes[i] / mark.count;
        m_painter.fillRect(QRectF(left, strip.top(), width, strip.height()), colours[i]);
        left += width;
    }
}

void MarkPainter::ring(TimelineScene::Place place, const QColor &colour, double width)
{
    const TimelineMark &mark = m_scene.markOf(place);
    const QPointF centre = m_scene.centreOf(place);
    const double half = mark.count == 1 ? mark.halfWidth : m_scene.style().laneHeight * 0.31;
    const QRectF around(centre.x() - mark.halfWidth - 3, centre.y() - half - 3, 2 * mark.halfWidth + 6, 2 * half + 6);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(colour, width));
    m_painter.drawRoundedRect(around, 5, 5);
}

void MarkPainter::paintRings()
{
    const auto [first, last] = m_scene.lanesInView();
    for (size_t lane = first; lane < last; ++lane) {
        for (const quint32 item : m_scene.articleItems()) {
            if (const auto place = m_scene.placeOf(item, lane))
                ring(*place, m_colours.quiet, 1);
        }
        if (!m_scene.current())
            continue;
        if (const auto place = m_scene.placeOf(*m_scene.current(), lane))
            ring(*place, m_colours.accent, 2);
    }
}

} // namespace

void paintMarks(QPainter &painter, const TimelineScene &scene, const Colours &colours)
{
    MarkPainter marks(painter, scene, colours);
    const auto [first, last] = scene.lanesInView();
    for (size_t lane = first; lane < last; ++lane)
        marks.paintLane(lane);
    marks.paintRings();
}

} // namespace legation::ui
