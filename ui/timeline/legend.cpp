// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/legend.h"

#include "ui/timeline/painting.h"

#include <QEvent>
#include <QPainter>

namespace legation::ui {

TimelineLegend::TimelineLegend(QWidget *parent)
    : QWidget(parent)
{
    renewText();
}

QSize TimelineLegend::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(legendText()) + 100, fontMetrics().height() + 4};
}

void TimelineLegend::renewText()
{
    setAccessibleName(tr("Legend: %1").arg(legendText()));
    setToolTip(tr("A bar is a range of days; a line with ends a day somewhere in a month or year; fading ends an "
                  "uncertain or open date; a figure several engagements."));
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    TimelineStyle style;
    style.palette = palette();
    style.font = font();
    paintLegend(painter, {0, 0}, double(width()), height(), style);
}

void TimelineLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        renewText();
        update();
    }
}

} // namespace legation::ui
