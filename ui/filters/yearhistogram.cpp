// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/yearhistogram.h"

#include "ui/browse/browsestate.h"
#include "ui/look/colours.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace legation::ui {

using namespace Qt::StringLiterals;
using search::Facet;
using search::Filter;
using search::FilterMode;

namespace {

constexpr int kMargin = 8;
constexpr int kBarsHeight = 44;

} // namespace

YearHistogram::YearHistogram(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(&state)
{
    setObjectName(u"yearHistogram"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_state, &BrowseState::resultsChanged, this, &YearHistogram::renew);
    connect(m_state, &BrowseState::queryChanged, this, &YearHistogram::renew);
    connect(m_state, &BrowseState::namesChanged, this, [this] { update(); });
    retranslate();
    renew();
}

QSize YearHistogram::sizeHint() const
{
    return {160, kBarsHeight + fontMetrics().height() + 12};
}

QSize YearHistogram::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void YearHistogram::renew()
{
    const auto &facets = m_state->results().facets;
    const auto years = facets.find(Facet::Year);
    m_bars.clear();
    m_most = 1;
    m_anyChosen = false;
    if (years != facets.end()) {
        for (const search::FacetCount &count : years->second) {
            const int year = count.value.toInt();
            if (year <= 0)
                continue;
            // A gap of centuries would leave no room for the bars that matter.
            while (!m_bars.empty() && m_bars.back().year + 1 < year && year - m_bars.back().year < 60)
                m_bars.push_back({m_bars.back().year + 1, 0, false});
            m_bars.push_back({year, count.count, false});
            m_most = std::max(m_most, count.count);
        }
    }
    const auto &query = m_state->query();
    for (Bar &bar : m_bars) {
        const bool byRange = (query.from || query.to) && (!query.from || query.from->year() <= bar.year) &&
                             (!query.to || bar.year <= query.to->year());
        const auto mode = m_state->filterMode(Facet::Year, QString::number(bar.year));
        bar.chosen = mode == FilterMode::Include || byRange;
        m_anyChosen = m_anyChosen || bar.chosen;
    }
    if (!m_bars.empty())
        m_current = std::clamp(m_current, m_bars.front().year, m_bars.back().year);
    setVisible(!m_bars.empty());
    sayCurrent();
    update();
}

QRectF YearHistogram::barOf(int year) const
{
    const auto at = std::find_if(m_bars.begin(), m_bars.end(), [year](const Bar &bar) { return bar.year == year; });
    if (at == m_bars.end())
        return {};
    const qreal step = qreal(width() - 2 * kMargin) / static_cast<qreal>(m_bars.size());
    const qreal gap = std::min(3.0, step * 0.15);
    const auto index = static_cast<qreal>(at - m_bars.begin());
    // The square root lets a year with few articles be seen beside one with very many.
    const qreal share = std::sqrt(static_cast<qreal>(at->count) / static_cast<qreal>(m_most));
    const qreal height = at->count > 0 ? std::max(2.0, kBarsHeight * share) : 0;
    const qreal barWidth = std::min(step - gap, 28.0);
    return {kMargin + index * step + (step - barWidth) / 2, 4 + kBarsHeight - height, barWidth, height};
}

std::optional<int> YearHistogram::yearAt(qreal x) const
{
    if (m_bars.empty())
        return std::nullopt;
    const qreal step = qreal(width() - 2 * kMargin) / static_cast<qreal>(m_bars.size());
    const auto index = static_cast<std::ptrdiff_t>(std::floor((x - kMargin) / step));
    return m_bars[static_cast<size_t>(std::clamp<std::ptrdiff_t>(index, 0, std::ssize(m_bars) - 1))].year;
}

bool YearHistogram::isBrushed(int year) const
{
    return m_brushing && year >= std::min(m_anchor, m_current) && year <= std::max(m_anchor, m_current);
}

void YearHistogram::paintBars(QPainter &painter) const
{
    const Colours colours(palette());
    painter.setPen(Qt::NoPen);
    for (const Bar &bar : m_bars) {
        const bool strong = m_brushing ? isBrushed(bar.year) : bar.chosen;
        painter.setBrush(strong ? colours.accent : colours.bar);
        painter.drawRoundedRect(barOf(bar.year), 1.5, 1.5);
    }
    painter.setPen(colours.line);
    painter.drawLine(QPointF(kMargin, 4.5 + kBarsHeight), QPointF(width() - kMargin, 4.5 + kBarsHeight));
}

void YearHistogram::paintLabels(QPainter &painter) const
{
    painter.setPen(Colours(palette()).quiet);
    const QRect below(kMargin, kBarsHeight + 6, width() - 2 * kMargin, fontMetrics().height());
    const Calendar calendar = m_state->calendar();
    const QString first = writeYear(m_bars.front().year, calendar);
    if (m_bars.size() == 1) { // below its bar, which stands in the middle
        painter.drawText(below, Qt::AlignHCenter, first);
        return;
    }
    painter.drawText(below, Qt::AlignLeft, first);
    painter.drawText(below, Qt::AlignRight, writeYear(m_bars.back().year, calendar));
}

void YearHistogram::paintEvent(QPaintEvent *)
{
    if (m_bars.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBars(painter);
    paintLabels(painter);
    if (!hasFocus())
        return;
    QRectF frame = barOf(m_current);
    frame.setTop(2);
    frame.setBottom(kBarsHeight + 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
    painter.drawRect(frame.adjusted(-1.5, -1, 1.5, 0));
}

void YearHistogram::choose(int from, int to)
{
    auto query = m_state->query();
    std::erase_if(query.filters, [](const Filter &filter) { return filter.facet == Facet::Year; });
    const auto before = query;
    for (int year = std::min(from, to); year <= std::max(from, to); ++year) {
        // Years without an article are left out unless all are chosen: they would be chips that say nothing.
        const auto bar = std::find_if(m_bars.begin(), m_bars.end(), [year](const Bar &b) { return b.year == year; });
        if (bar != m_bars.end() && bar->count > 0)
            query.filters.push_back({Facet::Year, QString::number(year), FilterMode::Include});
    }
    query.from.reset();
    query.to.reset();
    m_state->setQuery(query == m_state->query() && from == to ? before : query);
}

void YearHistogram::mousePressEvent(QMouseEvent *event)
{
    const auto year = yearAt(event->position().x());
    if (event->button() != Qt::LeftButton || !year)
        return;
    m_anchor = event->modifiers() & Qt::ShiftModifier ? m_anchor : *year;
    m_current = *year;
    m_brushing = true;
    update();
}

void YearHistogram::mouseMoveEvent(QMouseEvent *event)
{
    const auto year = yearAt(event->position().x());
    if (m_brushing && year) {
        m_current = *year;
        update();
    }
}

void YearHistogram::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_brushing)
        return;
    m_brushing = false;
    choose(m_anchor, m_current);
    update();
}

void YearHistogram::keyPressEvent(QKeyEvent *event)
{
    if (m_bars.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool stretch = event->modifiers() & Qt::ShiftModifier;
    const auto moveTo = [&](int year) {
        m_current = std::clamp(year, m_bars.front().year, m_bars.back().year);
        if (stretch)
            choose(m_anchor, m_current);
        else
            m_anchor = m_current;
        sayCurrent();
        update();
    };
    switch (event->key()) {
    case Qt::Key_Left: moveTo(m_current - 1); break;
    case Qt::Key_Right: moveTo(m_current + 1); break;
    case Qt::Key_Home: moveTo(m_bars.front().year); break;
    case Qt::Key_End: moveTo(m_bars.back().year); break;
    case Qt::Key_Space:
    case Qt::Key_Return: choose(m_current, m_current); break;
    case Qt::Key_Escape: m_state->clearFacet(Facet::Year); break;
    default: QWidget::keyPressEvent(event);
    }
}

QString YearHistogram::describe(const Bar &bar) const
{
    return tr("%1: %n article(s)", nullptr, static_cast<int>(bar.count)).arg(writeYear(bar.year, m_state->calendar()));
}

void YearHistogram::sayCurrent()
{
    const auto bar = std::find_if(m_bars.begin(), m_bars.end(), [this](const Bar &b) { return b.year == m_current; });
    const QString name = tr("Filter: articles by year");
    setAccessibleName(bar == m_bars.end() ? name : tr("%1; %2").arg(name, describe(*bar)));
}

bool YearHistogram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto year = yearAt(help->pos().x());
    const auto bar = std::find_if(m_bars.begin(), m_bars.end(), [&](const Bar &b) { return b.year == year; });
    if (bar != m_bars.end()) {
        QToolTip::showText(help->globalPos(), describe(*bar), this);
    }
    return true;
}

void YearHistogram::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void YearHistogram::retranslate()
{
    sayCurrent();
    setAccessibleDescription(tr("Arrow keys walk the years, Space chooses one, Shift and arrow a range, Escape all."));
}

} // namespace legation::ui
