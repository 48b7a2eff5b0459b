// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/look/statepage.h"
#include "ui/timeline/panel.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestTimelinePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstRowsComeFirst();
    void showsTheEngagementsOfTheSearch();
    void keysChooseArticleAndEngagement();
    void tableChoiceIsRinged();
    void rangeFiltersTheSearchAndNotThePicture();
    void rangeIsTakenBackByItsButton();
    void lanesFollowTheChoiceAndAreRemembered();
    void lookComesBack();
    void emptyStatesSayWhatToDo();
    void pictureIsSavedOrReported();
    void everyControlHasAName();
    void growthLetsAnAnswerCome();

private:
    size_t itemCount() const { return m_panel->view()->scene().content().items.size(); }
    QToolButton *button(const QString &name) const;

    std::unique_ptr<BrowseState> m_state;
    std::shared_ptr<test::FakeHoldings> m_holdings;
    std::unique_ptr<TimelinePanel> m_panel;
};

void TestTimelinePanel::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"legation-test"_s);
    QCoreApplication::setApplicationName(u"tst_timelinepanel"_s);
}

void TestTimelinePanel::init()
{
    QSettings().clear();
    m_holdings = test::FakeHoldings::sample();
    m_state = std::make_unique<BrowseState>();
    m_panel = std::make_unique<TimelinePanel>(*m_state);
    m_panel->resize(1280, 220);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_state->setHoldings(m_holdings);
    QTRY_COMPARE(itemCount(), m_holdings->engagements.size());
}

void TestTimelinePanel::cleanup()
{
    m_panel.reset();
    m_state.reset();
}

QToolButton *TestTimelinePanel::button(const QString &name) const
{
    for (auto *candidate : m_panel->findChildren<QToolButton *>()) {
        if (candidate->accessibleName().startsWith(name))
            return candidate;
    }
    return nullptr;
}

/// Reading all engagements of an archive that opens would keep the processor from its first rows.
void TestTimelinePanel::firstRowsComeFirst()
{
    auto other = test::FakeHoldings::sample();
    other->held = true;
    m_state->setHoldings(other);
    QCOMPARE(itemCount(), 0u); // the marks of the one before would open articles of this one
    QTRY_COMPARE(other->searches, 1);
    QCOMPARE(other->engagementFetches, 0);
    other->held = false;
    other->release();
    QTRY_COMPARE(other->engagementFetches, 1);
    QCOMPARE(m_state->phase(), SearchPhase::Ready);
}

void TestTimelinePanel::showsTheEngagementsOfTheSearch()
{
    m_state->addFilter(search::Facet::Country, u"JP"_s, search::FilterMode::Include);
    QTRY_COMPARE(itemCount(), 3u);
    QCOMPARE(m_panel->view()->scene().content().lanes.size(), 1u);
}

void TestTimelinePanel::keysChooseArticleAndEngagement()
{
    QSignalSpy opened(m_panel.get(), &TimelinePanel::opened);
    m_panel->view()->setFocus();
    QTest::keyClick(m_panel->view(), Qt::Key_Home);
    QCOMPARE(m_state->article(), ArticleId{8}); // the earliest of the sample
    QVERIFY(m_state->engagement().isValid());
    QTest::keyClick(m_panel->view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestTimelinePanel::tableChoiceIsRinged()
{
    m_state->setArticle({4});
    QCOMPARE(m_panel->view()->scene().articleItems().size(), 1u);
    m_state->setArticle({7}); // has no engagement
    QVERIFY(m_panel->view()->scene().articleItems().empty());
}

void TestTimelinePanel::rangeFiltersTheSearchAndNotThePicture()
{
    const size_t before = itemCount();
    Q_EMIT m_panel->view()->rangeChosen({QDate(2022, 1, 1), QDate(2022, 12, 31)});
    QCOMPARE(m_state->query().from, std::optional(QDate(2022, 1, 1)));
    QTRY_COMPARE(m_state->results().ids.size(), 2u);
    QCOMPARE(itemCount(), before);
    QVERIFY(!m_panel->view()->scene().band().isNull());
}

void TestTimelinePanel::rangeIsTakenBackByItsButton()
{
    m_state->setRange(QDate(2022, 1, 1), QDate(2022, 12, 31));
    QToolButton *range = button(u"Take the range"_s);
    QVERIFY(range && range->isVisible());
    range->click();
    QVERIFY(!m_state->query().from && !m_state->query().to);
    QVERIFY(!range->isVisible());
}

void TestTimelinePanel::lanesFollowTheChoiceAndAreRemembered()
{
    m_panel->setLaneKey(LaneKey::City);
    QTRY_COMPARE(m_panel->view()->scene().content().lanes.front().value, u"臺南市"_s);
    const TimelinePanel again(*m_state);
    QCOMPARE(again.laneKey(), LaneKey::City);
}

/// Lanes and the stretch that is seen go into a view and come back, also where the content comes later.
void TestTimelinePanel::lookComesBack()
{
    const QByteArray whole = m_panel->saveLook();
    m_panel->setLaneKey(LaneKey::City);
    QTRY_COMPARE(itemCount(), m_holdings->engagements.size());
    m_panel->view()->showDays(double(QDate(2022, 3, 1).toJulianDay()), 31);
    QCOMPARE(m_panel->view()->scene().scale().dayAt(0), QDate(2022, 3, 1));
    const QByteArray look = m_panel->saveLook();
    m_panel->restoreLook(whole);
    QTRY_VERIFY(m_panel->view()->scene().showsAll());
    QCOMPARE(m_panel->laneKey(), LaneKey::Country);
    m_state->setHoldings(nullptr);
    QTRY_COMPARE(itemCount(), 0u);
    m_panel->restoreLook(look);
    QCOMPARE(m_panel->laneKey(), LaneKey::City);
    m_state->setHoldings(m_holdings);
    QTRY_COMPARE(itemCount(), m_holdings->engagements.size());
    QTRY_COMPARE(m_panel->view()->scene().scale().dayAt(0), QDate(2022, 3, 1));
    QCOMPARE(qRound(m_panel->view()->scene().scale().daysInView()), 31);
    QCOMPARE(m_panel->saveLook(), look);
    for (int width = 1100; width < 1140; ++width) { // some of these do not divide into 31 days without a rest
        m_panel->resize(width, 220);
        QTRY_COMPARE(m_panel->width(), width);
        m_panel->view()->showDays(double(QDate(2022, 3, 1).toJulianDay()), 31);
        QCOMPARE(m_panel->saveLook(), look);
    }
}

void TestTimelinePanel::emptyStatesSayWhatToDo()
{
    auto *page = m_panel->findChild<StatePage *>();
    m_state->setText(u"花展"_s); // found, but nobody visits
    QTRY_VERIFY(page->isVisible());
    QTRY_VERIFY(page->title().contains(u"what is found"_s));
    auto *clear = page->findChild<QPushButton *>(u"clearQuery"_s);
    QVERIFY(clear->isVisible());
    clear->click();
    QTRY_VERIFY(m_panel->view()->isVisible());
    m_state->setHoldings(nullptr);
    QTRY_VERIFY(page->title().contains(u"No archive"_s));
    QVERIFY(!clear->isVisible());
}

void TestTimelinePanel::pictureIsSavedOrReported()
{
    QTemporaryDir folder;
    QSignalSpy reported(m_state.get(), &BrowseState::reported);
    m_panel->savePicture(folder.filePath(u"a.svg"_s));
    QVERIFY(QFile::exists(folder.filePath(u"a.svg"_s)));
    QCOMPARE(reported.takeFirst().first().value<Message>().severity, Severity::Note);
    m_panel->savePicture(u"/nowhere/a.svg"_s);
    QCOMPARE(reported.takeFirst().first().value<Message>().severity, Severity::Failure);
}

void TestTimelinePanel::everyControlHasAName()
{
    for (auto *control : m_panel->findChildren<QToolButton *>()) {
        if (control->focusPolicy() != Qt::NoFocus && control->isVisibleTo(m_panel.get()))
            QVERIFY2(!control->accessibleName().isEmpty() || !control->text().isEmpty(), qPrintable(control->text()));
    }
    QVERIFY(!m_panel->view()->accessibleName().isEmpty());
    QVERIFY(!m_panel->findChild<QComboBox *>()->accessibleName().isEmpty());
}

/// A load renews the answer twice a second; engagements that take longer come all the same.
void TestTimelinePanel::growthLetsAnAnswerCome()
{
    m_holdings->held = true;
    Q_EMIT m_state->resultsChanged();
    const int asked = m_holdings->engagementFetches;
    for (int i = 0; i < 3; ++i)
        Q_EMIT m_state->resultsChanged();
    QCOMPARE(m_holdings->engagementFetches, asked);
    m_holdings->release();
    QTRY_COMPARE(m_holdings->engagementFetches, asked + 1); // once for all that came meanwhile
}

QTEST_MAIN(TestTimelinePanel)
#include "tst_timelinepanel.moc"
