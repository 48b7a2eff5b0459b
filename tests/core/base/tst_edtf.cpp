// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/edtf.h"

#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

class TestEdtf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refuses_data();
    void refuses();
    void everyDayOfFourYears();
};

void TestEdtf::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    QTest::newRow("day") << u"2022-03-24"_s << QDate(2022, 3, 24) << QDate(2022, 3, 24);
    QTest::newRow("month") << u"2024-02"_s << QDate(2024, 2, 1) << QDate(2024, 2, 29);
    QTest::newRow("year") << u"2016"_s << QDate(2016, 1, 1) << QDate(2016, 12, 31);
    QTest::newRow("decade") << u"164X"_s << QDate(1640, 1, 1) << QDate(1649, 12, 31);
    QTest::newRow("no year") << u"XXXX-03-22"_s << QDate() << QDate();
    QTest::newRow("day alone") << u"XXXX-XX-25"_s << QDate() << QDate();
    QTest::newRow("no month") << u"2022-XX-25"_s << QDate(2022, 1, 1) << QDate(2022, 12, 31);
    QTest::newRow("uncertain") << u"2022-03-25?"_s << QDate(2022, 3, 25) << QDate(2022, 3, 25);
    QTest::newRow("interval") << u"2022-03-22/2022-03-25"_s << QDate(2022, 3, 22) << QDate(2022, 3, 25);
    QTest::newRow("open end") << u"2016/.."_s << QDate(2016, 1, 1) << QDate();
    QTest::newRow("open start") << u"../2016-05"_s << QDate() << QDate(2016, 5, 31);
}

void TestEdtf::readsWhatItWrites()
{
    QFETCH(QString, text);
    const auto edtf = Edtf::parse(text);
    QVERIFY(edtf);
    QCOMPARE(edtf->toString(), text);
    QTEST(edtf->start().value_or(QDate()), "start");
    QTEST(edtf->end().value_or(QDate()), "end");
}

void TestEdtf::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s,
                                u"22"_s,
                                u"2022-13"_s,
                                u"2022-02-30"_s,
                                u"2022-3-4"_s,
                                u"../.."_s,
                                u"2022/2023/2024"_s,
                                u"X022"_s,
                                u"202X2"_s,
                                u"2022-03-24T10"_s,
                                u"XXXX"_s,
                                u"-2022"_s,
                                u"２０２２"_s,
                                u"2022-08-22/2022-03-25"_s,
                                u"2023/2022-12"_s,
                                u"0000"_s,
                                u"0000-01-01"_s,
                                u"00XX"_s,
                                u"000X"_s,
                                u"0000/2022"_s})
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
}

void TestEdtf::refuses()
{
    QFETCH(QString, text);
    const auto edtf = Edtf::parse(text);
    QVERIFY2(!edtf, edtf ? qPrintable(edtf->toString()) : "");
    QCOMPARE(edtf.error().code, ErrorCode::BadDate);
}

void TestEdtf::everyDayOfFourYears()
{
    for (QDate day(2021, 1, 1); day.year() < 2025; day = day.addDays(1)) {
        const Edtf edtf(PartialDate::ofDay(day));
        QCOMPARE(edtf.toString(), day.toString(Qt::ISODate));
        QCOMPARE(Edtf::parse(edtf.toString()).value(), edtf);
    }
}

QTEST_GUILESS_MAIN(TestEdtf)
#include "tst_edtf.moc"
