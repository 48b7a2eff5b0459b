// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/panel.h"

#include "ui/look/engagementtext.h"
#include "ui/look/menus.h"
#include "ui/look/statepage.h"
#include "ui/look/words.h"
#include "ui/timeline/legend.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QtConcurrentRun>

#include <cmath>
#include <utility>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kLaneSetting = u"timeline/lanes"_s;

search::Query withoutRange(search::Query query)
{
    query.from.reset();
    query.to.reset();
    query.sort = {};
    return query;
}

/// A point in time or a span to a thousandth of a day: what a width rounds away is no part of the look.
double toThousandths(double days)
{
    return std::round(days * 1000) / 1000;
}

} // namespace

TimelinePanel::TimelinePanel(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_view(new TimelineView(this))
    , m_empty(new StatePage(this))
    , m_pages(new QStackedWidget(this))
    , m_rows(std::make_shared<const std::vector<store::EngagementRow>>())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_pages, 1);
    m_clear = m_empty->addButton(u"clearQuery"_s, [this] { m_state.clearQuery(); });
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    m_lanesLabel->setBuddy(m_lanes);
    QWidget *before = m_lanes;
    for (QWidget *next : std::initializer_list<QWidget *>{m_range, m_undated, m_out, m_in, m_all, m_save, m_view}) {
        setTabOrder(before, next);
        before = next;
    }
    connectState();
    connectView();
    retranslate();
    m_lanes->setCurrentIndex(QSettings().value(kLaneSetting, 0).toInt());
    connect(m_lanes, &QComboBox::currentIndexChanged, this, [this](int index) {
        QSettings().setValue(kLaneSetting, index);
        place();
    });
    showNames();
    showRange();
    fetch();
}

QWidget *TimelinePanel::makeHeader()
{
    auto *header = new QWidget(this);
    header->setBackgroundRole(QPalette::Base);
    header->setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    m_lanesLabel = new QLabel(header);
    m_lanes = new QComboBox(header);
    for (int i = 0; i <= int(LaneKey::Kind); ++i)
        m_lanes->addItem(QString());
    m_legend = new TimelineLegend(header);
    layout->addWidget(m_lanesLabel);
    layout->addWidget(m_lanes);
    layout->addWidget(m_legend, 1);
    m_range = makeButton(QString(), layout);
    m_undated = makeButton(QString(), layout);
    makeZoomButtons(layout);
    connect(m_range, &QToolButton::clicked, this, [this] { m_state.setRange({}, {}); });
    connect(m_undated, &QToolButton::clicked, this, &TimelinePanel::offerUndated);
    return header;
}

QToolButton *TimelinePanel::makeButton(const QString &sign, QHBoxLayout *header)
{
    auto *button = new QToolButton(this);
    button->setText(sign);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    header->addWidget(button);
    return button;
}

void TimelinePanel::makeZoomButtons(QHBoxLayout *header)
{
    m_out = makeButton(u"−"_s, header);
    m_in = makeButton(u"＋"_s, header);
    m_all = makeButton(QString(), header);
    m_save = makeButton(u"⤓"_s, header);
    connect(m_out, &QToolButton::clicked, m_view, &TimelineView::zoomOut);
    connect(m_in, &QToolButton::clicked, m_view, &TimelineView::zoomIn);
    connect(m_all, &QToolButton::clicked, m_view, &TimelineView::showAll);
    m_saveMenu = new QMenu(m_save);
    m_saveMenu->addAction(QString(), this, &TimelinePanel::chooseFile);
    m_saveMenu->addAction(QString(), this, &TimelinePanel::print);
    // Not setMenu(): its arrow would stand in the sign of so small a button.
    connect(m_save, &QToolButton::clicked, this, [this] { popUpBelow(*m_saveMenu, *m_save); });
}

void TimelinePanel::connectState()
{
    connect(&m_state, &BrowseState::holdingsChanged, this, &TimelinePanel::clear);
    connect(&m_state, &BrowseState::resultsChanged, this, &TimelinePanel::fetch);
    connect(&m_state, &BrowseState::phaseChanged, this, &TimelinePanel::showPage);
    connect(&m_state, &BrowseState::queryChanged, this, &TimelinePanel::showRange);
    connect(&m_state, &BrowseState::articleChanged, this, [this] { m_view->setArticle(m_state.article()); });
    connect(&m_state, &BrowseState::engagementChanged, this, [this] { m_view->setEngagement(m_state.engagement()); });
    connect(&m_state, &BrowseState::namesChanged, this, &TimelinePanel::showNames);
}

void TimelinePanel::connectView()
{
    connect(m_view, &TimelineView::chosen, &m_state, &BrowseState::showEngagement);
    connect(m_view, &TimelineView::activated, this, [this](const store::EngagementRow &row) {
        m_state.showEngagement(row);
        Q_EMIT opened();
    });
    connect(m_view, &TimelineView::menuRequested, this, &TimelinePanel::offerMenu);
    connect(m_view, &TimelineView::rangeChosen, this,
            [this](const DayRange &range) { m_state.setRange(range.from, range.to); });
    connect(m_view, &TimelineView::scaleChanged, this, [this] { m_all->setEnabled(!m_view->scene().showsAll()); });
}

void TimelinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TimelinePanel::retranslate()
{
    setAccessibleName(tr("Timeline"));
    m_lanesLabel->setText(tr("&Lanes:"));
    m_lanes->setAccessibleName(tr("What the lanes stand for"));
    m_lanes->setItemText(int(LaneKey::Country), tr("Partner country"));
    m_lanes->setItemText(int(LaneKey::City), tr("City"));
    m_lanes->setItemText(int(LaneKey::Guest), tr("Guest"));
    m_lanes->setItemText(int(LaneKey::Kind), tr("Kind"));
    const auto name = [](QToolButton *button, const QString &what, const QString &tip) {
        button->setAccessibleName(what);
        button->setToolTip(tip);
    };
    m_all->setText(tr("All"));
    name(m_out, tr("Zoom out"), tr("Zoom out (−)"));
    name(m_in, tr("Zoom in"), tr("Zoom in (+)"));
    name(m_all, tr("Show all"), tr("Show the whole time (0)"));
    name(m_save, tr("Save or print"), tr("Save the timeline as a picture, or print it"));
    m_saveMenu->actions().at(0)->setText(tr("&Save as Picture…"));
    m_saveMenu->actions().at(1)->setText(tr("&Print…"));
    m_clear->setText(tr("Clea&r Search and Filters"));
    m_view->setWhatsThis(tr("Each mark is a visit or another engagement. Wheel, + and − zoom, dragging pans, dragging "
                            "with Shift or along the axis sets the range of days. Arrow keys walk, Enter opens."));
    showPage();
    showRange();
}

LaneKey TimelinePanel::laneKey() const
{
    return LaneKey(std::clamp(m_lanes->currentIndex(), 0, int(LaneKey::Kind)));
}

void TimelinePanel::setLaneKey(LaneKey key)
{
    m_lanes->setCurrentIndex(int(key));
}

/// The marks of an archive that goes would open articles of the one that comes.
void TimelinePanel::clear()
{
    m_asked.reset();
    m_fetch.cancel();
    m_place.cancel();
    m_rows = std::make_shared<const std::vector<store::EngagementRow>>();
    m_view->setContent({});
    showPage();
}

/// A new range or order alone changes nothing of what is shown; the same query again means that the archive grew.
void TimelinePanel::fetch()
{
    const search::Query &query = m_state.query();
    if (!m_state.holdings()) {
        m_asked.reset();
        m_fetch.cancel();
        m_rows = std::make_shared<const std::vector<store::EngagementRow>>();
        place();
        return;
    }
    // Of an archive that opens the first rows come first: then the results change again.
    if (m_state.phase() == SearchPhase::Searching) {
        m_asked.reset();
        m_fetch.cancel();
        return;
    }
    // While a load runs this comes twice a second: asking anew each time would never let a slow answer come.
    m_again = m_asked && *m_asked == query && (m_fetch.isRunning() || m_place.isRunning());
    if (m_again)
        return;
    const bool rangeOnly = m_asked && *m_asked != query && withoutRange(*m_asked) == withoutRange(query);
    m_asked = query;
    if (rangeOnly)
        return;
    m_fetch.start(m_state.holdings()->fetchEngagements(withoutRange(query)),
                  [this](Result<std::vector<store::EngagementRow>> rows) {
                      if (!rows) {
                          m_state.report(rows.error(), Task::Reading);
                          return;
                      }
                      m_rows = sharedRows(std::move(*rows));
                      place();
                  });
}

/// Sorting a hundred thousand engagements into lanes takes longer than a frame, so it is done beside.
void TimelinePanel::place()
{
    const auto work = [rows = m_rows, key = laneKey()]() -> Result<TimelineContent> {
        return timelineContent(rows, key);
    };
    m_place.start(QtConcurrent::run(work), [this](Result<TimelineContent> content) {
        m_view->setContent(std::move(*content));
        m_view->setArticle(m_state.article());
        m_view->setEngagement(m_state.engagement());
        showStretch();
        showPage();
        if (std::exchange(m_again, false))
            fetch();
    });
}

QByteArray TimelinePanel::saveLook() const
{
    const TimelineScene &scene = m_view->scene();
    QJsonObject look{{u"lanes"_s, int(laneKey())}};
    if (!scene.content().isEmpty() && !scene.showsAll()) {
        look[u"from"_s] = toThousandths(scene.scale().left);
        look[u"days"_s] = toThousandths(scene.scale().daysInView());
    }
    return QJsonDocument(look).toJson(QJsonDocument::Compact);
}

void TimelinePanel::restoreLook(const QByteArray &look)
{
    const QJsonObject object = QJsonDocument::fromJson(look).object();
    if (object.isEmpty())
        return;
    setLaneKey(LaneKey(std::clamp(object[u"lanes"_s].toInt(), 0, int(LaneKey::Kind))));
    m_stretch = {object[u"from"_s].toDouble(), object[u"days"_s].toDouble()};
    if (!m_fetch.isRunning() && !m_place.isRunning())
        showStretch();
}

void TimelinePanel::showStretch()
{
    const bool isEmpty = m_view->scene().content().isEmpty();
    if (!m_stretch || isEmpty || m_fetch.isRunning())
        return; // with what comes
    const auto [from, days] = *std::exchange(m_stretch, std::nullopt);
    if (days > 0)
        m_view->showDays(from, days);
    else
        m_view->showAll();
}

void TimelinePanel::showPage()
{
    const TimelineContent &content = m_view->scene().content();
    const auto undated = int(content.undated.size());
    m_undated->setVisible(undated > 0);
    m_undated->setText(tr("%n undated", nullptr, undated));
    m_undated->setToolTip(tr("Engagements whose year is unknown; they have no place on the timeline"));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_out), static_cast<QWidget *>(m_in), static_cast<QWidget *>(m_save)})
        widget->setEnabled(!content.isEmpty());
    m_all->setEnabled(!content.isEmpty() && !m_view->scene().showsAll());
    if (content.isEmpty())
        sayWhyEmpty();
    m_pages->setCurrentWidget(content.isEmpty() ? static_cast<QWidget *>(m_empty) : m_view);
}

void TimelinePanel::sayWhyEmpty()
{
    const bool waiting = m_state.phase() == SearchPhase::Searching || m_fetch.isRunning() || m_place.isRunning();
    const bool undated = !m_view->scene().content().undated.empty();
    m_clear->setVisible(m_state.holdings() && !waiting && !undated && m_state.isFiltered());
    if (!m_state.holdings())
        m_empty->setTexts(tr("No archive is open"),
                          tr("Open one or load files: visits appear here by day and country."));
    else if (waiting)
        m_empty->setTexts(tr("Searching…"), QString());
    else if (undated)
        m_empty->setTexts(tr("None of the engagements found has a date"), tr("They are listed under “undated”."));
    else if (m_state.isFiltered())
        m_empty->setTexts(tr("No visits or other engagements in what is found"),
                          tr("Widen the search, or take a filter back."));
    else
        m_empty->setTexts(tr("No visits or other engagements in this archive"),
                          tr("Load articles that report them; each appears here on its day."));
}

void TimelinePanel::showRange()
{
    const DayRange range{m_state.query().from, m_state.query().to};
    m_view->setRange(range);
    m_range->setVisible(!range.isNull());
    const auto write = [this](const std::optional<QDate> &day) {
        return day ? writeDay(*day, m_state.calendar()) : u"…"_s;
    };
    m_range->setText(u"%1 – %2  ✕"_s.arg(write(range.from), write(range.to)));
    m_range->setAccessibleName(tr("Take the range %1 to %2 back").arg(write(range.from), write(range.to)));
    m_range->setToolTip(tr("Take the range of days back (Esc)"));
}

void TimelinePanel::showNames()
{
    m_view->setCalendar(m_state.calendar());
    m_view->setLaneName([this](const TimelineLane &lane) {
        if (lane.value.isEmpty())
            return tr("(none)");
        switch (laneKey()) {
        case LaneKey::Country: return m_state.names().country(lane.value);
        case LaneKey::City: return m_state.names().city(lane.value);
        case LaneKey::Guest: return lane.value;
        case LaneKey::Kind: break;
        }
        const QString kind = wordFor(search::Facet::Kind, lane.value, m_state.names());
        return kind != lane.value ? kind : wordFor(search::Facet::Direction, lane.value, m_state.names());
    });
    m_view->setDescription(
        [this](const store::EngagementRow &row) { return engagementLines(row, m_state.names(), m_state.calendar()); });
    showRange();
}

} // namespace legation::ui
