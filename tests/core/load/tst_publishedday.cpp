// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/contents.h"
#include "core/load/fileday.h"
#include "core/load/preview.h"
#include "core/load/publishedday.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
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
    void daysInNames_data();
    void daysInNames();
    void dayOfAFile();
    void filesAreAskedOnlyWhereSaid();
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

void TestPublishedDay::daysInNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QDate>("day"); // invalid: none
    const QDate day(2023, 5, 14);
    for (const char *path :
         {"2023-05-14.txt", "news_20230514.csv", "20230514T0930.json", "202305140930.html", "2023.5.14 新聞稿.docx",
          "2023_05_14.txt", "1120514.txt", "新聞1120514-1.txt", "112.05.14.txt", "112年5月14日.odt",
          "民國112年05月14日新聞.txt", "2023-05-14/a.txt", "1120514/general/a.txt", "2023/05/14/a.txt",
          "2019-01-01/2023-05-14/a.txt", "2023-05-14 and 20230514.txt", "v3/2023-05-14/12345678.txt"})
        QTest::newRow(path) << QString::fromUtf8(path) << day;
    QTest::newRow("two-digit year") << u"99年12月31日.txt"_s << QDate(2010, 12, 31);
    for (const char *path : {"", "a.txt", "2023.txt", "2023-05.txt", "2023-13-01.txt", "20231301.txt", "1121301.txt",
                             "2023-05-14_2023-05-20.txt", "20230514-20230520.txt", "12345678.txt", "230514.txt",
                             "99.1.2.txt", "192.168.1.2.txt", "20230514123.txt", "x/05/14/a.txt", "1123/05/14/a.txt",
                             "3023-05-14.txt", "a-2023-05-140.txt"})
        QTest::newRow(*path ? path : "empty") << QString::fromUtf8(path) << QDate();
}

void TestPublishedDay::daysInNames()
{
    QFETCH(QString, path);
    QTEST(load::dayInName(path).value_or(QDate()), "day");
}

void TestPublishedDay::dayOfAFile()
{
    const QTemporaryDir folder(QDir::tempPath() + u"/legation-XXXXXX"_s);
    QFile file(folder.filePath(u"a.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setFileTime(QDateTime(QDate(2021, 2, 3), QTime(12, 0)), QFileDevice::FileModificationTime));
    const auto changed = load::dayOfFile(file.fileName());
    QVERIFY(changed);
    QCOMPARE(changed->day, QDate(2021, 2, 3));
    QCOMPARE(changed->from, load::PublishedFrom::FileChange);
    const auto named = load::dayOfFile(folder.filePath(u"1120514.txt"_s));
    QVERIFY(named);
    QCOMPARE(named->day, QDate(2023, 5, 14));
    QCOMPARE(named->from, load::PublishedFrom::FileName);
    QVERIFY(!load::dayOfFile(folder.filePath(u"none.txt"_s)));
}

/// Whoever does not ask gets no day of a file; an article's own day always counts more.
void TestPublishedDay::filesAreAskedOnlyWhereSaid()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"2023-05-14.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"text\":\"一\"}\n{\"text\":\"二\",\"date\":\"2020-01-02\"}\n");
    file.close();
    const auto plain = load::readPreview(file.fileName(), 5);
    QVERIFY(plain);
    QVERIFY(!plain->articles[0].published);
    const auto asked = load::readPreview(file.fileName(), 5, {.undated = load::Undated::TakeDayOfFile});
    QVERIFY(asked);
    QCOMPARE(asked->articles[0].published, QDate(2023, 5, 14));
    QCOMPARE(asked->articles[0].publishedFrom, load::PublishedFrom::FileName);
    QCOMPARE(asked->articles[1].published, QDate(2020, 1, 2));
    QCOMPARE(asked->articles[1].publishedFrom, load::PublishedFrom::Article);
}

QTEST_GUILESS_MAIN(TestPublishedDay)
#include "tst_publishedday.moc"
