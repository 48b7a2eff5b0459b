// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/room.h"

#include <QEvent>
#include <QScreen>
#include <QScrollBar>
#include <QStyle>

namespace legation::ui {

namespace {

constexpr int kLeastLines = 4;

} // namespace

void resizeWithinScreen(QWidget &window, QSize wanted)
{
    const QSize title(0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window));
    window.resize(wanted.boundedTo(window.screen()->availableSize() - title));
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
