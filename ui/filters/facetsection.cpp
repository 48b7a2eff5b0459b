// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/facetsection.h"

#include "ui/browse/browsestate.h"
#include "ui/filters/facetmodel.h"
#include "ui/filters/facetview.h"
#include "ui/look/linkbutton.h"
#include "ui/look/words.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

FacetSection::FacetSection(BrowseState &state, search::Facet facet, QWidget *parent)
    : QWidget(parent)
    , m_state(&state)
    , m_model(new FacetModel(state, facet, this))
    , m_view(new FacetView(state, *m_model, this))
    , m_title(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_more(new LinkButton(this))
    , m_clear(new LinkButton(this))
{
    setObjectName(u"facet_"_s + search::toString(facet));
    m_view->setObjectName(u"facetView_"_s + search::toString(facet));
    m_more->setObjectName(u"facetMore_"_s + search::toString(facet));
    m_search->setObjectName(u"facetSearch_"_s + search::toString(facet));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setBuddy(m_view);
    m_search->setClearButtonEnabled(true);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 2);
    head->addWidget(m_title, 1);
    head->addWidget(m_clear);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(8, 0, 8, 4);
    searchRow->addWidget(m_search);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 0, 8, 0);
    foot->addWidget(m_more, 0, Qt::AlignLeft);
    foot->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(searchRow);
    layout->addWidget(m_view);
    layout->addLayout(foot);

    connect(m_more, &QToolButton::clicked, this, &FacetSection::toggleExtent);
    connect(m_clear, &QToolButton::clicked, this, [this] { m_state->clearFacet(m_model->facet()); });
    connect(m_search, &QLineEdit::textChanged, m_model, &FacetModel::setSearch);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FacetSection::showState);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FacetSection::showState);
    retranslate();
}

void FacetSection::toggleExtent()
{
    const bool few = m_model->extent() == FacetModel::Extent::Few;
    m_search->clear();
    m_model->setExtent(few ? FacetModel::Extent::All : FacetModel::Extent::Few);
    showState();
    if (few)
        m_search->setFocus(Qt::OtherFocusReason);
}

void FacetSection::showState()
{
    const bool all = m_model->extent() == FacetModel::Extent::All;
    m_search->setVisible(all);
    m_more->setVisible(all || m_model->hiddenCount() > 0);
    m_more->setText(all ? tr("Fewer") : tr("%n more…", nullptr, m_model->hiddenCount()));
    const auto &filters = m_state->query().filters;
    m_clear->setVisible(std::any_of(filters.begin(), filters.end(),
                                    [this](const auto &filter) { return filter.facet == m_model->facet(); }));
    setVisible(m_model->hasValues());
    updateGeometry();
}

void FacetSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FacetSection::retranslate()
{
    const QString name = wordFor(m_model->facet());
    m_title->setText(name);
    m_view->setAccessibleName(tr("Filter: %1").arg(name));
    m_search->setPlaceholderText(tr("Search in: %1").arg(name));
    m_search->setAccessibleName(m_search->placeholderText());
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the filter: %1").arg(name));
    m_model->renew();
    showState();
}

} // namespace legation::ui
