// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/windowset.h"

#include <algorithm>

namespace legation::ui {

namespace {

constexpr QPoint kBeside{32, 32}; ///< so that the older window is seen below the newer

} // namespace

WindowSet::WindowSet(Preferences &preferences, LanguageSwitch &language,
                     std::shared_ptr<const lexicon::Lexicon> lexicon)
    : m_preferences(&preferences)
    , m_language(&language)
    , m_lexicon(std::move(lexicon))
{
}

WindowSet::~WindowSet()
{
    for (const Opened &opened : m_windows) {
        opened.window->disconnect(this);
        delete opened.window;
        delete opened.state;
    }
}

WindowSet::Opened WindowSet::open()
{
    auto *state = new BrowseState;
    auto *window = new MainWindow(*state, *m_preferences, *m_language, m_lexicon);
    window->setAttribute(Qt::WA_DeleteOnClose);
    const Opened opened{state, window};
    m_windows.push_back(opened);
    connect(window, &MainWindow::newWindowRequested, this, [this, opened] { openBeside(opened); });
    connect(window, &QObject::destroyed, this, &WindowSet::forget);
    return opened;
}

void WindowSet::openBeside(const Opened &first)
{
    const Opened next = open();
    next.window->move(first.window->pos() + kBeside);
    if (first.state->holdings())
        next.state->setHoldings(first.state->holdings()->share());
    next.state->setQuery(first.state->query());
    next.state->setArticle(first.state->article());
    next.window->show();
}

void WindowSet::forget(const QObject *window)
{
    const auto at = std::find_if(m_windows.begin(), m_windows.end(),
                                 [window](const Opened &opened) { return opened.window == window; });
    if (at == m_windows.end())
        return;
    at->state->deleteLater(); // the panels are gone, but an answer may still be on its way to the state
    m_windows.erase(at);
}

} // namespace legation::ui
