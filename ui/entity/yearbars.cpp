// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/entity/yearbars.h"

#include "ui/look/colours.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace legation::ui {

namespace {

constexpr int kMargin = 2;
constexpr int kWidestBar = 40;

} // namespace

YearBars::YearBars(QWidget *parent)
    : ChartWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void YearBars::setYears(const std::vector<std::pair<int, qint64>> &years, Calendar calendar)
{
    m_bars.clear();
    m_most = 0;
    m_current = -1;
    m_calendar = calendar;
    QStringList told;
    for (const auto &[year, count] : years) {
        while (!m_bars.empty() && m_bars.back().year + 1 < year)
            m_bars.push_back({m_bars.back().year + 1, 0});
        m_bars.push_back({year, count});
        m_most = std::max(m_most, count);
        told += describe(m_bars.back());
    }
    setAccessibleName(tr("Articles by year"));
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    setVisible(m_bars.size() > 1);
    update();
}

QString YearBars::describe(const Bar &bar) const
{
    return tr("%1: %n article(s)", nullptr, int(bar.count)).arg(writeYear(bar.year, m_calendar));
}

QRect YearBars::barRect(int bar) const
{
    const int room = width() - 2 * kMargin;
    const double step = std::min(double(room) / std::max(count(), 1), kWidestBar + 8.0);
    const int left = kMargin + int(step * bar);
    return {left, 4, std::max(int(step * (bar + 1)) + kMargin - left - (step > 6 ? 3 : 0), 1), height() - 4};
}

std::optional<int> YearBars::barAt(QPoint point) const
{
    for (int bar = 0; bar < count(); ++bar) {
        if (barRect(bar).adjusted(-1, 0, 2, 0).contains(point))
            return bar;
    }
    return std::nullopt;
}

void YearBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours(palette());
    const int label = fontMetrics().height() + 2;
    const int room = height() - label - 8;
    for (int bar = 0; bar < count(); ++bar) {
        QRect rect = barRect(bar);
        const qint64 value = m_bars[size_t(bar)].count;
        // A single article among thousands still has a line.
        const int tall = value > 0 ? std::max(int(room * value / m_most), 2) : 1;
        rect.setTop(4 + room - tall);
        rect.setHeight(tall);
        const bool isCurrent = bar == m_current && hasFocus();
        painter.fillRect(rect, value == 0 ? colours.line : (isCurrent ? colours.accent : colours.bar));
    }
    paintLabels(painter);
    if (!hasFocus())
        return;
    painter.setPen(colours.accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

/// First and last year, and as many between as have room.
void YearBars::paintLabels(QPainter &painter) const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    painter.setPen(Colours(palette()).quiet);
    const QFontMetrics metrics(small);
    int free = 0;
    for (int bar = 0; bar < count(); ++bar) {
        const QString year = writeYear(m_bars[size_t(bar)].year, m_calendar);
        const int wide = metrics.horizontalAdvance(year);
        int left = barRect(bar).center().x() - wide / 2;
        left = std::clamp(left, 2, std::max(width() - wide - 2, 2));
        const int last = barRect(count() - 1).center().x() - wide / 2;
        const bool nearLast = bar + 1 < count() && left + wide + 8 > last;
        if (left < free || nearLast)
            continue;
        painter.drawText(QRect(left, height() - metrics.height(), wide + 2, metrics.height()), Qt::AlignLeft, year);
        free = left + wide + 8;
    }
}

void YearBars::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto bar = barAt(event->pos()); bar && m_bars[size_t(*bar)].count > 0)
        Q_EMIT yearChosen(m_bars[size_t(*bar)].year);
}

void YearBars::makeCurrent(int bar)
{
    m_current = std::clamp(bar, 0, count() - 1);
    const Bar &current = m_bars[size_t(m_current)];
    setAccessibleName(describe(current));
    QToolTip::showText(mapToGlobal(barRect(m_current).topLeft()), describe(current), this);
    update();
}

void YearBars::keyPressEvent(QKeyEvent *event)
{
    if (m_bars.empty()) {
        ChartWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: makeCurrent(m_current < 0 ? count() - 1 : m_current - 1); return;
    case Qt::Key_Right: makeCurrent(m_current + 1); return;
    case Qt::Key_Home: makeCurrent(0); return;
    case Qt::Key_End: makeCurrent(count() - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0 && m_bars[size_t(m_current)].count > 0)
            Q_EMIT yearChosen(m_bars[size_t(m_current)].year);
        return;
    default: ChartWidget::keyPressEvent(event);
    }
}

bool YearBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto bar = barAt(help->pos()))
            QToolTip::showText(help->globalPos(), describe(m_bars[size_t(*bar)]), this);
        else
            QToolTip::hideText();
        return true;
    }
    return ChartWidget::event(event);
}

} // namespace legation::ui
