// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/mainwindow.h"

#include <vector>

namespace legation::ui {

/// The windows of the program. Each looks at what it wants (a browse state of its own); windows opened from one another
/// share its archive, so that what one loads or corrects the others show. A closed window is deleted.
class WindowSet : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the set.
    WindowSet(Preferences &preferences, LanguageSwitch &language, std::shared_ptr<const lexicon::Lexicon> lexicon);
    ~WindowSet() override;

    struct Opened
    {
        BrowseState *state;
        MainWindow *window;   ///< not yet shown
        QString archive = {}; ///< that it was restored with
    };
    Opened open();
    /// Shows the windows of the last session, or one window with `archive` where that is named; gives the first.
    Opened restore(const QString &archive);
    /// Remembers all windows and closes them; none, where the person wants one to stay that is held back.
    void quit();
    int count() const { return static_cast<int>(m_windows.size()); }

private:
    void openBeside(const Opened &first);
    void restoreBeside(const Opened &next, const Preferences::Session &session);
    void remember(const MainWindow *without) const;
    void forget(const QObject *window);
    void quitBut(const std::vector<const MainWindow *> &asked);

    Preferences *m_preferences;
    LanguageSwitch *m_language;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    std::vector<Opened> m_windows;
    bool m_quitting = false;
};

} // namespace legation::ui
