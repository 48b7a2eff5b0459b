// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/publishedday.h"

#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

class TestPublishedDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestPublishedDay::reads_data()
{
    QTest::addColumn<QString>("text");
    const QStringList forms{u"2022-03-24"_s,
                            u" 2022-03-24T23:30:00Z"_s,
                            u"2022/3/24 下午 03:20"_s,
                            u"2022.3.24"_s,
                            u"2022年3月24日"_s,
                            u"20220324"_s,
                            u"111-03-24"_s,
                            u"111/3/24"_s,
                            u"111.03.24"_s,
                            u"民國111年3月24日"_s,
                            u"中華民國 111 年 3 月 24 日"_s,
                            u"1110324"_s,
                            u"Thu, 24 Mar 2022 16:30:00 +0800"_s,
                            u"24 March 2022"_s};
    for (const QString &form : forms)
        QTest::newRow(qPrintable(form)) << form;
}

void TestPublishedDay::reads()
{
    QFETCH(QString, text);
    QCOMPARE(load::publishedDay(text), QDate(2022, 3, 24));
}

void TestPublishedDay::refuses_data()
{
    QTest::addColumn<QString>("text");
    const QStringList forms{u""_s,           u"昨天"_s,      u"2022"_s,      u"2022-03"_s,     u"2022-02-30"_s,
                            u"2022-13-01"_s, u"111-02-30"_s, u"202203245"_s, u"24 Xyz 2022"_s, u"2022-03-245"_s,
                            u"0 Mar 2022"_s, u"3/24"_s,      u"1647993600"_s};
    for (const QString &form : forms)
        QTest::newRow(qPrintable(form)) << form;
}

void TestPublishedDay::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!load::publishedDay(text));
}

QTEST_GUILESS_MAIN(TestPublishedDay)
#include "tst_publishedday.moc"
