// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/frame/topbar.h"

#include "ui/browse/archivename.h"
#include "ui/browse/browsestate.h"
#include "ui/look/colours.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/icons.h"
#include "ui/search/searchbox.h"

#include <QEvent>
#include <QLayout>
#include <QMenu>
#include <QToolButton>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 208; ///< so that the search box begins where the articles do
constexpr int kLeastWidth =
    720; ///< where the search box needs the place of the name, which the title of the window has

} // namespace

TopBar::TopBar(BrowseState &state, const Acts &acts, QWidget *parent)
    : QToolBar(parent)
    , m_state(&state)
    , m_acts(acts)
    , m_archive(new ElidedLabel(this))
    , m_search(new SearchBox(state, this))
{
    setObjectName(u"toolBar"_s);
    setMovable(false);
    setFloatable(false);
    setIconSize({16, 16});
    toggleViewAction()->setEnabled(false); // without the search the window is of no use
    m_archive->setObjectName(u"archiveName"_s);
    m_archive->setContentsMargins(12, 0, 12, 0);
    m_archive->setFixedWidth(kNameWidth); // a long name must not push the search box aside
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_archivePlace = addWidget(m_archive);
    addWidget(m_search);
    QToolButton *load = addAct(m_acts.load);
    auto *more = new QMenu(load);
    more->addActions({m_acts.load, m_acts.loadFolder});
    load->setMenu(more);
    load->setPopupMode(QToolButton::MenuButtonPopup);
    addAct(m_acts.exporting);
    layout()->setContentsMargins(4, 4, 8, 4);
    layout()->setSpacing(4);
    connect(m_state, &BrowseState::holdingsChanged, this, &TopBar::showArchive);
    showArchive();
    showIcons();
    retranslate();
}

QToolButton *TopBar::addAct(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    addWidget(button);
    return button;
}

void TopBar::showArchive()
{
    const Holdings *holdings = m_state->holdings();
    m_archive->setText(holdings ? archiveName(holdings->path()) : QString());
    m_search->setEnabled(holdings);
    m_archive->setAccessibleName(tr("Open archive: %1").arg(m_archive->text()));
}

void TopBar::showIcons()
{
    const QColor colour = Colours(palette()).accent;
    m_acts.load->setIcon(lineIcon(u"load"_s, colour));
    m_acts.exporting->setIcon(lineIcon(u"export"_s, colour));
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcons();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolBar::changeEvent(event);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    m_archivePlace->setVisible(width() >= kLeastWidth);
    QToolBar::resizeEvent(event);
}

void TopBar::retranslate()
{
    setWindowTitle(tr("Search and files"));
    m_archive->setAccessibleName(tr("Open archive: %1").arg(m_archive->text()));
}

} // namespace legation::ui
