// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/browse/journey.h"

#include <QSignalSpy>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using search::Facet;
using search::FilterMode;

class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backAndForwardThroughSearches();
    void whatIsTypedInOneGoIsOneStop();
    void anEntityIsAStopOfItsOwn();
    void theOrderIsNoStop();
    void goingElsewhereForgetsWhatLayAhead();
    void anotherArchiveBeginsAnew();

private:
    std::unique_ptr<BrowseState> m_state;
    std::unique_ptr<Journey> m_journey;
};

void TestJourney::init()
{
    m_journey.reset();
    m_state = std::make_unique<BrowseState>();
    m_state->setHoldings(test::FakeHoldings::sample());
    QTRY_COMPARE(m_state->phase(), SearchPhase::Ready);
    m_journey = std::make_unique<Journey>(*m_state);
}

void TestJourney::backAndForwardThroughSearches()
{
    QVERIFY(!m_journey->canGoBack());
    m_state->setText(u"日本"_s);
    QVERIFY(m_journey->canGoBack()); // at once, not only when the stop is noted
    m_journey->goBack();
    QCOMPARE(m_state->query().text, QString());
    QVERIFY(!m_journey->canGoBack() && m_journey->canGoForward());
    m_journey->goForward();
    QCOMPARE(m_state->query().text, u"日本"_s);
    QVERIFY(!m_journey->canGoForward());
    m_journey->goForward();
    QCOMPARE(m_state->query().text, u"日本"_s);
}

void TestJourney::whatIsTypedInOneGoIsOneStop()
{
    for (const QString &typed : {u"日"_s, u"日本"_s, u"日本友市"_s})
        m_state->setText(typed);
    m_journey->goBack();
    QCOMPARE(m_state->query().text, QString());
    m_journey->goForward();
    QCOMPARE(m_state->query().text, u"日本友市"_s);
}

void TestJourney::anEntityIsAStopOfItsOwn()
{
    m_state->setArticle({2});
    m_state->setEntity({1});
    m_journey->goBack();
    QVERIFY(!m_state->entity().isValid());
    m_journey->goForward();
    QCOMPARE(m_state->entity(), (EntityId{1}));
    QCOMPARE(m_state->article(), (ArticleId{2}));
}

void TestJourney::theOrderIsNoStop()
{
    m_state->setSort({search::SortKey::Headline, search::SortOrder::Ascending});
    QVERIFY(!m_journey->canGoBack());
    m_state->addFilter(Facet::City, u"臺南市"_s, FilterMode::Include);
    m_journey->goBack();
    QVERIFY(m_state->query().filters.empty());
}

void TestJourney::goingElsewhereForgetsWhatLayAhead()
{
    m_state->setText(u"日本"_s);
    m_journey->goBack();
    QVERIFY(m_journey->canGoForward());
    m_state->setText(u"澳洲"_s);
    QSignalSpy changes(m_journey.get(), &Journey::changed);
    QTRY_VERIFY(!changes.isEmpty()); // noted by itself after a while
    QVERIFY(!m_journey->canGoForward());
    m_journey->goBack();
    QCOMPARE(m_state->query().text, QString());
}

void TestJourney::anotherArchiveBeginsAnew()
{
    m_state->setText(u"日本"_s);
    m_state->setHoldings(test::FakeHoldings::many(3));
    QVERIFY(!m_journey->canGoBack());
}

QTEST_GUILESS_MAIN(TestJourney)
#include "tst_journey.moc"
