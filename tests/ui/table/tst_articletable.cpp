// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/browse/browsestate.h"
#include "ui/look/statepage.h"
#include "ui/table/articletablemodel.h"
#include "ui/table/cellfilters.h"
#include "ui/table/tablepanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestArticleTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void aMissShowsAPlaceholderAndFetchesItsPage();
    void aMillionRowsAreHeldAsIds();
    void aFailingPageIsToldOnce();
    void clickOnHeaderSorts();
    void selectionFollowsTheState();
    void copyTakesShownColumnsInTheirOrder();
    void cellOffersItsValues();
    void pagesSayWhatToDo();
    void textAroundTheHitsComesLater();
};

void TestArticleTable::modelKeepsTheRules()
{
    BrowseState state;
    ArticleTableModel model(state);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_COMPARE(model.rowCount(), 8);
    QTRY_VERIFY(!model.index(0, 0).data(ArticleTableModel::WaitingRole).toBool());
    QCOMPARE(model.index(0, ArticleTableModel::Date).data().toString(), u"2023-06-30"_s);
    state.setText(u"日本"_s);
    QTRY_COMPARE(model.rowCount(), 3);
    state.setHoldings(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestArticleTable::aMissShowsAPlaceholderAndFetchesItsPage()
{
    auto holdings = test::FakeHoldings::many(1000);
    BrowseState state;
    ArticleTableModel model(state);
    state.setHoldings(holdings);
    QTRY_COMPARE(model.rowCount(), 1000);
    const QModelIndex cell = model.index(700, ArticleTableModel::Headline);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(cell.data().toString(), u"…"_s);
    QVERIFY(cell.data(ArticleTableModel::WaitingRole).toBool());
    QTRY_COMPARE(changes.size(), 1);
    const auto first = changes.first().at(0).value<QModelIndex>();
    const auto last = changes.first().at(1).value<QModelIndex>();
    QVERIFY(first.row() <= 700 && last.row() >= 700);
    QVERIFY(last.row() - first.row() < 200);
    QCOMPARE(cell.data().toString(), u"第 701 則"_s);
    QCOMPARE(holdings->rowFetches, 1);
}

void TestArticleTable::aMillionRowsAreHeldAsIds()
{
    auto holdings = test::FakeHoldings::many(1000000);
    BrowseState state;
    ArticleTableModel model(state);
    state.setHoldings(holdings);
    QTRY_COMPARE(model.rowCount(), 1000000);
    // Holding Page Down: pages scrolled past are not all fetched.
    for (int row = 0; row < 1000000; row += 500)
        QVERIFY(model.index(row, 1).data().isValid());
    QTRY_VERIFY(!model.index(999500, 1).data(ArticleTableModel::WaitingRole).toBool());
    QVERIFY2(holdings->rowFetches < 20, qPrintable(QString::number(holdings->rowFetches)));
}

void TestArticleTable::aFailingPageIsToldOnce()
{
    auto holdings = test::FakeHoldings::many(100);
    BrowseState state;
    ArticleTableModel model(state);
    state.setHoldings(holdings);
    QTRY_COMPARE(model.rowCount(), 100);
    holdings->error = Error{ErrorCode::Internal, u"disk I/O error"_s, {}, 0};
    QSignalSpy told(&state, &BrowseState::reported);
    QVERIFY(model.index(0, 0).data(ArticleTableModel::WaitingRole).toBool());
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(model.index(1, 0).data(ArticleTableModel::WaitingRole).toBool());
    QCoreApplication::processEvents();
    QCOMPARE(told.size(), 1);
    QCOMPARE(holdings->rowFetches, 1);
}

void TestArticleTable::clickOnHeaderSorts()
{
    BrowseState state;
    TablePanel panel(state);
    panel.resize(900, 400);
    panel.show();
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_COMPARE(panel.view()->model()->rowCount(), 8);
    QHeaderView *header = panel.view()->horizontalHeader();
    const auto click = [header](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 20, header->height() / 2});
    };
    click(ArticleTableModel::Headline);
    QCOMPARE(state.query().sort, (search::Sort{search::SortKey::Headline, search::SortOrder::Ascending}));
    click(ArticleTableModel::Headline);
    QCOMPARE(state.query().sort, (search::Sort{search::SortKey::Headline, search::SortOrder::Descending}));
    click(ArticleTableModel::Date);
    QCOMPARE(state.query().sort, (search::Sort{search::SortKey::Date, search::SortOrder::Descending}));
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(ArticleTableModel::Date));
}

void TestArticleTable::selectionFollowsTheState()
{
    BrowseState state;
    TablePanel panel(state);
    panel.show();
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_COMPARE(state.article(), ArticleId{7}); // the newest, at the top
    state.setArticle({2});
    QCOMPARE(panel.view()->currentIndex().data(ArticleTableModel::ArticleIdRole).toLongLong(), 2);
    QTest::keyClick(panel.view(), Qt::Key_Up);
    QVERIFY(state.article() != ArticleId{2});
    const ArticleId kept = state.article();
    state.setSort({search::SortKey::Date, search::SortOrder::Ascending});
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QCOMPARE(state.article(), kept);
    QCOMPARE(panel.view()->currentIndex().data(ArticleTableModel::ArticleIdRole).toLongLong(), kept.value);
}

void TestArticleTable::copyTakesShownColumnsInTheirOrder()
{
    BrowseState state;
    TablePanel panel(state);
    panel.show();
    state.setHoldings(test::FakeHoldings::sample());
    state.setText(u"紐西蘭"_s);
    QTRY_COMPARE(panel.view()->model()->rowCount(), 1);
    QHeaderView *header = panel.view()->horizontalHeader();
    for (const int column : {ArticleTableModel::Engagements, ArticleTableModel::Copies, ArticleTableModel::Partner})
        header->hideSection(column);
    header->moveSection(header->visualIndex(ArticleTableModel::City), 0);
    panel.view()->selectAll();
    panel.copySelection(TablePanel::CopyHeaders::With);
    QTRY_COMPARE(QApplication::clipboard()->text(),
                 u"City\tDate\tHeadline\n臺南市\t2023-01-11\t紐西蘭代表初訪台南\n"_s);
    panel.copySelection(TablePanel::CopyHeaders::Without);
    QTRY_COMPARE(QApplication::clipboard()->text(), u"臺南市\t2023-01-11\t紐西蘭代表初訪台南\n"_s);
    header->showSection(ArticleTableModel::Snippet);
    QVERIFY(qAbs(header->sectionSize(ArticleTableModel::Snippet) - header->sectionSize(ArticleTableModel::Headline)) <
            3);
    panel.copySelection(TablePanel::CopyHeaders::Without);
    QTRY_COMPARE(QApplication::clipboard()->text(),
                 u"臺南市\t2023-01-11\t紐西蘭代表初訪台南\t紐西蘭代表何望初訪台南，市長歡迎。\n"_s);
}

void TestArticleTable::cellOffersItsValues()
{
    const auto holdings = test::FakeHoldings::sample();
    const auto row = test::FakeHoldings::rowOf(holdings->articles.front());
    using search::Facet;
    using search::FilterMode;
    QCOMPARE(filtersOfCell(row, ArticleTableModel::City),
             (std::vector<search::Filter>{{Facet::City, u"臺南市"_s, FilterMode::Include}}));
    QCOMPARE(filtersOfCell(row, ArticleTableModel::Date),
             (std::vector<search::Filter>{{Facet::Year, u"2022"_s, FilterMode::Include}}));
    QCOMPARE(filtersOfCell(row, ArticleTableModel::Engagements).size(), 2u);
    BrowseState state;
    QMenu menu;
    addCellFilters(menu, state, row, ArticleTableModel::Partner);
    QCOMPARE(menu.actions().size(), 2);
    menu.actions().at(1)->trigger();
    QCOMPARE(state.filterMode(Facet::Country, u"AU"_s), FilterMode::Exclude);
    menu.actions().at(0)->trigger();
    QCOMPARE(state.filterMode(Facet::Country, u"AU"_s), FilterMode::Include);
}

void TestArticleTable::pagesSayWhatToDo()
{
    auto holdings = test::FakeHoldings::sample();
    BrowseState state;
    TablePanel panel(state);
    panel.show();
    state.setHoldings(holdings);
    QTRY_VERIFY(panel.view()->isVisible());
    state.setText(u"沒有這個字串"_s);
    auto *nothing = panel.findChild<StatePage *>(u"nothingFoundPage"_s);
    QTRY_VERIFY(nothing->isVisible());
    QTest::mouseClick(panel.findChild<QPushButton *>(u"clearQueryButton"_s), Qt::LeftButton);
    QTRY_VERIFY(panel.view()->isVisible());
    holdings->error = Error{ErrorCode::Internal, u"no"_s, {}, 0};
    state.setText(u"日本"_s);
    QTRY_VERIFY(panel.findChild<StatePage *>(u"searchFailedPage"_s)->isVisible());
    holdings->error.reset();
    QTest::mouseClick(panel.findChild<QPushButton *>(u"searchAgainButton"_s), Qt::LeftButton);
    QTRY_VERIFY(panel.view()->isVisible());
    state.setHoldings(test::FakeHoldings::many(0));
    state.clearQuery();
    QTRY_VERIFY(panel.findChild<StatePage *>(u"nothingLoadedPage"_s)->isVisible());
}

void TestArticleTable::textAroundTheHitsComesLater()
{
    BrowseState state;
    ArticleTableModel model(state);
    state.setHoldings(test::FakeHoldings::sample());
    state.setText(u"氫能"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex cell = model.index(0, ArticleTableModel::Snippet);
    QCOMPARE(cell.data().toString(), u"…"_s);
    QVERIFY(cell.data(ArticleTableModel::WaitingRole).toBool());
    QTRY_COMPARE(cell.data().toString(), u"…雙方談氫能與雙語教育。"_s);
    state.setText(u"澳洲"_s); // another search marks other words
    QTRY_COMPARE(model.rowCount(), 3);
    const QModelIndex other = model.index(0, ArticleTableModel::Snippet);
    QTRY_VERIFY(other.data().toString().contains(u"澳洲"_s));
}

QTEST_MAIN(TestArticleTable)
#include "tst_articletable.moc"
