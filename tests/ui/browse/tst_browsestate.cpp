// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/browse/browsestate.h"

#include <QSignalSpy>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using search::Facet;
using search::FilterMode;

class TestBrowseState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalChangesAreOneSearch();
    void facetCountIsRowsAfterTheClick();
    void toggleOnlyChoosesAndTakesBack();
    void aLateAnswerIsDropped();
    void aFailureIsToldAndKeepsTheOldAnswer();
    void growthRenewsTheAnswer();
    void anotherArchiveDropsTheSelection();
    void firstRowsComeBeforeTheInfo();
};

void TestBrowseState::severalChangesAreOneSearch()
{
    auto holdings = test::FakeHoldings::sample();
    BrowseState state;
    state.setHoldings(holdings);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    const int before = holdings->searches;
    QSignalSpy queries(&state, &BrowseState::queryChanged);
    state.setText(u"澳"_s);
    state.setText(u"澳洲"_s);
    state.addFilter(Facet::City, u"臺南市"_s, FilterMode::Include);
    state.addFilter(Facet::City, u"臺南市"_s, FilterMode::Include);
    QCOMPARE(queries.size(), 3);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QCOMPARE(holdings->searches, before + 1);
    QCOMPARE(state.results().ids.size(), 2u);
}

void TestBrowseState::facetCountIsRowsAfterTheClick()
{
    BrowseState state;
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    const auto facets = state.results().facets;
    for (const auto &[facet, counts] : facets) {
        for (const auto &count : counts) {
            state.toggleOnly(facet, count.value);
            QTRY_COMPARE(state.phase(), SearchPhase::Ready);
            QCOMPARE(std::ssize(state.results().ids), count.count);
            state.clearFacet(facet);
        }
    }
}

/// Counting everything in a large archive takes longer than the rows that people wait for.
void TestBrowseState::firstRowsComeBeforeTheInfo()
{
    auto holdings = test::FakeHoldings::sample();
    holdings->held = true;
    BrowseState state;
    state.setHoldings(holdings);
    QTRY_COMPARE(holdings->searches, 1);
    QStringList order;
    connect(&state, &BrowseState::resultsChanged, this, [&order] { order.append(u"rows"_s); });
    connect(&state, &BrowseState::infoChanged, this, [&order] { order.append(u"info"_s); });
    holdings->held = false;
    holdings->release();
    QTRY_COMPARE(order, (QStringList{u"rows"_s, u"info"_s}));
    QCOMPARE(state.info().articles, std::ssize(holdings->articles));
}

void TestBrowseState::toggleOnlyChoosesAndTakesBack()
{
    BrowseState state;
    state.addFilter(Facet::City, u"臺南市"_s, FilterMode::Include);
    state.addFilter(Facet::City, u"高雄市"_s, FilterMode::Exclude);
    state.toggleOnly(Facet::City, u"臺中市"_s);
    QCOMPARE(state.query().filters, (std::vector<search::Filter>{{Facet::City, u"臺中市"_s, FilterMode::Include}}));
    state.toggleOnly(Facet::City, u"臺中市"_s);
    QVERIFY(state.query().filters.empty());
    QVERIFY(!state.isFiltered());
}

void TestBrowseState::aLateAnswerIsDropped()
{
    auto holdings = test::FakeHoldings::sample();
    BrowseState state;
    state.setHoldings(holdings);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    holdings->held = true;
    state.setText(u"日本"_s);
    QTRY_COMPARE(holdings->lastQuery.text, u"日本"_s);
    state.setText(u"紐西蘭"_s);
    QTRY_COMPARE(holdings->lastQuery.text, u"紐西蘭"_s);
    QSignalSpy answers(&state, &BrowseState::resultsChanged);
    holdings->release();
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(state.results().ids.size(), 1u);
}

void TestBrowseState::aFailureIsToldAndKeepsTheOldAnswer()
{
    auto holdings = test::FakeHoldings::sample();
    BrowseState state;
    state.setHoldings(holdings);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QSignalSpy told(&state, &BrowseState::reported);
    holdings->error = Error{ErrorCode::ArchiveDamaged, {}, u"/archives/sample.legation"_s, 0};
    state.setText(u"日本"_s);
    QTRY_COMPARE(state.phase(), SearchPhase::Failed);
    QCOMPARE(told.size(), 1);
    const auto message = told.first().first().value<Message>();
    QVERIFY(message.text.contains(u"/archives/sample.legation"_s));
    QCOMPARE(message.severity, Severity::Failure);
    QCOMPARE(state.results().ids.size(), 8u);
}

void TestBrowseState::growthRenewsTheAnswer()
{
    auto holdings = test::FakeHoldings::sample();
    BrowseState state;
    state.setHoldings(holdings);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    auto article = holdings->articles.front();
    article.id = {9};
    holdings->grow(article);
    QTRY_COMPARE(state.results().ids.size(), 9u);
    QTRY_COMPARE(state.info().articles, 9);
}

void TestBrowseState::anotherArchiveDropsTheSelection()
{
    BrowseState state;
    state.setHoldings(test::FakeHoldings::sample());
    state.setArticle({3});
    state.setEntity({1});
    state.setText(u"日本"_s);
    state.setHoldings(test::FakeHoldings::sample());
    QVERIFY(!state.article().isValid());
    QVERIFY(!state.entity().isValid());
    QCOMPARE(state.query().text, u"日本"_s);
    state.setHoldings(nullptr);
    QCOMPARE(state.phase(), SearchPhase::NoArchive);
    QVERIFY(state.results().ids.empty());
}

QTEST_MAIN(TestBrowseState)
#include "tst_browsestate.moc"
