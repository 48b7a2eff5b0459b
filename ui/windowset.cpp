// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/windowset.h"

#include "core/store/serveraddress.h"

#include <QFileInfo>

#include <algorithm>

namespace legation::ui {

namespace {

constexpr QPoint kBeside{32, 32}; ///< so that the older window is seen below the newer

bool isSame(const QString &one, const QString &other)
{
    if (store::ServerAddress::isOne(one) || store::ServerAddress::isOne(other))
        return store::ServerAddress::shown(one) == store::ServerAddress::shown(other);
    return QFileInfo(one) == QFileInfo(other);
}

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
    connect(window, &MainWindow::quitRequested, this, &WindowSet::quit);
    connect(window, &MainWindow::closing, this, [this, window] {
        if (!m_quitting)
            remember(m_windows.size() > 1 ? window : nullptr); // one of several is not wanted any more
    });
    connect(window, &QObject::destroyed, this, &WindowSet::forget);
    return opened;
}

WindowSet::Opened WindowSet::restore(const QString &archive)
{
    const QList<Preferences::Session> sessions = m_preferences->sessions();
    if (!archive.isEmpty() || sessions.size() < 2) {
        const Opened only = open();
        only.window->show();
        only.window->start(archive);
        return only;
    }
    for (const Preferences::Session &session : sessions) {
        const Opened next = open();
        restoreBeside(next, session);
        next.window->show();
    }
    return m_windows.front();
}

/// An archive that another window opens is shared with it as soon as it is open; another archive is not.
void WindowSet::restoreBeside(const Opened &next, const Preferences::Session &session)
{
    const auto same = std::ranges::find_if(m_windows, [&](const Opened &one) {
        return one.window != next.window && one.archive == session.archive && !session.archive.isEmpty();
    });
    m_windows.back().archive = session.archive;
    if (same == m_windows.end()) {
        next.window->restore(session);
        return;
    }
    next.window->restoreLook(session);
    connect(
        same->state, &BrowseState::holdingsChanged, next.window,
        [first = same->state, next, session] {
            if (!first->holdings() || !isSame(first->holdings()->path(), session.archive) || next.state->holdings())
                return;
            next.state->setHoldings(first->holdings()->share());
            next.state->setQuery(session.query);
            next.window->restore(session);
        },
        Qt::SingleShotConnection);
}

void WindowSet::remember(const MainWindow *without) const
{
    QList<Preferences::Session> sessions;
    for (const Opened &opened : m_windows) {
        if (opened.window != without)
            sessions += opened.window->session();
    }
    m_preferences->setSessions(sessions);
}

void WindowSet::quit()
{
    quitBut({});
}

/// Asks of one window after another that is held back; `asked` may go.
void WindowSet::quitBut(const std::vector<const MainWindow *> &asked)
{
    for (const Opened &opened : m_windows) {
        if (!opened.window->isHeldBack() || std::ranges::find(asked, opened.window) != asked.end())
            continue;
        std::vector<const MainWindow *> next = asked;
        next.push_back(opened.window);
        return opened.window->leave([this, next] { quitBut(next); });
    }
    remember(nullptr);
    m_quitting = true;
    const std::vector<Opened> all = m_windows;
    for (const Opened &opened : all)
        opened.window->closeUnasked();
    m_quitting = false;
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
