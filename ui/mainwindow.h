// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"
#include "ui/settings/preferences.h"

#include <QMainWindow>
#include <QSplitter>
#include <QStackedWidget>

#include <memory>
#include <optional>

namespace legation::ui {

class DecisionRoom;
class FileTasks;
class HelpWindow;
class Journey;
class Loading;
class MessageBar;
class PanelRoom;
class QuietDock;
class ReaderPanel;
class TablePanel;
class TaskArea;
class TimelinePanel;
class TopBar;
class Tour;
class WelcomePage;
class WindowActions;

/// Puts the panels together: docks around table and reader, the search above, messages in one bar. Restores what was
/// open at the end of the last session and remembers it again when it closes.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All of them outlive the window.
    MainWindow(BrowseState &state, Preferences &preferences, LanguageSwitch &language,
               std::shared_ptr<const lexicon::Lexicon> lexicon);
    ~MainWindow() override;

    /// Opens `archive`, or, where it is empty, the one of the last session with its query.
    void start(const QString &archive);
    /// The window as it is now, and as it was then; the archive is opened where one is named.
    Preferences::Session session() const;
    void restore(const Preferences::Session &session);
    void restoreLook(const Preferences::Session &session); ///< all but the archive
    /// Takes the tour when an archive is first seen, unless it was taken or skipped before.
    void offerTour();
    /// Closing loses or leaves something behind: leave() says what.
    bool isHeldBack() const;
    /// Does `then`, after asking where the window is held back; not at all where the person stays.
    void leave(const std::function<void()> &then);
    /// Closes also where the window is held back: the person was asked.
    void closeUnasked();

Q_SIGNALS:
    void newWindowRequested(); ///< one more window on the same archive
    void quitRequested();      ///< of all windows
    void closing();            ///< session() still tells how it was

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void buildDocks();
    void connectActions();
    void connectChoices();
    void connectFiles();
    QuietDock *addDock(Qt::DockWidgetArea area, const QString &name, QWidget *content);
    void restoreSession();
    void saveSession();
    void restoreLayout();
    void shareSpace();
    enum class Step { Back, Forward };
    void focusPanel(Step step);
    void showHoldings();
    void showTitle();
    void showJourney();
    void askViewName();
    void showView(const Preferences::View &view);
    void changeTextSize(int points);
    void renewNames();
    void retranslate();
    void connectHelp();
    void showHelp(const QString &page);
    void showShortcuts();
    void takeTour();

    BrowseState *m_state;
    Preferences *m_preferences;
    LanguageSwitch *m_language;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    WindowActions *m_actions;
    FileTasks *m_files;
    DecisionRoom *m_decisions;
    Loading *m_loading;
    TopBar *m_top;
    MessageBar *m_messages;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    QSplitter *m_splitter;
    TablePanel *m_table;
    ReaderPanel *m_reader;
    TaskArea *m_tasks;
    QuietDock *m_filterDock;
    QuietDock *m_entityDock;
    QuietDock *m_timelineDock;
    QuietDock *m_matrixDock;
    PanelRoom *m_room = nullptr;
    Journey *m_journey;
    TimelinePanel *m_timeline;
    HelpWindow *m_help = nullptr;
    Tour *m_tour = nullptr;
    bool m_isUnasked = false; ///< closes without asking
    QString m_wanted; ///< archive of the last session until one is open: it is not forgotten where a server is away
    QByteArray m_firstLayout;
    QByteArray m_layout;                     ///< of the panels when an archive is open
    std::optional<search::Query> m_restored; ///< to be asked when the archive is open
};

} // namespace legation::ui
