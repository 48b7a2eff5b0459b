// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/holdings.h"
#include "ui/browse/message.h"
#include "ui/browse/names.h"
#include "ui/browse/pending.h"
#include "ui/browse/subject.h"
#include "ui/look/dates.h"
#include "ui/tasks/worklist.h"

#include <QTimer>

class QMenu;

namespace legation::ui {

/// Where the answer to the present query stands.
enum class SearchPhase { NoArchive, Searching, Ready, Failed };

/// What all panels look at together: the open archive, the query and its answer, and what is selected.
///
/// Panels know this object and not each other: each takes it by reference in its constructor, shows what it says and
/// calls its functions when the person acts. A setter that changes nothing emits nothing. Setting the query starts a
/// search once the event loop is reached, so that several changes in one go are one search. Lives in the GUI thread;
/// main() or the window owns it, and it outlives the panels.
class BrowseState : public QObject
{
    Q_OBJECT

public:
    explicit BrowseState(QObject *parent = nullptr);

    // The archive
    Holdings *holdings() const { return m_holdings.get(); } ///< null where no archive is open
    void setHoldings(std::shared_ptr<Holdings> holdings);   ///< null closes; the selection is dropped, the query kept
    const store::ArchiveInfo &info() const { return m_info; }
    /// The server of the archive does not answer.
    bool isCut() const { return m_isCut; }

    // The query
    const search::Query &query() const { return m_query; }
    void setQuery(const search::Query &query);
    void setText(const QString &text);
    void setSort(search::Sort sort);
    /// Whether each family of texts that repeat each other is one row, as it is at first.
    void setRows(search::RowsOf rows);
    void setRange(std::optional<QDate> from, std::optional<QDate> to);
    std::optional<search::FilterMode> filterMode(search::Facet facet, const QString &value) const;
    /// Adds the value in that mode, or changes its mode.
    void addFilter(search::Facet facet, const QString &value, search::FilterMode mode);
    void removeFilter(search::Facet facet, const QString &value);
    /// Only this value of the facet; where it already stands alone, none.
    void toggleOnly(search::Facet facet, const QString &value);
    void clearFacet(search::Facet facet);
    /// No text, no filters, no range; the order is kept, and what is a row.
    void clearQuery();
    bool isFiltered() const; ///< text, filters or range are set

    // Its answer
    SearchPhase phase() const { return m_phase; }
    const search::Results &results() const { return *m_results; } ///< of the last search that succeeded
    const Error &searchError() const { return m_error; }          ///< valid in phase Failed
    void searchAgain();

    // What is selected
    ArticleId article() const { return m_article; }
    /// Who chose the article: a person, or the answer of a search whose first article it is.
    enum class Chosen { ByPerson, ByResults };
    void setArticle(ArticleId id, Chosen by = Chosen::ByPerson);
    Chosen articleChosen() const { return m_articleChosen; }
    EntityId entity() const { return m_entity; } ///< invalid: the entity panel shows the article's entities
    void setEntity(EntityId id);
    EngagementId engagement() const { return m_engagement; } ///< the visit marked in timeline and lists
    void setEngagement(EngagementId id);
    /// Selects a visit and the article that reports it.
    void showEngagement(const store::EngagementRow &row);

    // How things are written
    const Names &names() const { return m_names; } ///< of countries, cities and topics in the window's language
    void setNames(Names names);
    Calendar calendar() const { return m_calendar; }
    void setCalendar(Calendar calendar);

    /// What runs beside: whoever begins long work gives it here, and the task area shows it.
    WorkList &work() { return m_work; }
    /// Shows a sentence in the message bar: the one place for failures and notes.
    void report(const Message &message);
    void report(const Error &error, Task task);
    /// A panel is about to show a menu: whoever can do something with the subject adds entries to its end.
    void offerMenu(QMenu &menu, const Subject &subject);

Q_SIGNALS:
    void holdingsChanged();
    void infoChanged();
    void connectionChanged(); ///< isCut(), or how many decisions wait for the server
    void queryChanged();
    void phaseChanged(); ///< the search began, ended or failed
    void resultsChanged();
    void articleChanged();
    void entityChanged();
    void engagementChanged();
    void namesChanged(); ///< names or calendar: repaint what was written with them
    void reported(const legation::ui::Message &message);
    void menuOffered(QMenu &menu, const legation::ui::Subject &subject);
    void decided(); ///< people decided something: what is shown of articles and entities may be another

private:
    void queryEdited();
    void search();
    void fetchInfo();
    void setPhase(SearchPhase phase);
    void holdingsGrew();
    void listen();

    std::shared_ptr<Holdings> m_holdings;
    store::ArchiveInfo m_info;
    search::Query m_query;
    std::shared_ptr<const search::Results> m_results = std::make_shared<search::Results>();
    SearchPhase m_phase = SearchPhase::NoArchive;
    Error m_error;
    bool m_isCut = false;
    ArticleId m_article;
    Chosen m_articleChosen = Chosen::ByPerson;
    EntityId m_entity;
    EngagementId m_engagement;
    Names m_names;
    Calendar m_calendar = Calendar::Gregorian;
    WorkList m_work;
    bool m_needsInfo = false; ///< of an archive that was opened just now
    QTimer m_searchTimer;     ///< gathers the changes of one turn of the event loop
    QTimer m_growTimer;       ///< while a load runs the answer is renewed at most twice a second
    Pending<search::Results> m_search;
    Pending<store::ArchiveInfo> m_infoFetch;
};

} // namespace legation::ui
