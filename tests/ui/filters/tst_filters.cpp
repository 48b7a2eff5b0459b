// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/browse/browsestate.h"
#include "ui/filters/dayfields.h"
#include "ui/filters/facetmodel.h"
#include "ui/filters/facetsection.h"
#include "ui/filters/facetview.h"
#include "ui/filters/filterpanel.h"
#include "ui/filters/yearhistogram.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using search::Facet;
using search::Filter;
using search::FilterMode;

class TestFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void fewValuesFirstThenAll();
    void aChosenValueWithoutArticlesStays();
    void clicksChoose();
    void keysChoose();
    void histogramBrushes();
    void histogramHasKeys();
    void daysCanBeTyped();
    void aSingleYearStandsBelowItsBar();

private:
    static std::vector<Filter> filters(const BrowseState &state) { return state.query().filters; }
};

void TestFilters::modelKeepsTheRules()
{
    BrowseState state;
    FacetModel model(state, Facet::Country);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data(FacetModel::CountRole).toLongLong(), 3);
    QCOMPARE(model.index(0).data(FacetModel::ShareRole).toDouble(), 1.0);
    state.setText(u"紐西蘭"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    state.setHoldings(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestFilters::fewValuesFirstThenAll()
{
    auto holdings = test::FakeHoldings::sample();
    for (int i = 0; i < 20; ++i) {
        auto article = holdings->articles.front();
        article.id = {std::ssize(holdings->articles) + 1};
        article.annotation.partnerCountries = {u"C%1"_s.arg(i)};
        holdings->articles.push_back(article);
    }
    BrowseState state;
    FacetSection section(state, Facet::Country);
    section.show();
    state.setHoldings(holdings);
    QTRY_COMPARE(section.model()->rowCount(), FacetModel::kFewRows);
    QCOMPARE(section.model()->hiddenCount(), 23 - FacetModel::kFewRows);
    auto *more = section.findChild<QToolButton *>(u"facetMore_country"_s);
    QVERIFY(more->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(section.model()->rowCount(), 23);
    auto *find = section.findChild<QLineEdit *>(u"facetSearch_country"_s);
    QVERIFY(find->isVisible());
    find->setText(u"c1"_s);
    QCOMPARE(section.model()->rowCount(), 11); // C1, C10 … C19
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(section.model()->rowCount(), FacetModel::kFewRows);
}

void TestFilters::aChosenValueWithoutArticlesStays()
{
    BrowseState state;
    FacetModel model(state, Facet::City);
    state.setHoldings(test::FakeHoldings::sample());
    state.addFilter(Facet::City, u"金門縣"_s, FilterMode::Exclude);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex last = model.index(3);
    QCOMPARE(last.data(FacetModel::ValueRole).toString(), u"金門縣"_s);
    QCOMPARE(last.data(FacetModel::CountRole).toLongLong(), 0);
    QCOMPARE(last.data(FacetModel::ModeRole).toInt(), static_cast<int>(FilterMode::Exclude));
}

void TestFilters::clicksChoose()
{
    BrowseState state;
    FilterPanel panel(state);
    panel.resize(240, 600);
    panel.show();
    state.setHoldings(test::FakeHoldings::sample());
    auto *view = panel.findChild<FacetView *>(u"facetView_city"_s);
    QTRY_COMPARE(view->model()->rowCount(), 3);
    const auto at = [view](int row) { return view->visualRect(view->model()->index(row, 0)); };
    const QString first = view->model()->index(0, 0).data(FacetModel::ValueRole).toString();
    const QString second = view->model()->index(1, 0).data(FacetModel::ValueRole).toString();
    const auto name = [&](int row) { return QPoint(at(row).left() + 50, at(row).center().y()); };

    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, name(0));
    QCOMPARE(filters(state), (std::vector<Filter>{{Facet::City, first, FilterMode::Include}}));
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, FacetDelegate::boxRect(at(1)).center());
    QCOMPARE(filters(state).size(), 2u);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, name(0));
    QCOMPARE(filters(state), (std::vector<Filter>{{Facet::City, second, FilterMode::Include}}));
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, name(1));
    QVERIFY(filters(state).empty());
}

void TestFilters::keysChoose()
{
    BrowseState state;
    FilterPanel panel(state);
    panel.show();
    state.setHoldings(test::FakeHoldings::sample());
    auto *view = panel.findChild<FacetView *>(u"facetView_country"_s);
    QTRY_COMPARE(view->model()->rowCount(), 3);
    view->setCurrentIndex(view->model()->index(2, 0));
    const QString value = view->currentIndex().data(FacetModel::ValueRole).toString();
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(filters(state), (std::vector<Filter>{{Facet::Country, value, FilterMode::Exclude}}));
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(filters(state).empty());
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(filters(state), (std::vector<Filter>{{Facet::Country, value, FilterMode::Include}}));
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(filters(state).empty());
}

void TestFilters::histogramBrushes()
{
    BrowseState state;
    YearHistogram years(state);
    years.resize(200, 80);
    years.show();
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_VERIFY(years.yearAt(100).has_value());
    QCOMPARE(years.yearAt(0), 2019);
    QCOMPARE(years.yearAt(199), 2023);
    const auto middle = [&](int year) { return QPoint(static_cast<int>(years.barOf(year).center().x()), 40); };
    QTest::mousePress(&years, Qt::LeftButton, {}, middle(2021));
    QTest::mouseMove(&years, middle(2022));
    QTest::mouseRelease(&years, Qt::LeftButton, {}, middle(2022));
    QCOMPARE(filters(state), (std::vector<Filter>{{Facet::Year, u"2021"_s, FilterMode::Include},
                                                  {Facet::Year, u"2022"_s, FilterMode::Include}}));
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QCOMPARE(state.results().ids.size(), 3u);
    QTest::mouseClick(&years, Qt::LeftButton, {}, middle(2023));
    QCOMPARE(filters(state).size(), 1u);
    QTest::mouseClick(&years, Qt::LeftButton, {}, middle(2023));
    QVERIFY(filters(state).empty());
}

void TestFilters::histogramHasKeys()
{
    BrowseState state;
    YearHistogram years(state);
    years.show();
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_VERIFY(years.yearAt(10).has_value());
    QTest::keyClick(&years, Qt::Key_End);
    QVERIFY2(years.accessibleName().contains(u"2023"_s), qPrintable(years.accessibleName()));
    QTest::keyClick(&years, Qt::Key_Space);
    QCOMPARE(filters(state), (std::vector<Filter>{{Facet::Year, u"2023"_s, FilterMode::Include}}));
    QTest::keyClick(&years, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(filters(state).size(), 2u);
    QTest::keyClick(&years, Qt::Key_Escape);
    QVERIFY(filters(state).empty());
}

void TestFilters::daysCanBeTyped()
{
    BrowseState state;
    DayFields fields(state);
    fields.show();
    auto *from = fields.findChild<QLineEdit *>(u"fromDay"_s);
    auto *to = fields.findChild<QLineEdit *>(u"toDay"_s);
    const auto type = [](QLineEdit *edit, const QString &text) {
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
    };
    type(from, u"2022-03"_s);
    QCOMPARE(state.query().from, QDate(2022, 3, 1));
    QVERIFY(!state.query().to);
    type(to, u"111年5月"_s); // Minguo, as far as the month
    QCOMPARE(state.query().to, QDate(2022, 5, 31));
    QCOMPARE(to->text(), u"2022-05-31"_s);
    type(from, u"soon"_s);
    QCOMPARE(state.query().from, QDate(2022, 3, 1)); // what cannot be read changes nothing
    const auto *problem = fields.findChild<QLabel *>(u"dayProblem"_s);
    QVERIFY(problem->isVisible() && problem->text().contains(u"soon"_s));
    type(from, u"2023"_s);
    QVERIFY(problem->isVisible()); // it would end before it begins
    state.setRange(std::nullopt, std::nullopt);
    QVERIFY(from->text().isEmpty() && to->text().isEmpty() && !problem->isVisible());
}

/// Its label is drawn in the middle third of the widget, where its only bar is.
void TestFilters::aSingleYearStandsBelowItsBar()
{
    BrowseState state;
    YearHistogram histogram(state);
    state.setHoldings(test::FakeHoldings::sample());
    state.setText(u"花展"_s);
    QTRY_COMPARE(state.results().ids.size(), 1u);
    histogram.resize(300, histogram.sizeHint().height());
    const QImage picture = histogram.grab().toImage();
    const QRgb ground = picture.pixel(0, picture.height() - 1);
    const int below = static_cast<int>(histogram.barOf(2023).bottom()) + 4;
    for (int x = 0; x < 100; ++x) {
        for (int y = below; y < picture.height(); ++y)
            QCOMPARE(picture.pixel(x, y), ground);
    }
}

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
