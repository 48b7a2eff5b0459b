// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/browse/browsestate.h"
#include "ui/filters/datehistogram.h"
#include "ui/filters/dayfields.h"
#include "ui/filters/facetmodel.h"
#include "ui/filters/facetsection.h"
#include "ui/filters/facetview.h"
#include "ui/filters/filterpanel.h"

#include <QAbstractButton>
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
    void datesGoNearer();
    void barsCoverTheirRange();
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
    DateHistogram years(state);
    years.resize(200, 80);
    years.show();
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_VERIFY(years.dayAt(100).has_value());
    QCOMPARE(years.dayAt(0), QDate(2019, 1, 1));
    QCOMPARE(years.dayAt(199), QDate(2023, 1, 1));
    const auto middle = [&](int year) {
        return QPoint(static_cast<int>(years.barAround(QDate(year, 6, 1)).center().x()), 40);
    };
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

/// A double click shows the months of a year, then the days of a month; a drag chooses days; the link leads back.
void TestFilters::datesGoNearer()
{
    BrowseState state;
    FilterPanel panel(state);
    panel.resize(260, 600);
    panel.show();
    state.setHoldings(test::FakeHoldings::sample());
    auto *dates = panel.findChild<DateHistogram *>();
    auto *back = panel.findChild<QAbstractButton *>(u"widenDates"_s);
    QTRY_VERIFY(dates->dayAt(100).has_value());
    QVERIFY(!back->isVisible());
    const auto at = [dates](QDate day) { return QPoint(int(dates->barAround(day).center().x()), 40); };
    QTest::mouseDClick(dates, Qt::LeftButton, {}, at(QDate(2022, 6, 1)));
    QCOMPARE(state.query().from, std::optional(QDate(2022, 1, 1)));
    QVERIFY(filters(state).empty());
    QTRY_COMPARE(dates->unit(), BarUnit::Month);
    QCOMPARE(dates->dayAt(0), std::optional(QDate(2022, 1, 1)));
    QCOMPARE(dates->dayAt(dates->width()), std::optional(QDate(2022, 12, 1)));
    QVERIFY(back->isVisible());
    QTest::mousePress(dates, Qt::LeftButton, {}, at(QDate(2022, 3, 9)));
    QTest::mouseMove(dates, at(QDate(2022, 4, 9)));
    QTest::mouseRelease(dates, Qt::LeftButton, {}, at(QDate(2022, 4, 9)));
    QCOMPARE(state.query().from, std::optional(QDate(2022, 3, 1)));
    QCOMPARE(state.query().to, std::optional(QDate(2022, 4, 30)));
    QTRY_VERIFY(dates->unit() == BarUnit::Day || state.results().articles == 0);
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(state.query().to, std::optional(QDate(2022, 12, 31)));
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(!state.query().from && !state.query().to);
    QVERIFY(!back->isVisible());
}

void TestFilters::barsCoverTheirRange()
{
    const DaySpan days{QDate(2024, 2, 20), QDate(2024, 3, 3)};
    QCOMPARE(barUnitOf(days), BarUnit::Day);
    const auto bars =
        barsOf({{QDate(2024, 2, 29), 4}, {QDate(2024, 3, 3), 1}, {QDate(2025, 1, 1), 9}}, days, BarUnit::Day);
    QCOMPARE(bars.size(), 13u);
    QCOMPARE(bars[9].count, 4);
    QCOMPARE(bars.back().count, 1);
    const DaySpan months{QDate(2023, 12, 15), QDate(2024, 4, 2)};
    QCOMPARE(barUnitOf(months), BarUnit::Month);
    const auto whole = barsOf({{QDate(2024, 2, 29), 4}, {QDate(2024, 2, 1), 2}}, months, BarUnit::Month);
    QCOMPARE(whole.size(), 5u);
    QCOMPARE(whole.front().first, QDate(2023, 12, 1));
    QCOMPARE(whole[2].last, QDate(2024, 2, 29));
    QCOMPARE(whole[2].count, 6);
    QCOMPARE(barUnitOf({QDate(2020, 1, 1), QDate(2024, 1, 1)}), BarUnit::Year);
    QCOMPARE(barUnitOf({QDate(2020, 1, 1), std::nullopt}), BarUnit::Year);
    QCOMPARE(widened(days), (DaySpan{QDate(2024, 1, 1), QDate(2024, 12, 31)}));
    QCOMPARE(widened(months), DaySpan());
}

void TestFilters::histogramHasKeys()
{
    BrowseState state;
    DateHistogram years(state);
    years.show();
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_VERIFY(years.dayAt(10).has_value());
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
    DateHistogram histogram(state);
    state.setHoldings(test::FakeHoldings::sample());
    state.setText(u"花展"_s);
    QTRY_COMPARE(state.results().ids.size(), 1u);
    histogram.resize(300, histogram.sizeHint().height());
    const QImage picture = histogram.grab().toImage();
    const QRgb ground = picture.pixel(0, picture.height() - 1);
    const int below = static_cast<int>(histogram.barAround(QDate(2023, 6, 1)).bottom()) + 4;
    for (int x = 0; x < 100; ++x) {
        for (int y = below; y < picture.height(); ++y)
            QCOMPARE(picture.pixel(x, y), ground);
    }
}

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
