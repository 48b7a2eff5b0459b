// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/table/snippets.h"

#include "ui/browse/browsestate.h"

#include <algorithm>
#include <chrono>

namespace legation::ui {

using namespace std::chrono_literals;

Snippets::Snippets(BrowseState &state, QObject *parent)
    : QObject(parent)
    , m_state(&state)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0ms);
    connect(&m_timer, &QTimer::timeout, this, &Snippets::fetch);
    connect(&state, &BrowseState::holdingsChanged, this, &Snippets::forget);
    connect(&state, &BrowseState::resultsChanged, this, [this] {
        if (m_state->results().highlights != m_terms)
            forget();
    });
}

const QString *Snippets::find(ArticleId id)
{
    if (const QString *known = m_known.object(id))
        return known;
    std::erase(m_wanted, id);
    m_wanted.push_back(id);
    if (!m_fetch.isRunning() && !m_timer.isActive())
        m_timer.start();
    return nullptr;
}

void Snippets::forget()
{
    m_fetch.cancel();
    m_known.clear();
    m_wanted.clear();
    m_terms = m_state->results().highlights;
}

void Snippets::fetch()
{
    if (!m_state->holdings() || m_wanted.empty())
        return;
    const size_t count = std::min(kAtOnce, m_wanted.size());
    const std::vector<ArticleId> ids(m_wanted.end() - static_cast<std::ptrdiff_t>(count), m_wanted.end());
    m_wanted.clear(); // what is still to be seen is asked for again by the repaint that follows
    m_fetch.start(m_state->holdings()->fetchSnippets(ids, m_terms), [this, ids](Result<QStringList> snippets) {
        if (!snippets) {
            m_state->report(snippets.error(), Task::Reading);
            return;
        }
        for (size_t i = 0; i < ids.size(); ++i)
            m_known.insert(ids[i], new QString(snippets->value(static_cast<qsizetype>(i))));
        Q_EMIT arrived();
    });
}

} // namespace legation::ui
