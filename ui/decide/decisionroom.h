// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"
#include "ui/decide/decisionfiles.h"
#include "ui/decide/decisionmenus.h"

namespace legation::ui {

class Preferences;
class WindowActions;

/// Everything about decisions in one place: the desk that sends them, the entries that panels' menus get, the actions
/// of the window's own menus, the dialogs. The window makes one.
class DecisionRoom final : public QObject
{
    Q_OBJECT

public:
    DecisionRoom(BrowseState &state, Preferences &preferences, WindowActions &actions, QWidget *window);

    DecisionDesk &desk() { return m_desk; }
    DecisionFiles &files() { return m_files; }

private:
    void connectActions();
    void showNext();
    void openMore();
    void openReview();
    void openSuggestions();
    void openNames();
    void openHistory();
    void correctHere();
    void askDecider();
    void annotateAgain();
    void tell(const store::AnnotatedAgain &report);

    BrowseState &m_state;
    Preferences &m_preferences;
    WindowActions &m_actions;
    QWidget *m_window;
    DecisionDesk m_desk;
    DecisionMenus m_menus;
    DecisionFiles m_files;
    bool m_annotating = false; ///< again, beside everything else
};

} // namespace legation::ui
