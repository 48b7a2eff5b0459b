// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/engagements.h"
#include "ui/timeline/layout.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using annotate::Direction;

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void precisionIsKept_data();
    void precisionIsKept();
    void lanesHoldEveryItemOnce();
    void severalCountriesStandInSeveralLanes();
    void marksNeverOverlapAndLoseNothing();
    void farAwayCountsNearSingles();
    void oneDayIsSpreadWhenItIsWide();
    void hitFindsTheMarkUnderThePointer();
    void hitFindsBars();
    void classesAddUp();
};

namespace {

EngagementRows rowsOf(std::vector<store::EngagementRow> rows)
{
    return std::make_shared<const std::vector<store::EngagementRow>>(std::move(rows));
}

TimelineContent contentOf(std::vector<store::EngagementRow> rows)
{
    return timelineContent(rowsOf(std::move(rows)), LaneKey::Country);
}

qint64 dayNumber(int year, int month, int day)
{
    return QDate(year, month, day).toJulianDay();
}

} // namespace

void TestLayout::precisionIsKept_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<int>("extent");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<bool>("uncertain");
    QTest::addColumn<bool>("openStart");
    QTest::addColumn<bool>("openEnd");
    const qint64 day = dayNumber(2022, 3, 24);
    QTest::newRow("day") << u"2022-03-24"_s << int(Extent::Moment) << day << day << false << false << false;
    QTest::newRow("uncertain") << u"2022-03-24?"_s << int(Extent::Moment) << day << day << true << false << false;
    QTest::newRow("range") << u"2022-03-22/2022-03-25"_s << int(Extent::Duration) << dayNumber(2022, 3, 22)
                           << dayNumber(2022, 3, 25) << false << false << false;
    QTest::newRow("month") << u"2022-02"_s << int(Extent::Within) << dayNumber(2022, 2, 1) << dayNumber(2022, 2, 28)
                           << false << false << false;
    QTest::newRow("year") << u"2016"_s << int(Extent::Within) << dayNumber(2016, 1, 1) << dayNumber(2016, 12, 31)
                          << false << false << false;
    QTest::newRow("open end") << u"2016-05-01/.."_s << int(Extent::Moment) << dayNumber(2016, 5, 1)
                              << dayNumber(2016, 5, 1) << false << false << true;
    QTest::newRow("open start") << u"../2019-06-30"_s << int(Extent::Moment) << dayNumber(2019, 6, 30)
                                << dayNumber(2019, 6, 30) << false << true << false;
}

void TestLayout::precisionIsKept()
{
    QFETCH(QString, edtf);
    QFETCH(int, extent);
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    QFETCH(bool, uncertain);
    QFETCH(bool, openStart);
    QFETCH(bool, openEnd);
    const auto item = itemOf(test::engagement(1, edtf, u"NZ"_s, Direction::Inbound), 0);
    QVERIFY(item);
    QCOMPARE(int(item->extent), extent);
    QCOMPARE(item->first, first);
    QCOMPARE(item->last, last);
    QCOMPARE(item->uncertain, uncertain);
    QCOMPARE(item->openStart, openStart);
    QCOMPARE(item->openEnd, openEnd);
}

void TestLayout::lanesHoldEveryItemOnce()
{
    const TimelineContent content = contentOf(test::assortedEngagements());
    QCOMPARE(content.undated.size(), 2u); // no date, and a date without a year
    std::vector<int> seen(content.items.size());
    for (const TimelineLane &lane : content.lanes) {
        QVERIFY(std::is_sorted(lane.items.begin(), lane.items.end()));
        for (const quint32 item : lane.items)
            ++seen[item];
    }
    QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
    QCOMPARE(content.lanes.front().value, u"JP"_s);
    QVERIFY(content.lanes.back().value.isEmpty());
}

void TestLayout::severalCountriesStandInSeveralLanes()
{
    auto row = test::engagement(1, u"2022-03-24"_s, u"AU"_s, Direction::Inbound);
    row.countries = {u"AU"_s, u"NZ"_s, u"AU"_s};
    const TimelineContent content = contentOf({row});
    QCOMPARE(content.items.size(), 1u);
    QCOMPARE(content.lanes.size(), 2u);
}

void TestLayout::marksNeverOverlapAndLoseNothing()
{
    const TimelineContent content = contentOf(test::manyEngagements(5000));
    const MarkMetrics metrics;
    for (const double pixelsPerDay : {0.08, 0.5, 3.0, 40.0, 1000.0}) {
        for (const TimelineLane &lane : content.lanes) {
            const LaneMarks laid = layOut(content, lane, pixelsPerDay, metrics);
            quint32 next = 0;
            for (size_t i = 0; i < laid.marks.size(); ++i) {
                const TimelineMark &mark = laid.marks[i];
                QCOMPARE(mark.first, next);
                next += mark.count;
                if (i == 0)
                    continue;
                const TimelineMark &before = laid.marks[i - 1];
                const double apart = (mark.anchor - before.anchor) * pixelsPerDay;
                QVERIFY(apart >= mark.halfWidth + before.halfWidth);
            }
            QCOMPARE(next, quint32(lane.items.size()));
        }
    }
}

void TestLayout::farAwayCountsNearSingles()
{
    const TimelineContent content = contentOf({test::engagement(1, u"2022-03-22"_s, u"NZ"_s, Direction::Inbound),
                                               test::engagement(2, u"2022-03-24"_s, u"NZ"_s, Direction::Inbound),
                                               test::engagement(3, u"2022-09-01"_s, u"NZ"_s, Direction::Inbound)});
    const LaneMarks far = layOut(content, content.lanes[0], 0.3, {});
    QCOMPARE(far.marks.size(), 2u);
    QCOMPARE(far.marks[0].count, 2u);
    QCOMPARE(far.marks[1].count, 1u);
    QCOMPARE(layOut(content, content.lanes[0], 10, {}).marks.size(), 3u);
}

void TestLayout::oneDayIsSpreadWhenItIsWide()
{
    const TimelineContent content = contentOf({test::engagement(1, u"2022-03-24"_s, u"NZ"_s, Direction::Inbound),
                                               test::engagement(2, u"2022-03-24"_s, u"NZ"_s, Direction::Outbound)});
    QCOMPARE(layOut(content, content.lanes[0], 20, {}).marks.size(), 1u);
    const LaneMarks wide = layOut(content, content.lanes[0], 200, {});
    QCOMPARE(wide.marks.size(), 2u);
    const auto day = double(dayNumber(2022, 3, 24));
    for (const TimelineMark &mark : wide.marks)
        QVERIFY(mark.anchor > day && mark.anchor < day + 1);
}

void TestLayout::hitFindsTheMarkUnderThePointer()
{
    const TimelineContent content = contentOf(test::manyEngagements(2000));
    const TimelineScale scale = TimelineScale::fitting(content.first, content.last, 1100).zoomed(6, 500);
    const LaneMarks laid = layOut(content, content.lanes[0], scale.pixelsPerDay, {});
    for (size_t i = 0; i < laid.marks.size(); ++i) {
        const double x = scale.xOf(laid.marks[i].anchor);
        QCOMPARE(markAt(laid, scale, x, 4), std::optional(i));
        QCOMPARE(markAt(laid, scale, x + laid.marks[i].halfWidth - 0.1, 4), std::optional(i));
    }
    QVERIFY(!markAt(laid, scale, scale.xOf(laid.marks[0].anchor) - 40, 4));
}

void TestLayout::hitFindsBars()
{
    const TimelineContent content =
        contentOf({test::engagement(1, u"2022-03-01/2022-03-31"_s, u"NZ"_s, Direction::Inbound)});
    const TimelineScale scale{double(dayNumber(2022, 2, 20)), 20, 1100};
    const LaneMarks laid = layOut(content, content.lanes[0], scale.pixelsPerDay, {});
    QCOMPARE(markAt(laid, scale, scale.xOf(QDate(2022, 3, 30)), 4), std::optional<size_t>(0));
    QVERIFY(!markAt(laid, scale, scale.xOf(QDate(2022, 4, 3)), 4));
}

void TestLayout::classesAddUp()
{
    const TimelineContent content = contentOf(test::manyEngagements(500));
    for (const TimelineLane &lane : content.lanes) {
        for (const TimelineMark &mark : layOut(content, lane, 0.1, {}).marks) {
            const auto classes = classesOf(content, lane, mark);
            QCOMPARE(std::accumulate(classes.begin(), classes.end(), 0u), mark.count);
        }
    }
}

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
