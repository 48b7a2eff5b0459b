// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/indicators.h"

#include "ui/look/colours.h"

#include <QStyleOption>

#include <algorithm>

namespace legation::ui {

namespace {

constexpr qreal kBoxRadius = 2.5;
constexpr qreal kFieldRadius = 3;
constexpr qreal kStroke = 1.8;

/// A tick, a dash or a cross in a square of 14 units.
void paintMark(QPainter &painter, const QRectF &box, BoxMark mark)
{
    const qreal unit = box.width() / 14;
    const auto at = [&box, unit](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * unit; };
    if (mark == BoxMark::Tick)
        painter.drawPolyline(QPolygonF{at(3.4, 7.2), at(6, 9.8), at(10.8, 4.4)});
    if (mark == BoxMark::Dash)
        painter.drawLine(at(3.6, 7), at(10.4, 7));
    if (mark == BoxMark::Cross) {
        painter.drawLine(at(4, 4), at(10, 10));
        painter.drawLine(at(10, 4), at(4, 10));
    }
}

void frame(QPainter &painter, const QStyleOption &option, const QPen &pen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const qreal half = pen.widthF() / 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), kFieldRadius, kFieldRadius);
    painter.restore();
}

} // namespace

void paintCheckBox(QPainter &painter, const QRectF &box, BoxMark mark, const QPalette &palette)
{
    const Colours colours(palette);
    const QColor base = palette.color(QPalette::Base);
    const bool filled = mark == BoxMark::Tick || mark == BoxMark::Dash;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mark == BoxMark::None ? colours.frame : colours.accent, 1.2));
    painter.setBrush(filled ? colours.accent : base);
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), kBoxRadius, kBoxRadius);
    painter.setPen(QPen(filled ? base : colours.accent, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    paintMark(painter, box, mark);
    painter.restore();
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const Colours colours(option.palette);
    const bool on = option.state & QStyle::State_On;
    const qreal size = std::min(option.rect.width(), option.rect.height()) - 1.2;
    const QPointF middle = QRectF(option.rect).center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? colours.accent : colours.frame, 1.2));
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawEllipse(middle, size / 2, size / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    if (on)
        painter.drawEllipse(middle, size / 4, size / 4);
    painter.restore();
}

void paintFieldFrame(QPainter &painter, const QStyleOption &option)
{
    const Colours colours(option.palette);
    if (option.state & QStyle::State_HasFocus)
        frame(painter, option, QPen(colours.accent, 1.6));
    else
        frame(painter, option, QPen(option.state & QStyle::State_Enabled ? colours.frame : colours.line, 1));
}

void paintPartFrame(QPainter &painter, const QStyleOption &option)
{
    frame(painter, option, QPen(Colours(option.palette).line, 1));
}

} // namespace legation::ui
