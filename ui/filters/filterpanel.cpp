// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/filterpanel.h"

#include "ui/browse/browsestate.h"
#include "ui/filters/datehistogram.h"
#include "ui/filters/dayfields.h"
#include "ui/filters/facetsection.h"
#include "ui/look/linkbutton.h"
#include "ui/look/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;
using search::Facet;

namespace {

constexpr int kFewestFigures = 24;

} // namespace

FilterPanel::FilterPanel(BrowseState &state, QWidget *parent)
    : QScrollArea(parent)
    , m_state(&state)
    , m_yearTitle(new QLabel)
    , m_widen(new LinkButton)
{
    setObjectName(u"filterPanel"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 8, 4, 8);
    layout->setSpacing(4);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_yearTitle->setFont(bold);
    m_yearTitle->setContentsMargins(8, 0, 8, 0);
    m_widen->setObjectName(u"widenDates"_s);
    auto *histogram = new DateHistogram(state, content);
    auto *dates = new QHBoxLayout;
    dates->addWidget(m_yearTitle, 1);
    dates->addWidget(m_widen);
    layout->addLayout(dates);
    connect(m_widen, &LinkButton::clicked, histogram, &DateHistogram::widen);
    connect(m_state, &BrowseState::queryChanged, this, &FilterPanel::showWidening);
    connect(m_state, &BrowseState::namesChanged, this, &FilterPanel::showWidening);
    layout->addWidget(histogram);
    layout->addWidget(new DayFields(state, content));
    layout->addSpacing(8);
    for (const Facet facet : {Facet::City, Facet::Country, Facet::Kind, Facet::Direction, Facet::Topic})
        layout->addWidget(new FacetSection(state, facet, content));
    layout->addStretch(1);
    setWidget(content);
    retranslate();
}

void FilterPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void FilterPanel::retranslate()
{
    m_yearTitle->setText(tr("Date"));
    setAccessibleName(tr("Filters"));
    m_widen->setWhatsThis(tr("Leads one step further out: from days to their year, from months to all dates."));
    showWidening();
    // Narrower, names and counts would be cut, or lie below the scroll bar.
    const int content = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    setMinimumWidth(qMax(content, fontMetrics().horizontalAdvance(u'0') * kFewestFigures));
}

/// Where the bars show a part of all dates, the way back.
void FilterPanel::showWidening()
{
    const DaySpan range{m_state->query().from, m_state->query().to};
    const DaySpan wider = widened(range);
    m_widen->setVisible(barUnitOf(range) != BarUnit::Year);
    if (!wider.first)
        m_widen->setText(u"‹ "_s + tr("All dates"));
    else
        m_widen->setText(u"‹ "_s + writeYear(wider.first->year(), m_state->calendar()));
    m_widen->setAccessibleName(tr("Back to %1").arg(m_widen->text().mid(2)));
}

} // namespace legation::ui
