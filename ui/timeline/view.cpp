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
    style.gutter = std::round(metrics.averageCharWidth() * 19);
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

} // namespace legation::ui
