// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/filterpanel.h"

#include "ui/browse/browsestate.h"
#include "ui/filters/dayfields.h"
#include "ui/filters/facetsection.h"
#include "ui/filters/yearhistogram.h"
#include "ui/look/words.h"

#include <QEvent>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;
using search::Facet;

FilterPanel::FilterPanel(BrowseState &state, QWidget *parent)
    : QScrollArea(parent)
    , m_yearTitle(new QLabel)
{
    setObjectName(u"filterPanel"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 24); // narrower, names and counts would be cut
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
    auto *histogram = new YearHistogram(state, content);
    layout->addWidget(m_yearTitle);
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
}

} // namespace legation::ui
