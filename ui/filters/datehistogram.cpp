// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/datehistogram.h"

#include "ui/browse/browsestate.h"
#include "ui/look/colours.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
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
constexpr qreal kWidestBar = 28;

DaySpan rangeOf(const search::Query &query)
{
    return {query.from, query.to};
}

} // namespace

DateHistogram::DateHistogram(BrowseState &state, QWidget *parent)
    : ChartWidget(parent)
    , m_state(&state)
{
    setObjectName(u"dateHistogram"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_state, &BrowseState::resultsChanged, this, &DateHistogram::renew);
    connect(m_state, &BrowseState::queryChanged, this, [this] {
        if (barUnitOf(rangeOf(m_state->query())) == BarUnit::Year && m_unit == BarUnit::Year)
            update(); // other bars come with the answer
    });
    connect(m_state, &BrowseState::namesChanged, this, [this] { update(); });
    retranslate();
    renew();
}

QSize DateHistogram::sizeHint() const
{
    return {160, kBarsHeight + fontMetrics().height() + 12};
}

QSize DateHistogram::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void DateHistogram::renew()
{
    const search::Results &results = m_state->results();
    const DaySpan range = rangeOf(m_state->query());
    const QDate here = m_bars.empty() ? QDate() : m_bars[size_t(m_current)].first;
    m_unit = barUnitOf(range);
    if (m_unit == BarUnit::Year) {
        const auto years = results.facets.find(Facet::Year);
        m_bars = years != results.facets.end() ? yearBars(years->second) : std::vector<DateBar>();
    } else {
        m_bars = results.articles > 0 ? barsOf(results.days, range, m_unit) : std::vector<DateBar>();
    }
    m_most = 1;
    for (const DateBar &bar : m_bars)
        m_most = std::max(m_most, bar.count);
    const auto same = std::ranges::find_if(m_bars, [here](const DateBar &bar) { return bar.first == here; });
    m_current = same != m_bars.end() ? int(same - m_bars.begin()) : 0;
    m_anchor = std::clamp(m_anchor, 0, std::max(0, int(m_bars.size()) - 1));
    setVisible(!m_bars.empty());
    sayCurrent();
    update();
}

bool DateHistogram::isChosen(const DateBar &bar) const
{
    const search::Query &query = m_state->query();
    if (m_state->filterMode(Facet::Year, QString::number(bar.first.year())) == FilterMode::Include &&
        m_unit == BarUnit::Year)
        return true;
    return (query.from || query.to) && (!query.from || *query.from <= bar.last) &&
           (!query.to || bar.first <= *query.to);
}

int DateHistogram::at(qreal x) const
{
    if (m_bars.empty())
        return -1;
    const qreal step = qreal(width() - 2 * kMargin) / qreal(m_bars.size());
    return std::clamp(int(std::floor((x - kMargin) / step)), 0, int(m_bars.size()) - 1);
}

std::optional<QDate> DateHistogram::dayAt(qreal x) const
{
    const int bar = at(x);
    return bar < 0 ? std::nullopt : std::optional(m_bars[size_t(bar)].first);
}

QRectF DateHistogram::barAround(QDate day) const
{
    const auto bar =
        std::ranges::find_if(m_bars, [day](const DateBar &one) { return one.first <= day && day <= one.last; });
    return bar == m_bars.end() ? QRectF() : rectOf(int(bar - m_bars.begin()));
}

QRectF DateHistogram::rectOf(int bar) const
{
    const qreal step = qreal(width() - 2 * kMargin) / qreal(m_bars.size());
    const qreal gap = std::min(3.0, step * 0.15);
    const qint64 count = m_bars[size_t(bar)].count;
    // The square root lets a year with few articles be seen beside one with very many.
    const qreal height = count > 0 ? std::max(2.0, kBarsHeight * std::sqrt(qreal(count) / qreal(m_most))) : 0;
    const qreal barWidth = std::min(step - gap, kWidestBar);
    return {kMargin + bar * step + (step - barWidth) / 2, 4 + kBarsHeight - height, barWidth, height};
}

bool DateHistogram::isBrushed(int bar) const
{
    return m_brushing && bar >= std::min(m_anchor, m_current) && bar <= std::max(m_anchor, m_current);
}

void DateHistogram::paintBars(QPainter &painter) const
{
    const Colours colours(palette());
    painter.setPen(Qt::NoPen);
    for (int bar = 0; bar < int(m_bars.size()); ++bar) {
        const bool strong = m_brushing ? isBrushed(bar) : isChosen(m_bars[size_t(bar)]);
        painter.setBrush(strong ? colours.accent : colours.bar);
        painter.drawRoundedRect(rectOf(bar), 1.5, 1.5);
    }
    painter.setPen(colours.line);
    painter.drawLine(QPointF(kMargin, 4.5 + kBarsHeight), QPointF(width() - kMargin, 4.5 + kBarsHeight));
}

void DateHistogram::paintLabels(QPainter &painter) const
{
    painter.setPen(Colours(palette()).quiet);
    const QRect below(kMargin, kBarsHeight + 6, width() - 2 * kMargin, fontMetrics().height());
    if (m_bars.size() == 1) { // below its bar, which stands in the middle
        painter.drawText(below, Qt::AlignHCenter, nameOf(m_bars.front()));
        return;
    }
    painter.drawText(below, Qt::AlignLeft, nameOf(m_bars.front()));
    painter.drawText(below, Qt::AlignRight, nameOf(m_bars.back()));
}

void DateHistogram::paintEvent(QPaintEvent *)
{
    if (m_bars.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBars(painter);
    paintLabels(painter);
    if (!hasFocus())
        return;
    QRectF frame = rectOf(m_current);
    frame.setTop(2);
    frame.setBottom(kBarsHeight + 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
    painter.drawRect(frame.adjusted(-1.5, -1, 1.5, 0));
}

void DateHistogram::choose(int from, int to)
{
    const auto [first, last] = std::minmax(from, to);
    if (m_unit == BarUnit::Year)
        chooseYears(first, last);
    else
        m_state->setRange(m_bars[size_t(first)].first, m_bars[size_t(last)].last);
}

void DateHistogram::chooseYears(int from, int to)
{
    auto query = m_state->query();
    std::erase_if(query.filters, [](const Filter &filter) { return filter.facet == Facet::Year; });
    const auto before = query;
    for (int bar = from; bar <= to; ++bar) {
        // Years without an article are left out unless all are chosen: they would be chips that say nothing.
        if (m_bars[size_t(bar)].count > 0)
            query.filters.push_back(
                {Facet::Year, QString::number(m_bars[size_t(bar)].first.year()), FilterMode::Include});
    }
    query.from.reset();
    query.to.reset();
    m_state->setQuery(query == m_state->query() && from == to ? before : query);
}

/// Into a year or a month: it becomes the range, which is shown in finer bars.
void DateHistogram::enter(int bar)
{
    if (bar < 0 || m_unit == BarUnit::Day)
        return;
    auto query = m_state->query();
    std::erase_if(query.filters, [](const Filter &filter) { return filter.facet == Facet::Year; });
    query.from = m_bars[size_t(bar)].first;
    query.to = m_bars[size_t(bar)].last;
    m_state->setQuery(query);
}

void DateHistogram::widen()
{
    const auto [from, to] = widened(rangeOf(m_state->query()));
    m_state->setRange(from, to);
}

void DateHistogram::takeBack()
{
    m_state->clearFacet(Facet::Year);
    m_state->setRange({}, {});
}

void DateHistogram::mousePressEvent(QMouseEvent *event)
{
    const int bar = at(event->position().x());
    if (event->button() != Qt::LeftButton || bar < 0)
        return;
    m_anchor = event->modifiers() & Qt::ShiftModifier ? m_anchor : bar;
    m_current = bar;
    m_brushing = true;
    update();
}

void DateHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_brushing || m_bars.empty())
        return;
    m_current = at(event->position().x());
    update();
}

void DateHistogram::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_brushing)
        return;
    m_brushing = false;
    if (!m_bars.empty())
        choose(m_anchor, m_current);
    update();
}

void DateHistogram::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_brushing = false; // the release that follows chooses nothing
    enter(at(event->position().x()));
}

void DateHistogram::walk(int to, Qt::KeyboardModifiers modifiers)
{
    m_current = std::clamp(to, 0, int(m_bars.size()) - 1);
    if (modifiers & Qt::ShiftModifier)
        choose(m_anchor, m_current);
    else
        m_anchor = m_current;
    sayCurrent();
    update();
}

void DateHistogram::keyPressEvent(QKeyEvent *event)
{
    if (m_bars.empty()) {
        ChartWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: walk(m_current - 1, event->modifiers()); break;
    case Qt::Key_Right: walk(m_current + 1, event->modifiers()); break;
    case Qt::Key_Home: walk(0, event->modifiers()); break;
    case Qt::Key_End: walk(int(m_bars.size()) - 1, event->modifiers()); break;
    case Qt::Key_Space:
    case Qt::Key_Return: choose(m_current, m_current); break;
    case Qt::Key_Plus: enter(m_current); break;
    case Qt::Key_Minus:
    case Qt::Key_Backspace: widen(); break;
    case Qt::Key_Escape: takeBack(); break;
    default: ChartWidget::keyPressEvent(event);
    }
}

QString DateHistogram::nameOf(const DateBar &bar) const
{
    const Calendar calendar = m_state->calendar();
    switch (m_unit) {
    case BarUnit::Year: return writeYear(bar.first.year(), calendar);
    case BarUnit::Month: return writeDate(bar.first.toString(u"yyyy-MM"), calendar);
    case BarUnit::Day: return writeDay(bar.first, calendar);
    }
    return {};
}

QString DateHistogram::describe(const DateBar &bar) const
{
    return tr("%1: %n article(s)", nullptr, static_cast<int>(bar.count)).arg(nameOf(bar));
}

void DateHistogram::sayCurrent()
{
    const QString name = tr("Filter: articles by date");
    setAccessibleName(m_bars.empty() ? name : tr("%1; %2").arg(name, describe(m_bars[size_t(m_current)])));
}

bool DateHistogram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return ChartWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int bar = at(help->pos().x()); bar >= 0)
        QToolTip::showText(help->globalPos(), describe(m_bars[size_t(bar)]), this);
    return true;
}

void DateHistogram::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DateHistogram::retranslate()
{
    sayCurrent();
    setAccessibleDescription(
        tr("Arrow keys walk the bars, Space chooses one, Shift and arrow several, + goes nearer, − "
           "back, Escape takes the choice back."));
    setWhatsThis(
        tr("When the found articles were published. Click on a year, or drag over several. A double click shows "
           "the months of a year and the days of a month; drag there for the days you want."));
}

} // namespace legation::ui
