// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// What the window remembers: its layout and query from one session to the next, and views saved by name.

#include "core/store/serveraddress.h"
#include "ui/browse/archivename.h"
#include "ui/filetasks.h"
#include "ui/frame/panelroom.h"
#include "ui/frame/topbar.h"
#include "ui/look/quietdock.h"
#include "ui/mainwindow.h"
#include "ui/reader/readerpanel.h"
#include "ui/search/searchbox.h"
#include "ui/table/tablepanel.h"
#include "ui/timeline/panel.h"
#include "ui/windowactions.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace legation::ui {

using namespace Qt::StringLiterals;

void MainWindow::restoreSession()
{
    restoreGeometry(m_preferences->state(u"geometry"_s));
    m_layout = m_preferences->state(u"layout"_s);
    m_room->show(m_layout);
    m_splitter->restoreState(m_preferences->state(u"splitter"_s));
    m_table->restoreColumns(m_preferences->state(u"columns"_s));
    m_timeline->restoreLook(m_preferences->state(u"timeline"_s));
    m_top->search()->setHistory(m_preferences->searchHistory());
    m_reader->setTextSize(m_preferences->textSize());
    m_state->setCalendar(m_preferences->calendar());
    m_actions->setViews(m_preferences->views());
    m_actions->setChosen(m_preferences->language(), m_preferences->appearance(), m_preferences->calendar());
}

Preferences::Session MainWindow::session() const
{
    const bool isOpen = m_state->holdings() != nullptr;
    return {isOpen ? m_state->holdings()->path() : m_wanted,
            isOpen ? m_state->query() : m_restored.value_or(m_state->query()),
            saveGeometry(),
            isOpen ? m_room->layout() : m_layout, // on the welcome page the panels are hidden
            m_splitter->saveState(),
            m_table->saveColumns(),
            m_timeline->saveLook()};
}

void MainWindow::restoreLook(const Preferences::Session &session)
{
    restoreGeometry(session.geometry);
    m_layout = session.layout;
    m_splitter->restoreState(session.splitter);
    m_table->restoreColumns(session.columns);
    m_timeline->restoreLook(session.timeline);
    m_restored = session.query;
    m_wanted = session.archive;
}

void MainWindow::restore(const Preferences::Session &session)
{
    restoreLook(session);
    if (!store::ServerAddress::isOne(session.archive) && !QFileInfo::exists(session.archive))
        return;
    if (m_state->holdings()) { // shared by another window, which gave the query too
        m_restored.reset();
        showHoldings();
    } else {
        m_files->open(session.archive);
    }
}

void MainWindow::saveSession()
{
    const Preferences::Session now = session();
    m_preferences->setState(u"geometry"_s, now.geometry);
    m_preferences->setState(u"layout"_s, now.layout);
    m_preferences->setState(u"splitter"_s, now.splitter);
    m_preferences->setState(u"columns"_s, now.columns);
    m_preferences->setState(u"timeline"_s, now.timeline);
    m_preferences->setSearchHistory(m_top->search()->history());
    m_preferences->setQuery(now.query);
    if (now.archive.isEmpty())
        m_preferences->setLastArchive({});
}

bool MainWindow::isHeldBack() const
{
    return m_state->holdings() && m_state->holdings()->unsent() > 0;
}

void MainWindow::leave(const std::function<void()> &then)
{
    if (!isHeldBack())
        return then();
    const Holdings &holdings = *m_state->holdings();
    auto *box = new QMessageBox(this);
    box->setObjectName(u"unsentBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Not Stored Yet"));
    box->setText(tr("%n decision(s) are not stored yet: the server of %1 does not answer.", nullptr, holdings.unsent())
                     .arg(archiveName(holdings.path())));
    box->setInformativeText(holdings.isUnsentKept()
                                ? tr("They are kept on this computer and stored when you open the archive here again.")
                                : tr("They cannot be kept on this computer and will be lost."));
    const QPushButton *go = box->addButton(tr("&Close All the Same"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("&Stay"), QMessageBox::RejectRole));
    connect(go, &QPushButton::clicked, this, then);
    connect(m_state, &BrowseState::holdingsChanged, box, &QMessageBox::reject); // it speaks of the one before
    box->open();
}

void MainWindow::closeUnasked()
{
    m_isUnasked = true;
    close();
    m_isUnasked = false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isUnasked && isHeldBack()) {
        event->ignore();
        leave([this] { closeUnasked(); });
        return;
    }
    saveSession();
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreLayout()
{
    m_room->show(m_firstLayout);
    shareSpace();
    m_table->restoreDefaultColumns();
}

void MainWindow::askViewName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"viewNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save This View"));
    dialog->setLabelText(tr("Name of the view (search, filters, order, columns and timeline):"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (name.trimmed().isEmpty())
            return;
        m_preferences->saveView({name.trimmed(), m_state->query(), m_table->saveColumns(), m_timeline->saveLook()});
        m_actions->setViews(m_preferences->views());
    });
    dialog->open();
}

void MainWindow::showView(const Preferences::View &view)
{
    m_table->restoreColumns(view.columns);
    m_state->setQuery(view.query);
    m_timeline->restoreLook(view.timeline);
}

} // namespace legation::ui
