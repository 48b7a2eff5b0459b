// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// How the window explains itself: help pages, the list of keys, the tour, What's This.

#include "ui/frame/topbar.h"
#include "ui/help/helpwindow.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/help/tourstops.h"
#include "ui/look/quietdock.h"
#include "ui/mainwindow.h"
#include "ui/reader/readerpanel.h"
#include "ui/search/searchbox.h"
#include "ui/table/tablepanel.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QWhatsThis>

namespace legation::ui {

void MainWindow::connectHelp()
{
    const auto on = [this](Act act, auto &&what) {
        connect(m_actions->action(act), &QAction::triggered, this, std::forward<decltype(what)>(what));
    };
    on(Act::Help, [this] { showHelp(HelpWindow::pageAbout(QApplication::focusWidget())); });
    on(Act::Tour, [this] { takeTour(); });
    on(Act::WhatIsThis, [] { QWhatsThis::enterWhatsThisMode(); });
    on(Act::Shortcuts, [this] { showShortcuts(); });
    on(Act::About, [this] { showAbout(this); });
}

void MainWindow::showShortcuts()
{
    auto *dialog = findChild<ShortcutsDialog *>();
    if (!dialog || !dialog->isVisible())
        dialog = new ShortcutsDialog(m_actions->shortcuts(), this);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

/// One window of help for each window of the program; it stays open beside the work.
void MainWindow::showHelp(const QString &page)
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        connect(m_help, &HelpWindow::shortcutsRequested, this, &MainWindow::showShortcuts);
        connect(m_help, &HelpWindow::tourRequested, this, [this] {
            m_help->close();
            takeTour();
        });
    }
    m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::takeTour()
{
    if (m_tour)
        m_tour->end();
    delete m_tour;
    m_tour = new Tour(tourStops({m_top->search(), m_filterDock->widget(), m_table, m_reader, m_entityDock->widget(),
                                 m_timelineDock->widget()}),
                      this);
    connect(m_tour, &Tour::ended, this, [this] { m_preferences->setTourTaken(); });
    m_tour->start();
}

/// Offered once: when a person first sees an archive.
void MainWindow::offerTour()
{
    if (m_preferences->tourTaken())
        return;
    connect(
        m_state, &BrowseState::resultsChanged, this,
        [this] {
            if (!m_state->holdings() || m_state->results().ids.empty() || m_preferences->tourTaken())
                return;
            if (!m_tour)
                takeTour();
        },
        Qt::QueuedConnection); // once the panels show what was found
}

} // namespace legation::ui
