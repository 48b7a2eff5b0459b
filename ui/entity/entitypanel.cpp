// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/entity/entitypanel.h"

#include "ui/entity/entitydelegate.h"
#include "ui/entity/entityheader.h"
#include "ui/entity/entitylist.h"
#include "ui/entity/partnersheet.h"
#include "ui/look/statepage.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRoomyHeight = 330; ///< for facts, the chart and a few rows of the list

} // namespace

EntityPanel::EntityPanel(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_pages(new QStackedWidget(this))
    , m_empty(new StatePage(this))
    , m_content(new QWidget(this))
    , m_header(new EntityHeader(this))
    , m_list(new QListView(this))
    , m_model(new EntityListModel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntityDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_header);
    content->addWidget(m_list, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    layout->addWidget(m_pages, 1);
    connectState();
    retranslate();
    renew();
}

QWidget *EntityPanel::makeTop()
{
    auto *top = new QWidget(this);
    top->setBackgroundRole(QPalette::Base);
    top->setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(8, 4, 8, 0);
    layout->setSpacing(2);
    m_back = makeButton(u"‹"_s);
    m_forward = makeButton(u"›"_s);
    m_where = new QLabel(top);
    m_where->setForegroundRole(QPalette::PlaceholderText);
    m_up = makeButton(QString());
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addWidget(m_where, 1);
    layout->addWidget(m_up);
    connect(m_back, &QToolButton::clicked, this, &EntityPanel::goBack);
    connect(m_forward, &QToolButton::clicked, this, &EntityPanel::goForward);
    connect(m_up, &QToolButton::clicked, this, [this] { m_state.setEntity({}); });
    return top;
}

QToolButton *EntityPanel::makeButton(const QString &sign)
{
    auto *button = new QToolButton(this);
    button->setText(sign);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void EntityPanel::connectState()
{
    connect(&m_state, &BrowseState::entityChanged, this, &EntityPanel::entityChosen);
    connect(&m_state, &BrowseState::articleChanged, this, &EntityPanel::articleChosen);
    connect(&m_state, &BrowseState::holdingsChanged, this, &EntityPanel::holdingsChanged);
    connect(&m_state, &BrowseState::infoChanged, this, &EntityPanel::renewAgain); // the archive grew
    connect(&m_state, &BrowseState::namesChanged, this, [this] {
        if (m_state.entity().isValid())
            showRecord();
        else
            m_model->showEntities(m_entities, m_state.names());
    });
    connect(m_list, &QListView::activated, this, &EntityPanel::activate);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        // Where a double click activates, a single one shall do here as everywhere in the window.
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick))
            activate(index);
    });
    connect(m_header, &EntityHeader::filterRequested, this,
            [this] { m_state.setQuery(filteredBy(m_record->summary, m_state.query())); });
    connect(m_header, &EntityHeader::yearChosen, this, [this](int year) {
        search::Query query = filteredBy(m_record->summary, m_state.query());
        query.from = QDate(year, 1, 1);
        query.to = QDate(year, 12, 31);
        m_state.setQuery(query);
    });
    connect(m_header, &EntityHeader::sheetRequested, this, &EntityPanel::offerSheet);
    connect(m_header, &EntityHeader::correctRequested, this, &EntityPanel::offerCorrections);
    connect(m_list, &QWidget::customContextMenuRequested, this, &EntityPanel::offerRow);
}

void EntityPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        renew();
    }
}

void EntityPanel::resizeEvent(QResizeEvent *event)
{
    const bool low = height() < kRoomyHeight;
    m_header->setDetail(low ? EntityHeader::Detail::Brief : EntityHeader::Detail::Full);
    QWidget::resizeEvent(event);
}

void EntityPanel::retranslate()
{
    setAccessibleName(tr("People, places and organisations"));
    const auto name = [](QToolButton *button, const QString &what) {
        button->setAccessibleName(what);
        button->setToolTip(what);
    };
    m_up->setText(tr("In the article"));
    name(m_back, tr("Back"));
    name(m_forward, tr("Forward"));
    name(m_up, tr("All that the selected article names"));
    showTop();
}

void EntityPanel::holdingsChanged()
{
    m_history.clear();
    m_record.reset();
    m_entities.clear();
    m_model->clear();
    renew();
}

void EntityPanel::entityChosen()
{
    if (!m_travelling)
        m_history.visit({m_state.entity(), m_state.article()});
    renew();
}

/// Another article chosen elsewhere shows what it names; one opened from here, and the first of another search, leave
/// the entity where it is.
void EntityPanel::articleChosen()
{
    if (m_travelling)
        return;
    if (m_state.entity().isValid() && m_state.articleChosen() == BrowseState::Chosen::ByResults) {
        showTop();
        return;
    }
    if (m_state.entity().isValid() && m_state.article().isValid()) {
        m_state.setEntity({});
        return;
    }
    m_history.visit({{}, m_state.article()});
    renew();
}

/// While a load runs this comes twice a second: asking anew each time would never let a slow answer come.
void EntityPanel::renewAgain()
{
    if (m_fetchEntity.isRunning() || m_fetchEntities.isRunning())
        m_again = true;
    else
        renew();
}

void EntityPanel::answered()
{
    if (std::exchange(m_again, false))
        renew();
}

void EntityPanel::renew()
{
    m_again = false;
    if (!m_state.holdings()) {
        m_fetchEntity.cancel();
        m_fetchEntities.cancel();
        showEmpty();
    } else if (m_state.entity().isValid()) {
        fetchEntity();
    } else if (m_state.article().isValid()) {
        fetchEntities();
    } else {
        m_fetchEntity.cancel();
        m_fetchEntities.cancel();
        m_entities.clear();
        showEmpty();
    }
    showTop();
}

void EntityPanel::fetchEntity()
{
    m_fetchEntities.cancel();
    m_fetchEntity.start(m_state.holdings()->fetchEntity(m_state.entity()), [this](Result<store::EntityRecord> record) {
        if (!record) {
            m_state.report(record.error(), Task::Reading);
            m_state.setEntity({});
            return;
        }
        const bool same = m_record && m_record->summary.id == record->summary.id;
        m_record = std::move(*record);
        const int scrolled = m_list->verticalScrollBar()->value();
        showRecord();
        m_list->verticalScrollBar()->setValue(same ? scrolled : 0);
        answered();
    });
}

void EntityPanel::showRecord()
{
    if (!m_record)
        return;
    m_header->show(*m_record, m_state.names(), m_state.calendar());
    m_header->setVisible(true);
    m_model->showEntity(*m_record, m_state.names(), m_state.calendar());
    m_list->setAccessibleName(tr("About %1").arg(m_record->summary.name));
    m_pages->setCurrentWidget(m_content);
}

void EntityPanel::fetchEntities()
{
    m_fetchEntity.cancel();
    m_fetchEntities.start(m_state.holdings()->fetchEntitiesOf(m_state.article()),
                          [this](Result<std::vector<store::EntitySummary>> entities) {
                              if (!entities) {
                                  m_state.report(entities.error(), Task::Reading);
                                  return;
                              }
                              m_entities = std::move(*entities);
                              m_header->setVisible(false);
                              m_model->showEntities(m_entities, m_state.names());
                              m_list->setAccessibleName(tr("Named in the article"));
                              if (m_entities.empty())
                                  showEmpty();
                              else
                                  m_pages->setCurrentWidget(m_content);
                              answered();
                          });
}

void EntityPanel::showEmpty()
{
    if (!m_state.holdings())
        m_empty->setTexts(tr("No archive is open"), tr("Open one or load files to see who met whom."));
    else if (!m_state.article().isValid())
        m_empty->setTexts(tr("No article is selected"),
                          tr("Select one in the table: its people, places and organisations appear here."));
    else
        m_empty->setTexts(tr("This article names no one"), tr("No person, place or organisation was found in it."));
    m_pages->setCurrentWidget(m_empty);
}

void EntityPanel::showTop()
{
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
    const bool one = m_state.entity().isValid();
    m_up->setVisible(one && m_state.article().isValid());
    m_where->setText(one || !m_state.article().isValid() ? QString() : tr("Named in the article"));
}

void EntityPanel::goBack()
{
    if (m_history.canGoBack())
        go(m_history.back());
}

void EntityPanel::goForward()
{
    if (m_history.canGoForward())
        go(m_history.forward());
}

void EntityPanel::go(const EntityHistory::Stop &stop)
{
    m_travelling = true;
    if (!stop.entity.isValid())
        m_state.setArticle(stop.article);
    m_state.setEntity(stop.entity);
    m_travelling = false;
    renew();
}

void EntityPanel::activate(const QModelIndex &index)
{
    const EntityId entity = m_model->entityAt(index);
    if (entity.isValid()) {
        m_state.setEntity(entity);
        return;
    }
    if (const store::EngagementRow *row = m_model->engagementAt(index)) {
        m_state.setEngagement(row->id);
        openArticle(row->article);
        return;
    }
    const ArticleId article = m_model->articleAt(index);
    if (article.isValid())
        openArticle(article);
    else
        m_model->expand(index);
}

void EntityPanel::openArticle(ArticleId article)
{
    m_travelling = true;
    m_state.setArticle(article);
    m_travelling = false;
    showTop();
    Q_EMIT opened();
}

search::Query EntityPanel::filteredBy(const store::EntitySummary &entity, search::Query query)
{
    const auto include = [&query](search::Facet facet, const QString &value) {
        const search::Filter filter{facet, value, search::FilterMode::Include};
        if (std::find(query.filters.begin(), query.filters.end(), filter) == query.filters.end())
            query.filters.push_back(filter);
    };
    const auto search = [&query](const QString &field, QString words) {
        words.remove(u'"');
        const QString part = u"%1\"%2\""_s.arg(field, words);
        if (!query.text.contains(part))
            query.text = (query.text.trimmed() + u' ' + part).trimmed();
    };
    switch (entity.kind) {
    case store::EntityKind::City: include(search::Facet::City, entity.key.section(u':', 1)); break;
    case store::EntityKind::Country: include(search::Facet::Country, entity.key.section(u':', 1)); break;
    case store::EntityKind::Person: search(u"person:"_s, entity.name); break;
    case store::EntityKind::Organisation: search(u"org:"_s, entity.name); break;
    case store::EntityKind::ForeignCity:
    case store::EntityKind::Event: search(QString(), entity.name); break;
    }
    return query;
}

} // namespace legation::ui
