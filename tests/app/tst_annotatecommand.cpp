// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/app/program.h"
#include "tests/support/golden.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;
using tests::dataPath;
using tests::goldenDifference;
using tests::Outcome;
using tests::runProgram;

namespace {

QList<QJsonObject> records(const QByteArray &out)
{
    QList<QJsonObject> list;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            list.append(QJsonDocument::fromJson(line).object());
    }
    return list;
}

} // namespace

class TestAnnotateCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void help();
    void helpOfEachCommand();
    void version();
    void wrongUsage_data();
    void wrongUsage();

    void recordsInInputOrder();
    void keepsIdsAndNumbersOthers();
    void publishedDayOfTheCommandLine();
    void tellsBadRecordsAndGoesOn();
    void missingFileFails();
    void findsDuplicates();
    void explains();
    void sameOnEveryRun();
    void closedPipeFails();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the input of a test");
        return path;
    }

    QTemporaryDir m_folder;
};

void TestAnnotateCommand::help()
{
    const Outcome all = runProgram({u"help"_s, u"--all"_s});
    QCOMPARE(all.status, 0);
    QVERIFY(all.err.isEmpty());
    QCOMPARE(goldenDifference(u"app/help.txt"_s, all.out), QString());
    const Outcome shortHelp = runProgram({u"--help"_s});
    QCOMPARE(shortHelp.status, 0);
    QVERIFY(all.out.startsWith(shortHelp.out));
}

void TestAnnotateCommand::helpOfEachCommand()
{
    const QByteArray all = runProgram({u"help"_s, u"--all"_s}).out;
    for (const QString &command : {u"annotate"_s, u"load"_s, u"search"_s, u"export"_s, u"info"_s, u"check"_s,
                                   u"decide"_s, u"undo"_s, u"redo"_s, u"decisions"_s}) {
        const Outcome help = runProgram({command, u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY(help.err.isEmpty());
        QVERIFY2(all.contains(help.out), qPrintable(command));
        QCOMPARE(runProgram({u"help"_s, command}).out, help.out);
    }
}

void TestAnnotateCommand::version()
{
    const Outcome outcome = runProgram({u"--version"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, "legation-cli " LEGATION_VERSION "\n"_ba);
}

void TestAnnotateCommand::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("no such command") << QStringList{u"anotate"_s};
    QTest::newRow("no file") << QStringList{u"annotate"_s};
    QTest::newRow("no such option") << QStringList{u"annotate"_s, u"--nope"_s, u"x"_s};
    QTest::newRow("option without value") << QStringList{u"annotate"_s, u"x"_s, u"--published"_s};
    QTest::newRow("no day") << QStringList{u"annotate"_s, u"--published"_s, u"2022-02-30"_s, u"x"_s};
    QTest::newRow("help of nothing") << QStringList{u"help"_s, u"nope"_s};
    QTest::newRow("load without files") << QStringList{u"load"_s, u"a.legation"_s};
    QTest::newRow("two archives to check") << QStringList{u"check"_s, u"a"_s, u"b"_s};
}

void TestAnnotateCommand::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = runProgram(arguments, m_folder.path());
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(!QFile::exists(m_folder.filePath(u"a.legation"_s)));
}

void TestAnnotateCommand::recordsInInputOrder()
{
    QByteArray lines;
    for (int i = 0; i < 1000; ++i) // several batches, annotated side by side
        lines += "第" + QByteArray::number(i) + "篇,市府今(12)日說明。\n";
    const Outcome outcome = runProgram({u"annotate"_s, write(u"many.txt"_s, lines)});
    QCOMPARE(outcome.status, 0);
    const QList<QJsonObject> list = records(outcome.out);
    QCOMPARE(list.size(), 1000);
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(list[i].value(u"id"_s).toString(), QString::number(i + 1));
        QVERIFY(list[i].value(u"text"_s).toString().startsWith(u"第%1篇"_s.arg(i)));
    }
}

void TestAnnotateCommand::keepsIdsAndNumbersOthers()
{
    const Outcome outcome =
        runProgram({u"annotate"_s, dataPath(u"load/articles.jsonl"_s), dataPath(u"load/lines.txt"_s)});
    QCOMPARE(outcome.status, 0);
    QStringList ids;
    for (const QJsonObject &record : records(outcome.out))
        ids.append(record.value(u"id"_s).toString());
    QCOMPARE(ids, (QStringList{u"a-1"_s, u"42"_s, u"3"_s, u"4"_s, u"5"_s, u"1"_s, u"2"_s, u"3"_s}));
    const QJsonObject last = records(outcome.out).last();
    QCOMPARE(last.value(u"source"_s).toObject().value(u"file"_s).toString(), u"lines.txt"_s);
    QCOMPARE(last.value(u"source"_s).toObject().value(u"position"_s).toInt(), 3);
}

void TestAnnotateCommand::publishedDayOfTheCommandLine()
{
    const QString path = write(u"days.jsonl"_s, "{\"text\":\"甲\"}\n{\"text\":\"乙\",\"published\":\"2020-01-02\"}\n");
    for (const QString &day : {u"2022-03-24"_s, u"111年3月24日"_s}) {
        const Outcome outcome = runProgram({u"annotate"_s, u"--published"_s, day, path});
        QCOMPARE(outcome.status, 0);
        const QList<QJsonObject> list = records(outcome.out);
        QCOMPARE(list[0].value(u"published"_s).toString(), u"2022-03-24"_s);
        QCOMPARE(list[1].value(u"published"_s).toString(), u"2020-01-02"_s);
    }
}

void TestAnnotateCommand::tellsBadRecordsAndGoesOn()
{
    const Outcome outcome = runProgram({u"annotate"_s, dataPath(u"load/bad-lines.txt"_s)});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(records(outcome.out).size(), 2);
    QCOMPARE(outcome.err.count('\n'), 5);
    QVERIFY(outcome.err.contains("bad-lines.txt:4: "));
}

void TestAnnotateCommand::missingFileFails()
{
    const Outcome outcome = runProgram({u"annotate"_s, u"none.txt"_s, dataPath(u"load/lines.txt"_s)}, m_folder.path());
    QCOMPARE(outcome.status, 1);
    QCOMPARE(records(outcome.out).size(), 3); // the other file is read all the same
    QVERIFY(outcome.err.startsWith("none.txt: "));
}

void TestAnnotateCommand::findsDuplicates()
{
    const QString path = write(u"twice.txt"_s, "甲\n乙\n甲\n甲\n");
    const QList<QJsonObject> list = records(runProgram({u"annotate"_s, path}).out);
    QCOMPARE(list.size(), 4);
    QVERIFY(list[0].value(u"duplicate_of"_s).isNull());
    QVERIFY(list[1].value(u"duplicate_of"_s).isNull());
    QCOMPARE(list[2].value(u"duplicate_of"_s).toString(), u"1"_s);
    QCOMPARE(list[3].value(u"duplicate_of"_s).toString(), u"1"_s);
}

void TestAnnotateCommand::explains()
{
    const QString path = write(u"one.txt"_s, "基隆市政府今(12)日說明港口工程。明日\u202e開會!\n");
    const Outcome outcome = runProgram({u"annotate"_s, u"--explain"_s, u"--published"_s, u"2023-05-12"_s, path});
    QCOMPARE(outcome.status, 0);
    const QString out = QString::fromUtf8(outcome.out);
    QVERIFY(out.startsWith(u"# 1 (one.txt:1)  date 2023-05-12 from "));
    QVERIFY(out.contains(u"\n  基隆市政府今(12)日說明港口工程。\n"));
    QVERIFY(out.contains(u"今(12)日"));
    QVERIFY(out.contains(u"date.")); // the rule that read it
    QVERIFY(!out.contains(u'\u202e'));
}

void TestAnnotateCommand::sameOnEveryRun()
{
    const QStringList arguments{u"annotate"_s, dataPath(u"load/lines.txt"_s), dataPath(u"load/blocks.txt"_s)};
    QCOMPARE(runProgram(arguments).out, runProgram(arguments).out);
}

void TestAnnotateCommand::closedPipeFails()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(qEnvironmentVariable("LEGATION_BINARY_DIR") + u"/app/legation-cli"_s,
                  {u"annotate"_s, dataPath(u"load/lines.txt"_s)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!process.readAllStandardError().isEmpty());
}

QTEST_GUILESS_MAIN(TestAnnotateCommand)
#include "tst_annotatecommand.moc"
