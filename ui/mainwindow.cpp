// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/mainwindow.h"

#include "core/store/serveraddress.h"
#include "ui/browse/archivename.h"
#include "ui/browse/journey.h"
#include "ui/decide/decisionroom.h"
#include "ui/export/exportdialog.h"
#include "ui/filetasks.h"
#include "ui/frame/panelroom.h"
#include "ui/frame/statusline.h"
#include "ui/frame/topbar.h"
#include "ui/load/droppedfiles.h"
#include "ui/load/loaddialog.h"
#include "ui/load/loading.h"
#include "ui/look/icons.h"
#include "ui/look/quietdock.h"
#include "ui/look/room.h"
#include "ui/message/messagebar.h"
#include "ui/reader/readerpanel.h"
#include "ui/search/searchbox.h"
#include "ui/table/tablepanel.h"
#include "ui/tasks/taskarea.h"
#include "ui/timeline/panel.h"
#include "ui/welcome/welcomepage.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWelcomePage = 0;
constexpr int kArticlesPage = 1;

void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

MainWindow::MainWindow(BrowseState &state, Preferences &preferences, LanguageSwitch &language,
                       std::shared_ptr<const lexicon::Lexicon> lexicon)
    : m_state(&state)
    , m_preferences(&preferences)
    , m_language(&language)
    , m_lexicon(std::move(lexicon))
    , m_actions(new WindowActions(this))
    , m_files(new FileTasks(state, m_lexicon, this))
    , m_decisions(new DecisionRoom(state, preferences, *m_actions, this))
    , m_loading(new Loading(state, this))
    , m_journey(new Journey(state, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setDocumentMode(true);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks);
    resizeWithinScreen(*this, {1280, 800});
    const TopBar::Acts acts{m_actions->action(Act::Load), m_actions->action(Act::LoadFolder),
                            m_actions->action(Act::Export)};
    m_top = new TopBar(state, acts, this);
    addToolBar(m_top);
    setStatusBar(new StatusLine(state, this));
    buildCentre();
    buildDocks();
    QList<QAction *> docks;
    for (QuietDock *dock : findChildren<QuietDock *>())
        docks += dock->toggleViewAction();
    m_actions->build(*menuBar(), docks);
    connectActions();
    connectChoices();
    connectFiles();
    connectHelp();
    connect(m_state, &BrowseState::reported, m_messages, &MessageBar::show);
    connect(m_state, &BrowseState::holdingsChanged, m_messages, &QWidget::hide); // its buttons act on the one before
    connect(m_state, &BrowseState::holdingsChanged, this, &MainWindow::showHoldings);
    connect(m_table, &TablePanel::planned, this, [this](const store::Plan &plan) { m_decisions->desk().decide(plan); });
    m_firstLayout = saveState();
    renewNames();
    retranslate();
    restoreSession();
    showHoldings();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    m_messages = new MessageBar(this);
    m_welcome = new WelcomePage(this);
    m_table = new TablePanel(*m_state, this);
    m_reader = new ReaderPanel(*m_state, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(u"centre"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_reader);
    m_pages = new QStackedWidget(this);
    auto *welcome = new Scrolled(m_welcome, this);
    welcome->setMinimumWidth(1); // the page behind the articles must not keep the window wide
    m_pages->addWidget(welcome);
    m_pages->addWidget(m_splitter);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    m_tasks = new TaskArea(m_state->work(), centre);
    layout->addWidget(m_tasks);
    setCentralWidget(centre);
}

void MainWindow::connectActions()
{
    const auto on = [this](Act act, auto &&what) {
        connect(m_actions->action(act), &QAction::triggered, this, std::forward<decltype(what)>(what));
    };
    on(Act::NewWindow, [this] {
        saveSession(); // the new window comes with this one's layout
        Q_EMIT newWindowRequested();
    });
    on(Act::New, [this] { m_files->askNew(); });
    on(Act::Open, [this] { m_files->askOpen(); });
    on(Act::OpenShared, [this] { m_files->askServer(m_preferences->recentServers()); });
    on(Act::Load, [this] { m_files->askLoad(); });
    on(Act::LoadFolder, [this] { m_files->askLoadFolder(); });
    on(Act::Sample, [this] { m_files->openSample(); });
    on(Act::Export, [this] { openOnce(new ExportDialog(*m_state, this)); });
    on(Act::CopySelection, [this] { m_files->askCopy(); });
    on(Act::CloseArchive, [this] { leave([this] { m_files->close(); }); });
    on(Act::Quit, [this] { Q_EMIT quitRequested(); });
    on(Act::Copy, [this] { m_table->copySelection(TablePanel::CopyHeaders::Without); });
    on(Act::CopyWithHeaders, [this] { m_table->copySelection(TablePanel::CopyHeaders::With); });
    on(Act::FindInArticle, [this] { m_reader->openFind(); });
    on(Act::NextHit, [this] { m_reader->nextHit(); });
    on(Act::PreviousHit, [this] { m_reader->previousHit(); });
    on(Act::Back, [this] { m_journey->goBack(); });
    on(Act::Forward, [this] { m_journey->goForward(); });
    on(Act::FocusSearch, [this] { m_top->search()->focusEdit(); });
    on(Act::FocusTable, [this] { m_table->view()->setFocus(Qt::ShortcutFocusReason); });
    on(Act::NextPanel, [this] { focusPanel(Step::Forward); });
    on(Act::PreviousPanel, [this] { focusPanel(Step::Back); });
    on(Act::ClearQuery, [this] { m_state->clearQuery(); });
    on(Act::SaveView, [this] { askViewName(); });
    on(Act::FamiliesAsRows,
       [this](bool together) { m_state->setRows(together ? search::RowsOf::Families : search::RowsOf::Articles); });
    on(Act::TextLarger, [this] { changeTextSize(m_reader->textSize() + 1); });
    on(Act::TextSmaller, [this] { changeTextSize(m_reader->textSize() - 1); });
    on(Act::TextUsual, [this] { changeTextSize(0); });
    on(Act::RestoreLayout, [this] { restoreLayout(); });
    on(Act::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::connectChoices()
{
    connect(m_actions->columns(), &QMenu::aboutToShow, this, [this] {
        m_actions->columns()->clear();
        m_table->offerColumns(*m_actions->columns());
    });
    connect(m_actions, &WindowActions::recentChosen, m_files, [this](const QString &path) { m_files->open(path); });
    connect(m_actions, &WindowActions::viewChosen, this, &MainWindow::showView);
    connect(m_actions, &WindowActions::viewRemoved, this, [this](const QString &name) {
        m_preferences->removeView(name);
        m_actions->setViews(m_preferences->views());
    });
    connect(m_actions, &WindowActions::languageChosen, this, [this](Language language) {
        m_preferences->setLanguage(language);
        m_language->set(language);
    });
    connect(m_actions, &WindowActions::appearanceChosen, this, [this](Appearance appearance) {
        m_preferences->setAppearance(appearance);
        applyAppearance(appearance);
    });
    connect(m_actions, &WindowActions::calendarChosen, this, [this](Calendar calendar) {
        m_preferences->setCalendar(calendar);
        m_state->setCalendar(calendar);
    });
    connect(m_language, &LanguageSwitch::changed, this, &MainWindow::renewNames);
    const auto showRows = [this] {
        m_actions->action(Act::FamiliesAsRows)->setChecked(m_state->query().rows == search::RowsOf::Families);
    };
    connect(m_state, &BrowseState::queryChanged, this, showRows);
    showRows();
    connect(m_journey, &Journey::changed, this, &MainWindow::showJourney);
    showJourney();
}

void MainWindow::showJourney()
{
    m_actions->action(Act::Back)->setEnabled(m_state->holdings() && m_journey->canGoBack());
    m_actions->action(Act::Forward)->setEnabled(m_state->holdings() && m_journey->canGoForward());
}

void MainWindow::connectFiles()
{
    m_files->setLeave([this](const std::function<void()> &then) { leave(then); });
    connect(m_welcome, &WelcomePage::openRequested, m_files, &FileTasks::askOpen);
    connect(m_welcome, &WelcomePage::sharedRequested, m_actions->action(Act::OpenShared), &QAction::trigger);
    connect(m_welcome, &WelcomePage::folderRequested, m_files, &FileTasks::askLoadFolder);
    connect(m_welcome, &WelcomePage::filesRequested, m_files, &FileTasks::askLoad);
    connect(m_welcome, &WelcomePage::sampleRequested, m_files, &FileTasks::openSample);
    connect(m_welcome, &WelcomePage::recentRequested, m_files, [this](const QString &path) { m_files->open(path); });
    connect(m_table, &TablePanel::loadRequested, m_files, &FileTasks::askLoad);
    connect(m_table, &TablePanel::loadFolderRequested, m_files, &FileTasks::askLoadFolder);
    connect(m_top->search(), &SearchBox::leaveRequested, m_table->view(), [this] { m_table->view()->setFocus(); });
    connect(m_files, &FileTasks::loadRequested, this, [this](const QStringList &files) {
        auto *dialog = new LoadDialog(*m_state, files, this);
        connect(dialog, &LoadDialog::loadRequested, m_loading, &Loading::load);
        openOnce(dialog);
    });
    connect(m_files, &FileTasks::opened, this, [this](const QString &path) {
        m_preferences->addRecentArchive(path);
        m_preferences->setLastArchive(path);
        m_actions->setRecent(m_preferences->recentArchives());
        // What is asked for meanwhile, as on the command line, counts more than the last session.
        if (const auto query = std::exchange(m_restored, std::nullopt); query && !m_state->isFiltered())
            m_state->setQuery(*query);
    });
    connect(m_files, &FileTasks::failed, this, [this](const QString &path) {
        if (!store::ServerAddress::isOne(path)) // a server may be back tomorrow
        {
            m_preferences->removeRecentArchive(path);
            m_wanted.clear();
        }
        m_actions->setRecent(m_preferences->recentArchives());
        showHoldings();
    });
}

void MainWindow::start(const QString &archive)
{
    const QString last = m_preferences->lastArchive();
    if (archive.isEmpty() || QFileInfo(archive) == QFileInfo(last))
        m_restored = m_preferences->query();
    if (!archive.isEmpty())
        m_wanted = archive;
    else if (store::ServerAddress::isOne(last) || QFileInfo::exists(last))
        m_wanted = last;
    if (!m_wanted.isEmpty())
        m_files->open(m_wanted);
}

void MainWindow::showHoldings()
{
    const Holdings *holdings = m_state->holdings();
    if (holdings)
        m_wanted.clear();
    if (!holdings && m_pages->currentWidget() == m_splitter)
        m_layout = m_room->layout(); // to come back to with the next archive
    m_pages->setCurrentIndex(holdings ? kArticlesPage : kWelcomePage);
    m_welcome->setRecent(m_preferences->recentArchives());
    m_actions->setRecent(m_preferences->recentArchives());
    m_actions->setArchiveOpen(holdings, holdings && !holdings->isReadOnly());
    setWindowFilePath(holdings && !store::ServerAddress::isOne(holdings->path()) ? holdings->path() : QString());
    showTitle();
    for (QuietDock *dock : findChildren<QuietDock *>()) {
        if (!holdings)
            dock->hide();
    }
    m_room->show(!holdings ? saveState() : m_layout.isEmpty() ? m_firstLayout : m_layout);
}

void MainWindow::showTitle()
{
    const Holdings *holdings = m_state->holdings();
    setWindowTitle(holdings ? tr("%1 — Legation").arg(archiveName(holdings->path())) : tr("Legation"));
}

void MainWindow::changeTextSize(int points)
{
    m_reader->setTextSize(points);
    m_preferences->setTextSize(points > 0 ? m_reader->textSize() : 0);
}

void MainWindow::renewNames()
{
    if (m_lexicon)
        m_state->setNames(Names(*m_lexicon, m_language->nameLanguage()));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::WindowStateChange) // also by the desktop, or as the geometry of the last session
        m_actions->action(Act::FullScreen)->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_actions->setViews(m_preferences->views());
    m_filterDock->setTitle(tr("&Filters"));
    m_entityDock->setTitle(tr("&People and Places"));
    m_timelineDock->setTitle(tr("&Timeline"));
    m_matrixDock->setTitle(tr("&Cities and Countries"));
    showTitle();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    m_files->take(paths);
}

} // namespace legation::ui
