// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/scale.h"

#include <QTest>

#include <cmath>

using namespace legation::ui;

class TestScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayIsFoundAtEveryZoom();
    void zoomKeepsThePointUnderThePointer();
    void zoomStopsAtOneDayAndAtThirtyYears();
    void panningBackGivesTheSame();
    void staysNearTheDaysThereAre();
    void fitsASingleDay();
    void ticksHaveRoomAndBeginTheirUnit();
    void everyYearHasATickWhereYearsFit();
    void firstOfMonthAlwaysHasATick();
};

namespace {

const QDate kFirst(1996, 2, 29);
const QDate kLast(2026, 1, 31);
constexpr double kWidth = 1100;

/// From all thirty years to one day.
std::vector<TimelineScale> zooms()
{
    std::vector<TimelineScale> all;
    TimelineScale scale = TimelineScale::fitting(kFirst, kLast, kWidth);
    while (scale.daysInView() > 1.0001) {
        all.push_back(scale);
        scale = scale.zoomed(1.37, 613);
    }
    all.push_back(scale);
    return all;
}

} // namespace

void TestScale::everyDayIsFoundAtEveryZoom()
{
    for (const TimelineScale &scale : zooms()) {
        const double sliver = std::min(0.01, scale.pixelsPerDay / 8);
        const QDate first = scale.dayAt(0);
        for (QDate day = first.addDays(1); scale.xOf(day) < kWidth; day = day.addDays(1)) {
            const double x = scale.xOf(day);
            QCOMPARE(scale.dayAt(x + sliver), day);
            QCOMPARE(scale.dayAt(x - sliver), day.addDays(-1));
        }
    }
}

void TestScale::zoomKeepsThePointUnderThePointer()
{
    for (const TimelineScale &scale : zooms()) {
        const TimelineScale nearer = scale.zoomed(1.25, 400);
        QVERIFY(std::abs(nearer.pointAt(400) - scale.pointAt(400)) * nearer.pixelsPerDay < 0.001);
    }
}

void TestScale::zoomStopsAtOneDayAndAtThirtyYears()
{
    const TimelineScale day = TimelineScale::fitting(kFirst, kLast, kWidth).zoomed(1e9, 500);
    QCOMPARE(day.daysInView(), 1.0);
    const TimelineScale far = day.zoomed(1e-9, 500).within(QDate(2022, 1, 1), QDate(2022, 12, 31));
    QCOMPARE(far.daysInView(), TimelineScale::kMostDays);
    QVERIFY(far.xOf(QDate(2022, 1, 1)) >= 0 && far.xOf(QDate(2022, 12, 31)) <= kWidth);
}

void TestScale::panningBackGivesTheSame()
{
    const TimelineScale scale = TimelineScale::fitting(kFirst, kLast, kWidth).zoomed(30, 200);
    const TimelineScale back = scale.panned(137).panned(-137);
    QVERIFY(std::abs(back.left - scale.left) * scale.pixelsPerDay < 0.001);
}

void TestScale::staysNearTheDaysThereAre()
{
    const TimelineScale year = TimelineScale::fitting(QDate(2020, 1, 1), QDate(2020, 12, 31), kWidth);
    const TimelineScale right = year.panned(-1e7).within(kFirst, kLast);
    QVERIFY(right.xOf(kLast) >= 0);
    QVERIFY(right.xOf(kLast) <= kWidth);
    const TimelineScale left = year.panned(1e7).within(kFirst, kLast);
    QVERIFY(left.xOf(kFirst) >= 0 && left.xOf(kFirst) <= kWidth);
    QCOMPARE(left.pixelsPerDay, year.pixelsPerDay);
}

void TestScale::fitsASingleDay()
{
    const QDate day(2022, 3, 24);
    const TimelineScale scale = TimelineScale::fitting(day, day, kWidth);
    QVERIFY(scale.daysInView() > 20 && scale.daysInView() < 40);
    QCOMPARE(scale.dayAt(kWidth / 2), day);
}

void TestScale::ticksHaveRoomAndBeginTheirUnit()
{
    const TickWidths widths;
    for (const TimelineScale &scale : zooms()) {
        const TimelineTicks ticks = ticksOf(scale, widths);
        QVERIFY(!ticks.ticks.empty());
        QVERIFY(ticks.ticks.size() < 60);
        for (size_t i = 0; i < ticks.ticks.size(); ++i) {
            const TimelineTick &tick = ticks.ticks[i];
            QVERIFY(tick.begins >= std::min(ticks.step, TickUnit::Year));
            QCOMPARE(tick.x, scale.xOf(tick.day));
            if (i > 0)
                QVERIFY2(tick.x - ticks.ticks[i - 1].x >= widths.day * 0.55,
                         qPrintable(tick.day.toString(Qt::ISODate)));
        }
    }
}

void TestScale::everyYearHasATickWhereYearsFit()
{
    const TimelineScale scale = TimelineScale::fitting(QDate(2018, 1, 1), QDate(2023, 12, 31), kWidth);
    const TimelineTicks ticks = ticksOf(scale, {});
    for (int year = 2018; year <= 2024; ++year) {
        const auto isYear = [year](const TimelineTick &tick) { return tick.day == QDate(year, 1, 1); };
        QVERIFY(std::any_of(ticks.ticks.begin(), ticks.ticks.end(), isYear));
    }
}

void TestScale::firstOfMonthAlwaysHasATick()
{
    for (const TimelineScale &scale : zooms()) {
        const TimelineTicks ticks = ticksOf(scale, {});
        if (ticks.step != TickUnit::Day)
            continue;
        for (QDate day = scale.dayAt(0); scale.xOf(day) < kWidth; day = day.addDays(1)) {
            const auto isDay = [day](const TimelineTick &tick) { return tick.day == day; };
            if (day.day() == 1)
                QVERIFY(std::any_of(ticks.ticks.begin(), ticks.ticks.end(), isDay));
        }
    }
}

QTEST_GUILESS_MAIN(TestScale)
#include "tst_scale.moc"
