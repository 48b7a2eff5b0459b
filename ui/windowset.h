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
        MainWindow *window; ///< not yet shown
    };
    Opened open();
    int count() const { return static_cast<int>(m_windows.size()); }

private:
    void openBeside(const Opened &first);
    void forget(const QObject *window);

    Preferences *m_preferences;
    LanguageSwitch *m_language;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    std::vector<Opened> m_windows;
};

} // namespace legation::ui
