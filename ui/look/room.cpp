// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/room.h"

#include <QEvent>
#include <QHeaderView>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>
#include <QStyle>
#include <QTableView>

namespace legation::ui {

namespace {

constexpr int kLeastLines = 4;

} // namespace

void resizeWithinScreen(QWidget &window, QSize wanted)
{
    const QSize title(0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window));
    window.resize(wanted.boundedTo(window.screen()->availableSize() - title));
}

void fitWithinScreen(QWidget &window, int width)
{
    const QLayout *layout = window.layout();
    const bool wraps = layout->hasHeightForWidth();
    resizeWithinScreen(window, {width, wraps ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height()});
}

void keepRowInSight(QTableView &table)
{
    const int row = table.verticalHeader()->defaultSectionSize();
    const int bar = table.horizontalScrollBar()->sizeHint().height();
    table.setMinimumHeight(table.horizontalHeader()->sizeHint().height() + row + bar + 2 * table.frameWidth());
}

Scrolled::Scrolled(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(content);
}

QSize Scrolled::sizeHint() const
{
    return widget()->sizeHint();
}

QSize Scrolled::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            fontMetrics().lineSpacing() * kLeastLines};
}

bool Scrolled::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // what is in it has become larger or smaller
    return QScrollArea::eventFilter(watched, event);
}

} // namespace legation::ui
