// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/numerals.h"

#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

class TestNumerals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refusesWhatIsNone();
};

void TestNumerals::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("length");
    QTest::newRow("digits") << u"105年"_s << 105 << 3;
    QTest::newRow("leading zero") << u"03月"_s << 3 << 2;
    QTest::newRow("digit by digit") << u"二○二二年"_s << 2022 << 4;
    QTest::newRow("zero forms") << u"二〇零九"_s << 2009 << 4;
    QTest::newRow("ones") << u"一一一年"_s << 111 << 3;
    QTest::newRow("ten") << u"十月"_s << 10 << 1;
    QTest::newRow("teen") << u"十二月"_s << 12 << 2;
    QTest::newRow("tens") << u"二十五日"_s << 25 << 3;
    QTest::newRow("fused tens") << u"廿五日"_s << 25 << 2;
    QTest::newRow("thirty") << u"卅一日"_s << 31 << 2;
    QTest::newRow("hundred") << u"一百零五年"_s << 105 << 4;
}

void TestNumerals::reads()
{
    QFETCH(QString, text);
    const auto number = text::readNumeral(text);
    QVERIFY(number);
    QTEST(number->value, "value");
    QTEST(int(number->length), "length");
}

void TestNumerals::refusesWhatIsNone()
{
    QVERIFY(!text::readNumeral(u""));
    QVERIFY(!text::readNumeral(u"年"));
    QVERIFY(!text::readNumeral(u"0123456789")); // a telephone number
}

QTEST_GUILESS_MAIN(TestNumerals)
#include "tst_numerals.moc"
