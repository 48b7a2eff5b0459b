// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/help/shortcutsdialog.h"
#include "ui/look/dates.h"
#include "ui/settings/preferences.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <map>

namespace legation::ui {

/// Everything the window can be told to do.
enum class Act {
    NewWindow,
    New,
    Open,
    Load,
    LoadFolder,
    OpenShared,
    Sample,
    Export,
    CopySelection,
    CloseArchive,
    Quit,
    Undo,
    Redo,
    Copy,
    CopyWithHeaders,
    Back,
    Forward,
    FindInArticle,
    NextHit,
    PreviousHit,
    CorrectHere,
    ApplyMore,
    CorrectArticle,
    AddVisit,
    ArticleHistory,
    Review,
    MergeSuggestions,
    Names,
    Decider,
    AnnotateAgain,
    CorrectionsOfArticles,
    CorrectionsOfVisits,
    CorrectionsOfEntities,
    TakeCorrections,
    ExportDecisions,
    ImportDecisions,
    FocusSearch,
    FocusTable,
    NextPanel,
    PreviousPanel,
    ClearQuery,
    SaveView,
    FamiliesAsRows,
    TextLarger,
    TextSmaller,
    TextUsual,
    RestoreLayout,
    FullScreen,
    Help,
    Tour,
    WhatIsThis,
    Shortcuts,
    About,
};

/// The actions of the window and its menus. Knows their texts and keys; what they do is connected by the window.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    QAction *action(Act act) const { return m_actions.at(act); }
    /// Fills an empty menu bar. `docks` are the actions that show and hide panels.
    void build(QMenuBar &bar, const QList<QAction *> &docks);
    QMenu *columns() const { return m_columns; } ///< to be filled when it is about to show
    void setRecent(const QStringList &paths);
    void setViews(const QList<Preferences::View> &views);
    void setChosen(Language language, Appearance appearance, Calendar calendar);
    void setArchiveOpen(bool open, bool writable);
    /// All keys by the menus that their actions stand in, for the list of shortcuts.
    std::vector<Shortcuts> shortcuts() const;
    void retranslate();

Q_SIGNALS:
    void recentChosen(const QString &path);
    void viewChosen(const legation::ui::Preferences::View &view);
    void viewRemoved(const QString &name);
    void languageChosen(legation::ui::Language language);
    void appearanceChosen(legation::ui::Appearance appearance);
    void calendarChosen(legation::ui::Calendar calendar);
    void retranslated(); ///< every text is the plain one again

private:
    void buildCorrect(QMenuBar &bar);
    QMenu *addMenu(QMenuBar &bar, const char *title);
    void addActs(QMenu &menu, std::initializer_list<Act> acts);
    QMenu *addSubmenu(QMenu &menu, const char *title);
    template <typename Enum>
    void addChoices(QMenu &menu, std::initializer_list<std::pair<Enum, const char *>> choices, QActionGroup *&group,
                    void (WindowActions::*chosen)(Enum));

    QWidget *m_window;
    std::map<Act, QAction *> m_actions;
    QMenuBar *m_bar = nullptr;
    std::vector<std::pair<QMenu *, const char *>> m_titles;    ///< untranslated
    std::vector<std::pair<QAction *, const char *>> m_choices; ///< untranslated
    QMenu *m_recent = nullptr;
    QMenu *m_views = nullptr;
    QMenu *m_columns = nullptr;
    QActionGroup *m_languages = nullptr;
    QActionGroup *m_appearances = nullptr;
    QActionGroup *m_calendars = nullptr;
};

} // namespace legation::ui
