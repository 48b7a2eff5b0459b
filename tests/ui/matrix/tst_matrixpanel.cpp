// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/engagements.h"
#include "tests/support/fakeholdings.h"
#include "ui/look/colours.h"
#include "ui/matrix/matrixmodel.h"
#include "ui/matrix/matrixpanel.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QTableView>
#include <QTest>

#include <numeric>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestMatrixPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfTheRows();
    void severalPlacesCountInEach();
    void textIsReadableOnEveryGround();
    void clickSearchesForThePairAndBack();
    void enterAndHeadingsSearch();
    void asksOnlyWhileSeen();
    void anotherArchiveEmptiesIt();
    void growthLetsAnAnswerCome();
};

namespace {

struct Window
{
    Window()
        : holdings(test::FakeHoldings::sample())
        , panel(state)
    {
        panel.resize(700, 240);
        panel.show();
        state.setHoldings(holdings);
    }
    QTableView *table() { return panel.table(); }

    std::shared_ptr<test::FakeHoldings> holdings;
    BrowseState state;
    MatrixPanel panel;
};

} // namespace

void TestMatrixPanel::countsAreThoseOfTheRows()
{
    const auto rows = test::assortedEngagements();
    const MatrixCounts counts = countMatrix(rows, MatrixOf::Visits);
    const auto isCounted = [](const store::EngagementRow &row) {
        return row.kind == annotate::EngagementKind::Visit && !row.cities.isEmpty() && !row.countries.isEmpty();
    };
    QCOMPARE(counts.all, int(std::count_if(rows.begin(), rows.end(), isCounted)));
    QCOMPARE(std::accumulate(counts.cells.begin(), counts.cells.end(), 0), counts.all); // one city, one country each
    QCOMPARE(counts.countries.front(), u"JP"_s);
    QVERIFY(countMatrix(rows, MatrixOf::Engagements).all > counts.all);
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCounts(counts);
    QCOMPARE(model.index(0, 0).data().toInt(), counts.at(0, 0));
    const auto said = [&model] { return model.index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(said().contains(u"visit"_s), qPrintable(said())); // what is counted is what is said
    model.setCounts(countMatrix(rows, MatrixOf::Engagements));
    QVERIFY2(said().contains(u"engagement"_s), qPrintable(said()));
}

void TestMatrixPanel::severalPlacesCountInEach()
{
    auto row = test::engagement(1, u"2022-03-24"_s, u"AU"_s, annotate::Direction::Online);
    row.cities = {u"臺南市"_s, u"臺中市"_s};
    row.countries = {u"JP"_s, u"PH"_s, u"JP"_s};
    const MatrixCounts counts = countMatrix({row}, MatrixOf::Visits);
    QCOMPARE(counts.all, 1);
    QCOMPARE(counts.cells, (std::vector<int>{1, 1, 1, 1}));
}

void TestMatrixPanel::textIsReadableOnEveryGround()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        for (const double share : {0.0, 0.01, 0.2, 0.5, 1.0})
            QVERIFY(contrast(MatrixDelegate::groundOf(share, palette), palette.color(QPalette::Text)) >= 4.5);
    }
}

void TestMatrixPanel::clickSearchesForThePairAndBack()
{
    Window window;
    QTRY_COMPARE(window.table()->model()->rowCount(), 3);
    const QModelIndex cell = window.table()->model()->index(0, 0);
    const int count = cell.data().toInt();
    const auto click = [&] {
        QTest::mouseClick(window.table()->viewport(), Qt::LeftButton, {}, window.table()->visualRect(cell).center());
    };
    click();
    QCOMPARE(window.state.query().filters.size(), 2u);
    QTRY_COMPARE(window.state.results().engagements, count); // what the cell said is what is found
    click();
    QVERIFY(window.state.query().filters.empty());
}

void TestMatrixPanel::enterAndHeadingsSearch()
{
    Window window;
    QTRY_COMPARE(window.table()->model()->rowCount(), 3);
    window.table()->setFocus();
    window.table()->setCurrentIndex(window.table()->model()->index(1, 0));
    QTest::keyClick(window.table(), Qt::Key_Return);
    QCOMPARE(window.state.query().filters.size(), 2u);
    window.state.clearQuery();
    QHeaderView *header = window.table()->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionPosition(0) + 9, 8));
    QCOMPARE(window.state.query().filters.size(), 1u);
    QVERIFY(window.state.query().filters[0].facet == search::Facet::Country);
}

void TestMatrixPanel::asksOnlyWhileSeen()
{
    Window window;
    QTRY_COMPARE(window.table()->model()->rowCount(), 3);
    window.panel.hide();
    window.state.setText(u"紐西蘭"_s);
    QTRY_COMPARE(window.state.results().ids.size(), 1u);
    QCOMPARE(window.table()->model()->rowCount(), 3);
    window.panel.show();
    QTRY_COMPARE(window.table()->model()->rowCount(), 1);
}

void TestMatrixPanel::anotherArchiveEmptiesIt()
{
    Window window;
    QTRY_VERIFY(window.table()->model()->rowCount() > 0);
    const auto other = test::FakeHoldings::sample();
    other->held = true;
    window.state.setHoldings(other);
    QCOMPARE(window.table()->model()->rowCount(), 0);
    other->release();
    QTRY_VERIFY(window.table()->model()->rowCount() > 0);
}

void TestMatrixPanel::growthLetsAnAnswerCome()
{
    Window window;
    QTRY_VERIFY(window.table()->model()->rowCount() > 0);
    QTRY_COMPARE(window.state.phase(), SearchPhase::Ready);
    window.holdings->held = true;
    Q_EMIT window.state.resultsChanged();
    const int asked = window.holdings->engagementFetches;
    for (int i = 0; i < 3; ++i)
        Q_EMIT window.state.resultsChanged();
    QCOMPARE(window.holdings->engagementFetches, asked);
    window.holdings->release();
    QTRY_COMPARE(window.holdings->engagementFetches, asked + 1);
}

QTEST_MAIN(TestMatrixPanel)
#include "tst_matrixpanel.moc"
