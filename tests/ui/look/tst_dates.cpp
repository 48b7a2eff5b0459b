// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/dates.h"

#include <QTest>

using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesInBothCalendars_data();
    void writesInBothCalendars();
};

void TestDates::writesInBothCalendars_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("gregorian");
    QTest::addColumn<QString>("minguo");
    QTest::newRow("day") << u"2022-03-24"_s << u"2022-03-24"_s << u"111-03-24"_s;
    QTest::newRow("month") << u"2022-03"_s << u"2022-03"_s << u"111-03"_s;
    QTest::newRow("year") << u"2008"_s << u"2008"_s << u"97"_s;
    QTest::newRow("uncertain") << u"2022-03-25?"_s << u"2022-03-25?"_s << u"111-03-25?"_s;
    QTest::newRow("interval") << u"2022-03-22/2022-03-25"_s << u"2022-03-22 – 2022-03-25"_s
                              << u"111-03-22 – 111-03-25"_s;
    QTest::newRow("open end") << u"2016/.."_s << u"2016 –"_s << u"105 –"_s;
    QTest::newRow("open start") << u"../2016"_s << u"– 2016"_s << u"– 105"_s;
    QTest::newRow("unknown year") << u"XXXX-03-22"_s << u"XXXX-03-22"_s << u"XXXX-03-22"_s;
    QTest::newRow("decade") << u"201X"_s << u"201X"_s << u"201X"_s;
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestDates::writesInBothCalendars()
{
    QFETCH(QString, edtf);
    QTEST(writeDate(edtf, Calendar::Gregorian), "gregorian");
    QTEST(writeDate(edtf, Calendar::Minguo), "minguo");
}

QTEST_MAIN(TestDates)
#include "tst_dates.moc"
