// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/shapes.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

QPainterPath polygon(QPointF centre, qreal radius, int corners, qreal turn)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = turn + 2 * std::numbers::pi * i / corners;
        points << centre + QPointF(radius * std::sin(angle), -radius * std::cos(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath star(QPointF centre, qreal radius)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const qreal angle = std::numbers::pi * i / 5;
        const qreal reach = i % 2 == 0 ? radius : radius * 0.45;
        points << centre + QPointF(reach * std::sin(angle), -reach * std::cos(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath cross(QPointF centre, qreal half)
{
    const qreal arm = half * 0.4;
    QPainterPath path;
    path.addRect(QRectF(centre.x() - arm, centre.y() - half, 2 * arm, 2 * half));
    QPainterPath across;
    across.addRect(QRectF(centre.x() - half, centre.y() - arm, 2 * half, 2 * arm));
    return path.united(across);
}

QPainterPath shapeOfVisit(annotate::Direction direction, QPointF centre, qreal half)
{
    QPainterPath path;
    switch (direction) {
    case annotate::Direction::Outbound: return polygon(centre, half * 1.12, 4, 0);
    case annotate::Direction::Online:
        path.addRect(QRectF(centre.x() - half * 0.84, centre.y() - half * 0.84, half * 1.68, half * 1.68));
        return path;
    case annotate::Direction::Inbound:
    case annotate::Direction::None: break;
    }
    path.addEllipse(centre, half * 0.94, half * 0.94);
    return path;
}

} // namespace

QPainterPath shapeFor(annotate::EngagementKind kind, annotate::Direction direction, QPointF centre, qreal size)
{
    const qreal half = size / 2;
    switch (kind) {
    case annotate::EngagementKind::Visit: return shapeOfVisit(direction, centre, half);
    case annotate::EngagementKind::Agreement: return star(centre, half * 1.2);
    case annotate::EngagementKind::Forum: return polygon(centre + QPointF(0, half * 0.2), half * 1.1, 3, 0);
    case annotate::EngagementKind::Membership: return polygon(centre, half, 6, 0);
    case annotate::EngagementKind::Award:
    case annotate::EngagementKind::Aid: return cross(centre, half * 0.9);
    }
    return {};
}

void paintShape(QPainter &painter, annotate::EngagementKind kind, annotate::Direction direction, QPointF centre,
                qreal size, ShapeFill fill, const QColor &colour)
{
    constexpr qreal kOutline = 1.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (fill == ShapeFill::Solid) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPath(shapeFor(kind, direction, centre, size));
    } else {
        painter.setPen(QPen(colour, kOutline));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shapeFor(kind, direction, centre, size - kOutline));
    }
    painter.restore();
}

QString signFor(annotate::EngagementKind kind, annotate::Direction direction)
{
    switch (kind) {
    case annotate::EngagementKind::Visit:
        if (direction == annotate::Direction::Outbound)
            return u"◆"_s;
        return direction == annotate::Direction::Online ? u"■"_s : u"●"_s;
    case annotate::EngagementKind::Agreement: return u"☆"_s;
    case annotate::EngagementKind::Forum: return u"▲"_s;
    case annotate::EngagementKind::Membership: return u"⬢"_s;
    case annotate::EngagementKind::Award:
    case annotate::EngagementKind::Aid: return u"✚"_s;
    }
    return {};
}

} // namespace legation::ui
