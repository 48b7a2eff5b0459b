// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/table/tablepanel.h"

#include "ui/browse/browsestate.h"
#include "ui/look/statepage.h"
#include "ui/table/articledelegate.h"
#include "ui/table/articletablemodel.h"
#include "ui/table/cellfilters.h"
#include "ui/table/familyactions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

/// More rows than this are a matter for the export, which streams.

/// Widths in figures of the interface font, without the padding of a cell.
constexpr std::array<int, ArticleTableModel::ColumnCount> kWidths{10, 24, 11, 11, 12, 14, 6, 30};

} // namespace

TablePanel::TablePanel(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(&state)
    , m_model(new ArticleTableModel(state, this))
    , m_delegate(new ArticleDelegate(this))
    , m_view(new QTableView(this))
    , m_families(new FamilyActions(state, *m_model, *m_view))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"tablePanel"_s);
    buildView();
    buildPages();
    connect(m_state, &BrowseState::resultsChanged, this, &TablePanel::resultsRenewed);
    connect(m_state, &BrowseState::phaseChanged, this, &TablePanel::showPage);
    connect(m_state, &BrowseState::queryChanged, this, &TablePanel::showSort);
    connect(m_state, &BrowseState::articleChanged, this, &TablePanel::selectArticle);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_renewing = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_renewing = false; });
    connect(m_families, &FamilyActions::planned, this, &TablePanel::planned);
    retranslate();
    showSort();
    showPage();
}

void TablePanel::buildView()
{
    m_view->setObjectName(u"articleTable"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false); // Tab goes on to the reader
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setMinimumSectionSize(8);

    QHeaderView *header = m_view->horizontalHeader();
    header->setObjectName(u"articleHeader"_s);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(32);
    restoreDefaultColumns();

    connect(header, &QHeaderView::sectionClicked, this, &TablePanel::sortBy);
    connect(header, &QWidget::customContextMenuRequested, this, &TablePanel::showColumnMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TablePanel::showCellMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePanel::currentRowChanged);
    m_stack->addWidget(m_view);
}

void TablePanel::buildPages()
{
    m_nothingFound = new StatePage(this);
    m_nothingFound->setObjectName(u"nothingFoundPage"_s);
    m_clearButton = m_nothingFound->addButton(u"clearQueryButton"_s, [this] { m_state->clearQuery(); });
    m_nothingLoaded = new StatePage(this);
    m_nothingLoaded->setObjectName(u"nothingLoadedPage"_s);
    m_folderButton = m_nothingLoaded->addButton(u"loadFolderButton"_s, [this] { Q_EMIT loadFolderRequested(); });
    m_loadButton = m_nothingLoaded->addButton(u"loadFilesButton"_s, [this] { Q_EMIT loadRequested(); });
    m_failed = new StatePage(this);
    m_failed->setObjectName(u"searchFailedPage"_s);
    m_retryButton = m_failed->addButton(u"searchAgainButton"_s, [this] { m_state->searchAgain(); });
    m_searching = new StatePage(this);
    m_searching->setObjectName(u"searchingPage"_s);
    for (StatePage *page : {m_nothingFound, m_nothingLoaded, m_failed, m_searching})
        m_stack->addWidget(page);
}

void TablePanel::restoreDefaultColumns()
{
    QHeaderView *header = m_view->horizontalHeader();
    const int unit = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, column == ArticleTableModel::Source || column == ArticleTableModel::Snippet);
        header->resizeSection(column, kWidths[static_cast<size_t>(column)] * unit + 16);
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    }
    for (const int column : {ArticleTableModel::Headline, ArticleTableModel::Snippet}) // they share what is left
        header->setSectionResizeMode(column, QHeaderView::Stretch);
}

QByteArray TablePanel::saveColumns() const
{
    return m_view->horizontalHeader()->saveState();
}

void TablePanel::restoreColumns(const QByteArray &columns)
{
    if (!columns.isEmpty())
        m_view->horizontalHeader()->restoreState(columns);
    showSort(); // the order belongs to the query, not to the columns
}

void TablePanel::resultsRenewed()
{
    m_delegate->setHighlights(m_state->results().highlights);
    showPage();
    selectArticle();
    if (m_model->rowOf(m_state->article()) < 0)
        // So that the reader never shows what the list does not hold.
        m_state->setArticle(m_model->idAt(0), BrowseState::Chosen::ByResults);
    m_view->viewport()->update();
}

void TablePanel::selectArticle()
{
    const int row = m_model->rowOf(m_state->article());
    const QScopedValueRollback guard(m_renewing, true);
    if (row < 0) {
        m_view->selectionModel()->clear();
        findFamily();
        return;
    }
    if (m_view->currentIndex().row() == row && m_view->selectionModel()->hasSelection())
        return;
    const int column = qMax(0, m_view->currentIndex().column());
    m_view->setCurrentIndex(m_model->index(row, column));
}

/// An article that stands in no row may belong to the family of one, which only the archive knows.
void TablePanel::findFamily()
{
    const ArticleId article = m_state->article();
    const bool mayHave = m_state->query().rows == search::RowsOf::Families && m_model->rowCount() > 0;
    if (!m_state->holdings() || !article.isValid() || !mayHave || m_model->rowOf(article) >= 0)
        return;
    m_family.start(m_state->holdings()->fetchRows({article}), [this, article](const auto &rows) {
        if (!rows || rows->empty() || m_state->article() != article)
            return;
        m_model->remember(rows->front());
        if (m_model->rowOf(article) >= 0)
            selectArticle();
    });
}

void TablePanel::currentRowChanged(const QModelIndex &current)
{
    if (!m_renewing && current.isValid())
        m_state->setArticle(m_model->idAt(current.row()));
}

void TablePanel::showPage()
{
    QWidget *page = m_view;
    if (m_state->phase() == SearchPhase::Failed)
        page = m_failed;
    else if (m_model->rowCount() == 0 && m_state->phase() == SearchPhase::Searching)
        page = m_state->info().articles > 0 ? m_stack->currentWidget() : m_searching; // no blinking while one types
    else if (m_model->rowCount() == 0)
        page = m_state->isFiltered() ? m_nothingFound : m_nothingLoaded;
    m_stack->setCurrentWidget(page);
}

void TablePanel::sortBy(int column)
{
    const auto key = ArticleTableModel::sortKey(static_cast<ArticleTableModel::Column>(column));
    if (!key) {
        showSort();
        return;
    }
    const search::Sort now = m_state->query().sort;
    search::Sort sort{*key, search::SortOrder::Ascending, now.han};
    if (now.key == *key)
        sort.order =
            now.order == search::SortOrder::Ascending ? search::SortOrder::Descending : search::SortOrder::Ascending;
    else if (*key == search::SortKey::Date)
        sort.order = search::SortOrder::Descending; // newest first is what one looks for
    m_state->setSort(sort);
    showSort();
}

void TablePanel::showSort()
{
    const search::Sort sort = m_state->query().sort;
    if (const auto column = ArticleTableModel::columnOf(sort.key)) {
        m_view->horizontalHeader()->setSortIndicator(
            *column, sort.order == search::SortOrder::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
}

void TablePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        m_view->verticalHeader()->setDefaultSectionSize(ArticleDelegate::rowHeight(m_view->fontMetrics()));
    QWidget::changeEvent(event);
}

void TablePanel::retranslate()
{
    m_view->setAccessibleName(tr("Articles"));
    m_view->verticalHeader()->setDefaultSectionSize(ArticleDelegate::rowHeight(m_view->fontMetrics()));
    m_nothingFound->setTexts(tr("No article is found"),
                             tr("Take back a part of the search or a filter, or look through all articles."));
    m_clearButton->setText(tr("&Show All Articles"));
    m_nothingLoaded->setTexts(tr("This archive has no articles yet"),
                              tr("Load files of press releases, or drop them or their folder on this window."));
    m_folderButton->setText(tr("Load a Fol&der…"));
    m_loadButton->setText(tr("&Load Files…"));
    m_failed->setTexts(tr("The archive could not be searched"),
                       tr("What is stored is untouched. The message above says why."));
    m_retryButton->setText(tr("Search &Again"));
    m_searching->setTexts(tr("Searching…"), {});
    m_model->retranslate();
}

} // namespace legation::ui
