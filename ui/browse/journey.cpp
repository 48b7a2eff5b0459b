// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/journey.h"

namespace legation::ui {

namespace {

search::Query unordered(search::Query query)
{
    query.sort = {};
    return query;
}

} // namespace

Journey::Journey(BrowseState &state, QObject *parent)
    : QObject(parent)
    , m_state(&state)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &Journey::note);
    connect(m_state, &BrowseState::queryChanged, this, &Journey::moved);
    connect(m_state, &BrowseState::entityChanged, this, &Journey::moved);
    connect(m_state, &BrowseState::holdingsChanged, this, &Journey::startAnew);
    startAnew();
}

Journey::Stop Journey::here() const
{
    return {m_state->query(), m_state->entity(), m_state->article()};
}

/// Whether the window stands elsewhere than at the stop of the moment.
bool Journey::isNew() const
{
    const Stop &stop = m_stops[m_at];
    return unordered(stop.query) != unordered(m_state->query()) || stop.entity != m_state->entity();
}

bool Journey::canGoBack() const
{
    return m_at > 0 || isNew();
}

void Journey::moved()
{
    m_settle.start();
    Q_EMIT changed();
}

void Journey::note()
{
    m_settle.stop();
    if (isNew()) {
        m_stops.resize(m_at + 1);
        m_stops.push_back(here());
        if (m_stops.size() > kMostStops)
            m_stops.erase(m_stops.begin());
        m_at = m_stops.size() - 1;
    } else {
        m_stops[m_at] = here();
    }
    Q_EMIT changed();
}

void Journey::startAnew()
{
    m_settle.stop();
    m_stops.assign(1, here());
    m_at = 0;
    Q_EMIT changed();
}

void Journey::goBack()
{
    note();
    if (m_at > 0)
        go(m_at - 1);
}

void Journey::goForward()
{
    note();
    if (canGoForward())
        go(m_at + 1);
}

void Journey::go(size_t stop)
{
    m_at = stop;
    const Stop wanted = m_stops[stop];
    m_state->setQuery(wanted.query);
    m_state->setArticle(wanted.article);
    m_state->setEntity(wanted.entity); // last: another article shows its own entities
    m_settle.stop();
    Q_EMIT changed();
}

} // namespace legation::ui
