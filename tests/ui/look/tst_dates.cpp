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
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void readsBothCalendars();
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
    QTest::newRow("first year") << u"1912-01-01"_s << u"1912-01-01"_s << u"1-01-01"_s;
    QTest::newRow("before it") << u"1911-10-10"_s << u"1911-10-10"_s << u"1911-10-10"_s;
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

void TestDates::whatIsWrittenIsReadBack_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("minguo");
    QTest::newRow("day") << u"2022-03-24"_s << u"111-03-24"_s;
    QTest::newRow("of two figures") << u"2008-05-20"_s << u"97-05-20"_s;
    QTest::newRow("month") << u"2022-03"_s << u"111-03"_s;
    QTest::newRow("year") << u"2022"_s << u"111"_s;
    QTest::newRow("no month") << u"2022-XX-25"_s << u"111-XX-25"_s;
    QTest::newRow("uncertain") << u"2022-03-24?"_s << u"111-03-24?"_s;
    QTest::newRow("interval") << u"2022-03-22/2022-03-25"_s << u"111-03-22/111-03-25"_s;
    QTest::newRow("open") << u"2016/.."_s << u"105/.."_s;
    // What no year of the Republic can be written for stays as it is.
    QTest::newRow("decade") << u"201X"_s << u"201X"_s;
    QTest::newRow("no year") << u"XXXX-03-22"_s << u"XXXX-03-22"_s;
    QTest::newRow("first years") << u"1916-03-22"_s << u"1916-03-22"_s;
    QTest::newRow("before it") << u"1895-04-17"_s << u"1895-04-17"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestDates::whatIsWrittenIsReadBack()
{
    QFETCH(QString, edtf);
    QTEST(writeEditable(edtf, Calendar::Minguo), "minguo");
    QCOMPARE(writeEditable(edtf, Calendar::Gregorian), edtf);
    QCOMPARE(readEditable(writeEditable(edtf, Calendar::Minguo)), edtf);
}

void TestDates::readsBothCalendars()
{
    for (const QString &text : {u"2022-03-24"_s, u"111年3月24日"_s, u"民國111年3月24日"_s, u"111-03-24"_s,
                                u"111/3/24"_s, u" 2022/3/24 "_s, u"１１１年３月２４日"_s})
        QVERIFY2(readEditable(text) == u"2022-03-24"_s, qPrintable(text));
    QCOMPARE(readEditable(u"111年3月22日至111年3月25日"_s), u"2022-03-22/2022-03-25"_s);
    for (const QString &text : {u"111-02-30"_s, u"soon"_s, u"03/24"_s, u"111-03-25/111-03-22"_s})
        QVERIFY2(!readEditable(text), qPrintable(text));
}

QTEST_MAIN(TestDates)
#include "tst_dates.moc"
