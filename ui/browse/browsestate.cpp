// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/browsestate.h"

#include "ui/browse/archivename.h"
#include "ui/browse/unsent.h"
#include "ui/browse/withholdings.h"

#include <QMenu>

#include <algorithm>
#include <chrono>
#include <utility>

namespace legation::ui {

using namespace std::chrono_literals;

BrowseState::BrowseState(QObject *parent)
    : QObject(parent)
{
    m_query.rows = search::RowsOf::Families;
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(0ms);
    connect(&m_searchTimer, &QTimer::timeout, this, &BrowseState::search);
    m_growTimer.setSingleShot(true);
    m_growTimer.setInterval(500ms);
    connect(&m_growTimer, &QTimer::timeout, this, &BrowseState::holdingsGrew);
}

void BrowseState::setHoldings(std::shared_ptr<Holdings> holdings)
{
    if (m_holdings == holdings)
        return;
    m_search.cancel();
    m_infoFetch.cancel();
    m_growTimer.stop();
    m_work.leave(); // it belongs to the archive that goes
    std::optional<Message> left;
    if (m_holdings) {
        m_holdings->disconnect(this);
        if (m_holdings->unsent() > 0)
            left = canLose(*m_holdings) ? unsentLost(m_holdings->unsent(), archiveName(m_holdings->path()))
                                        : unsentLeft(m_holdings->unsent(), archiveName(m_holdings->path()));
    }
    m_holdings = std::move(holdings);
    m_isCut = false;
    m_info = {};
    m_results = std::make_shared<search::Results>();
    // All of it before anything is told, so that nobody asks the new archive for what was selected in the old one.
    const bool hadArticle = std::exchange(m_article, {}).isValid();
    const bool hadEntity = std::exchange(m_entity, {}).isValid();
    const bool hadEngagement = std::exchange(m_engagement, {}).isValid();
    m_articleChosen = Chosen::ByPerson;
    if (m_holdings)
        listen();
    if (hadArticle)
        Q_EMIT articleChanged();
    if (hadEntity)
        Q_EMIT entityChanged();
    if (hadEngagement)
        Q_EMIT engagementChanged();
    m_phase = m_holdings ? SearchPhase::Searching : SearchPhase::NoArchive;
    Q_EMIT holdingsChanged();
    Q_EMIT infoChanged();
    Q_EMIT resultsChanged();
    Q_EMIT phaseChanged();
    if (left)
        report(*left);
    if (m_holdings) {
        m_searchTimer.start();
        m_needsInfo = true; // after the first rows, which people wait for
    }
}

void BrowseState::listen()
{
    connect(m_holdings.get(), &Holdings::changed, this, [this] {
        if (!m_growTimer.isActive())
            m_growTimer.start();
    });
    connect(m_holdings.get(), &Holdings::decided, this, [this] {
        m_growTimer.stop(); // who decides something sees it at once
        holdingsGrew();
        Q_EMIT decided();
    });
    connect(m_holdings.get(), &Holdings::connectionLost, this, [this] {
        m_isCut = true;
        const QString name = archiveName(m_holdings->path());
        report(canLose(*m_holdings) ? connectionLostUnkept(name) : connectionLost(name));
        Q_EMIT connectionChanged();
    });
    connect(m_holdings.get(), &Holdings::connectionBack, this, [this] {
        m_isCut = false;
        report(connectionBack(archiveName(m_holdings->path())));
        Q_EMIT connectionChanged();
    });
    // That nothing keeps what waits is known once something waits.
    connect(m_holdings.get(), &Holdings::unsentChanged, this, [this, was = false]() mutable {
        if (const bool couldLose = std::exchange(was, canLose(*m_holdings)); was && !couldLose)
            report(connectionLostUnkept(archiveName(m_holdings->path())));
        Q_EMIT connectionChanged();
    });
    connect(m_holdings.get(), &Holdings::caughtUp, this,
            [this](int stored, int refused) { report(caughtUp(stored, refused)); });
}

void BrowseState::setQuery(const search::Query &query)
{
    if (m_query == query)
        return;
    m_query = query;
    queryEdited();
}

void BrowseState::setText(const QString &text)
{
    auto query = m_query;
    query.text = text;
    setQuery(query);
}

void BrowseState::setSort(search::Sort sort)
{
    auto query = m_query;
    query.sort = sort;
    setQuery(query);
}

void BrowseState::setRows(search::RowsOf rows)
{
    auto query = m_query;
    query.rows = rows;
    setQuery(query);
}

void BrowseState::setRange(std::optional<QDate> from, std::optional<QDate> to)
{
    auto query = m_query;
    query.from = from;
    query.to = to;
    setQuery(query);
}

std::optional<search::FilterMode> BrowseState::filterMode(search::Facet facet, const QString &value) const
{
    const auto at = std::find_if(m_query.filters.begin(), m_query.filters.end(), [&](const search::Filter &filter) {
        return filter.facet == facet && filter.value == value;
    });
    return at == m_query.filters.end() ? std::nullopt : std::optional(at->mode);
}

void BrowseState::addFilter(search::Facet facet, const QString &value, search::FilterMode mode)
{
    auto query = m_query;
    std::erase_if(query.filters, [&](const search::Filter &filter) {
        return filter.facet == facet && filter.value == value && filter.mode != mode;
    });
    const search::Filter filter{facet, value, mode};
    if (std::find(query.filters.begin(), query.filters.end(), filter) == query.filters.end())
        query.filters.push_back(filter);
    setQuery(query);
}

void BrowseState::removeFilter(search::Facet facet, const QString &value)
{
    auto query = m_query;
    std::erase_if(query.filters,
                  [&](const search::Filter &filter) { return filter.facet == facet && filter.value == value; });
    setQuery(query);
}

void BrowseState::toggleOnly(search::Facet facet, const QString &value)
{
    auto query = m_query;
    const search::Filter only{facet, value, search::FilterMode::Include};
    const auto ofFacet = [facet](const search::Filter &filter) { return filter.facet == facet; };
    const bool alone = std::count_if(query.filters.begin(), query.filters.end(), ofFacet) == 1 &&
                       std::find(query.filters.begin(), query.filters.end(), only) != query.filters.end();
    std::erase_if(query.filters, ofFacet);
    if (!alone)
        query.filters.push_back(only);
    setQuery(query);
}

void BrowseState::clearFacet(search::Facet facet)
{
    auto query = m_query;
    std::erase_if(query.filters, [facet](const search::Filter &filter) { return filter.facet == facet; });
    setQuery(query);
}

void BrowseState::clearQuery()
{
    search::Query query;
    query.sort = m_query.sort;
    query.rows = m_query.rows;
    setQuery(query);
}

bool BrowseState::isFiltered() const
{
    return !m_query.text.trimmed().isEmpty() || !m_query.filters.empty() || m_query.from || m_query.to;
}

void BrowseState::queryEdited()
{
    Q_EMIT queryChanged();
    if (!m_holdings)
        return;
    setPhase(SearchPhase::Searching);
    m_searchTimer.start();
}

void BrowseState::searchAgain()
{
    if (!m_holdings)
        return;
    setPhase(SearchPhase::Searching);
    m_searchTimer.start();
    fetchInfo();
}

void BrowseState::search()
{
    if (!m_holdings)
        return;
    m_search.start(m_holdings->fetchResults(m_query), [this](Result<search::Results> results) {
        if (std::exchange(m_needsInfo, false))
            fetchInfo();
        if (!results) {
            m_error = results.error();
            setPhase(SearchPhase::Failed);
            report(m_error, Task::Searching);
            return;
        }
        m_results = std::make_shared<search::Results>(std::move(*results));
        setPhase(SearchPhase::Ready);
        Q_EMIT resultsChanged();
    });
}

void BrowseState::fetchInfo()
{
    m_infoFetch.start(m_holdings->fetchInfo(), [this](Result<store::ArchiveInfo> info) {
        if (!info)
            return; // the search of the same moment fails too and tells it
        m_info = std::move(*info);
        Q_EMIT infoChanged();
    });
}

void BrowseState::setPhase(SearchPhase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void BrowseState::holdingsGrew()
{
    if (!m_holdings)
        return;
    if (m_search.isRunning()) { // starting anew each time would never let a slow answer come
        m_growTimer.start();
        return;
    }
    m_searchTimer.start(); // the phase stays: what is shown is still true, only not yet whole
    fetchInfo();
}

void BrowseState::setArticle(ArticleId id, Chosen by)
{
    if (m_article == id)
        return;
    m_article = id;
    m_articleChosen = by;
    Q_EMIT articleChanged();
}

void BrowseState::setEntity(EntityId id)
{
    if (m_entity == id)
        return;
    m_entity = id;
    Q_EMIT entityChanged();
}

void BrowseState::setEngagement(EngagementId id)
{
    if (m_engagement == id)
        return;
    m_engagement = id;
    Q_EMIT engagementChanged();
}

void BrowseState::showEngagement(const store::EngagementRow &row)
{
    setEngagement(row.id);
    setArticle(row.article);
}

void BrowseState::setNames(Names names)
{
    m_names = std::move(names);
    Q_EMIT namesChanged();
}

void BrowseState::setCalendar(Calendar calendar)
{
    if (m_calendar == calendar)
        return;
    m_calendar = calendar;
    Q_EMIT namesChanged();
}

void BrowseState::report(const Message &message)
{
    Q_EMIT reported(message);
}

void BrowseState::offerMenu(QMenu &menu, const Subject &subject)
{
    closeWithHoldings(menu, *this);
    Q_EMIT menuOffered(menu, subject);
}

void BrowseState::report(const Error &error, Task task)
{
    report(toMessage(error, task));
}

} // namespace legation::ui
