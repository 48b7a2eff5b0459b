// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/matrix/matrixpanel.h"

#include "ui/browse/sharedrows.h"
#include "ui/look/statepage.h"
#include "ui/matrix/matrixmodel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace legation::ui {

namespace {

// Widths of columns in figures of the interface font.
constexpr int kFewestFigures = 4;
constexpr int kMostFigures = 13;
constexpr int kHeaderPadding = 18;

search::Query withoutPlaces(search::Query query)
{
    std::erase_if(query.filters, [](const search::Filter &filter) {
        return filter.facet == search::Facet::City || filter.facet == search::Facet::Country;
    });
    query.sort = {};
    return query;
}

} // namespace

MatrixPanel::MatrixPanel(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_label(new QLabel(this))
    , m_of(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new StatePage(this))
    , m_table(new QTableView(this))
    , m_model(new MatrixModel(this))
    , m_rows(std::make_shared<const std::vector<store::EngagementRow>>())
{
    build();
    connectState();
    retranslate();
    showPage();
}

void MatrixPanel::build()
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_of->addItems({QString(), QString()});
    m_label->setBuddy(m_of);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatrixDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setHighlightSections(false);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(12, 4, 8, 4);
    header->setSpacing(8);
    header->addWidget(m_label);
    header->addWidget(m_of);
    header->addStretch();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_pages, 1);
}

void MatrixPanel::connectState()
{
    connect(&m_state, &BrowseState::holdingsChanged, this, &MatrixPanel::clear);
    connect(&m_state, &BrowseState::resultsChanged, this, &MatrixPanel::fetch);
    connect(&m_state, &BrowseState::queryChanged, this, &MatrixPanel::showChosen);
    connect(&m_state, &BrowseState::namesChanged, this, [this] {
        m_model->setNames(m_state.names());
        fitColumns();
    });
    connect(m_of, &QComboBox::currentIndexChanged, this, &MatrixPanel::count);
    connect(m_table, &QTableView::clicked, this, &MatrixPanel::chooseCell);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        // Where one click activates too, it has been answered already.
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick))
            chooseCell(index);
    });
    connect(m_table->verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { m_state.toggleOnly(search::Facet::City, m_model->counts().cities[row]); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { m_state.toggleOnly(search::Facet::Country, m_model->counts().countries[column]); });
    m_model->setNames(m_state.names());
}

void MatrixPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MatrixPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        fetch();
}

void MatrixPanel::retranslate()
{
    setAccessibleName(tr("Matrix of cities and partner countries"));
    m_table->setAccessibleName(tr("Engagements by city and partner country"));
    m_label->setText(tr("Cou&nt:"));
    m_of->setItemText(int(MatrixOf::Visits), tr("Visits"));
    m_of->setItemText(int(MatrixOf::Engagements), tr("All engagements"));
    m_table->setWhatsThis(tr("How often each city met each partner country. A click searches for the pair, a click on "
                             "a heading for the city or the country; a second click takes it back."));
    showPage();
}

/// The counts of an archive that goes say nothing of the one that comes.
void MatrixPanel::clear()
{
    m_fetch.cancel();
    m_count.cancel();
    m_rows = std::make_shared<const std::vector<store::EngagementRow>>();
    m_model->setCounts({});
    showPage();
}

void MatrixPanel::fetch()
{
    m_stale = !isVisible();
    if (!m_state.holdings()) {
        m_fetch.cancel();
        m_rows = std::make_shared<const std::vector<store::EngagementRow>>();
        count();
        return;
    }
    if (m_stale)
        return;
    // While a load runs this comes twice a second: asking anew each time would never let a slow answer come.
    const search::Query query = withoutPlaces(m_state.query());
    m_again = query == m_asked && (m_fetch.isRunning() || m_count.isRunning());
    if (m_again)
        return;
    m_asked = query;
    m_fetch.start(m_state.holdings()->fetchEngagements(query), [this](Result<std::vector<store::EngagementRow>> rows) {
        if (!rows) {
            m_state.report(rows.error(), Task::Reading);
            return;
        }
        m_rows = sharedRows(std::move(*rows));
        count();
    });
}

/// Beside the window: a hundred thousand engagements take longer than a frame.
void MatrixPanel::count()
{
    const auto of = MatrixOf(std::max(m_of->currentIndex(), 0));
    const auto work = [rows = m_rows, of]() -> Result<MatrixCounts> { return countMatrix(*rows, of); };
    m_count.start(QtConcurrent::run(work), [this](Result<MatrixCounts> counts) {
        m_model->setCounts(std::move(*counts));
        fitColumns();
        showPage();
        showChosen();
        if (std::exchange(m_again, false))
            fetch();
    });
}

/// All of one width, that of the longest name: as many countries as can be seen at once.
void MatrixPanel::fitColumns()
{
    int widest = fontMetrics().horizontalAdvance(u'0') * kFewestFigures;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        widest = std::max(widest, fontMetrics().horizontalAdvance(name));
    }
    const int most = fontMetrics().horizontalAdvance(u'0') * kMostFigures;
    m_table->horizontalHeader()->setDefaultSectionSize(std::min(widest, most) + kHeaderPadding);
}

void MatrixPanel::showPage()
{
    const bool waiting = m_fetch.isRunning() || m_count.isRunning();
    if (!m_state.holdings())
        m_empty->setTexts(tr("No archive is open"), tr("Open one or load files to see which city met which country."));
    else if (waiting)
        m_empty->setTexts(tr("Counting…"), QString());
    else
        m_empty->setTexts(tr("No city met a partner country in what is found"), tr("Widen the search."));
    m_pages->setCurrentWidget(m_model->counts().isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
}

/// The cell of the search, where it has one city and one country.
void MatrixPanel::showChosen()
{
    const MatrixCounts &counts = m_model->counts();
    qsizetype city = -1;
    qsizetype country = -1;
    for (const search::Filter &filter : m_state.query().filters) {
        if (filter.mode != search::FilterMode::Include)
            continue;
        if (filter.facet == search::Facet::City)
            city = counts.cities.indexOf(filter.value);
        else if (filter.facet == search::Facet::Country)
            country = counts.countries.indexOf(filter.value);
    }
    if (city >= 0 && country >= 0)
        m_table->setCurrentIndex(m_model->index(int(city), int(country)));
    else
        m_table->clearSelection();
}

void MatrixPanel::chooseCell(const QModelIndex &index)
{
    const MatrixCounts &counts = m_model->counts();
    const search::Filter city{search::Facet::City, counts.cities[index.row()], search::FilterMode::Include};
    const search::Filter country{search::Facet::Country, counts.countries[index.column()], search::FilterMode::Include};
    search::Query query = withoutPlaces(m_state.query());
    query.sort = m_state.query().sort;
    search::Query chosen = query;
    chosen.filters.push_back(city);
    chosen.filters.push_back(country);
    m_state.setQuery(chosen == m_state.query() ? query : chosen);
}

} // namespace legation::ui
