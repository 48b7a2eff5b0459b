// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/app/program.h"
#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace legation;
using namespace Qt::StringLiterals;
using tests::Outcome;
using tests::runProgram;

class TestArchiveCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void loadTwice();
    void loadMissingFile();
    void loadWithReport();
    void loadInAnotherEncoding();
    void loadWithDaysOfFiles();
    void loadKeepsWhatWasCommittedOnInterrupt();
    void seed();

    void searchByNamesInAnyWriting_data();
    void searchByNamesInAnyWriting();
    void searchTable();
    void searchCountAndLimit();
    void searchFacets();
    void searchByDay();
    void unknownValuesNameNearOnes_data();
    void unknownValuesNameNearOnes();
    void queryProblemsAreTold();

    void exportReadsBack();
    void exportVisits();
    void exportToStandardOutput();
    void exportInOtherFormats();
    void copyAndRecover();
    void columnsByTheirNames();
    void wrongExport_data();
    void wrongExport();

    void infoAndCheck();
    void facetsOfAnyText();
    void noArchive();
    void damagedArchive();

    void decideUndoRedo();
    void decideWrongly_data();
    void decideWrongly();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString archive() const { return path(u"a.legation"_s); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the input of a test");
    }
    /// Four articles, two of them the same, of two cities, with their published days.
    Outcome load() const { return runProgram({u"load"_s, archive(), tests::dataPath(u"app/news.jsonl"_s)}); }
    QStringList headlines(QStringList arguments) const
    {
        arguments.prepend(u"search"_s);
        arguments << u"--format"_s << u"jsonl"_s;
        QStringList found;
        for (const QByteArray &line : runProgram(arguments).out.split('\n')) {
            if (!line.isEmpty())
                found.append(QJsonDocument::fromJson(line).object().value(u"headline"_s).toString());
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestArchiveCommands::loadTwice()
{
    const Outcome first = load();
    QCOMPARE(first.status, 0);
    QCOMPARE(first.out, "4 read, 3 kept, 1 duplicate, 0 skipped\n"_ba);
    QVERIFY2(first.err.isEmpty(), first.err); // no progress where nobody looks
    const Outcome second = load();
    QCOMPARE(second.status, 0);
    QCOMPARE(second.out, "4 read, 0 kept, 4 duplicate, 0 skipped\n"_ba);
}

void TestArchiveCommands::loadMissingFile()
{
    write(u"one.txt"_s, "甲\n");
    const Outcome outcome = runProgram({u"load"_s, archive(), path(u"none.txt"_s), path(u"one.txt"_s)});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.out.startsWith("1 read, 1 kept"));
    QVERIFY(outcome.err.contains("none.txt"));
}

void TestArchiveCommands::loadInAnotherEncoding()
{
    write(u"big5.txt"_s, "\xbb\x4f\xab\x6e\n"); // 臺南
    const Outcome outcome = runProgram({u"load"_s, archive(), path(u"big5.txt"_s), u"--encoding"_s, u"Big5"_s});
    QCOMPARE(outcome.out, "1 read, 1 kept, 0 duplicate, 0 skipped\n"_ba);
    QCOMPARE(runProgram({u"search"_s, archive(), u"臺南"_s, u"--count"_s}).out, "1\n"_ba);
    const Outcome unknown = runProgram({u"load"_s, archive(), path(u"big5.txt"_s), u"--encoding"_s, u"Morse"_s});
    QCOMPARE(unknown.status, 1);
}

void TestArchiveCommands::loadWithDaysOfFiles()
{
    write(u"1120514.txt"_s, "臺南市長接待日本訪問團。\n高雄市長接待日本訪問團。\n");
    const QStringList arguments{u"load"_s, archive(), path(u"1120514.txt"_s)};
    QCOMPARE(runProgram(arguments).out, "2 read, 2 kept, 0 duplicate, 0 skipped\n"_ba); // not asked, not taken
    const QStringList columns{u"--columns"_s, u"published"_s, u"--for"_s, u"programs"_s, u"-o"_s, u"-"_s};
    QCOMPARE(runProgram(QStringList{u"export"_s, archive()} + columns).out, "published\n\"\"\n\"\"\n"_ba);
    QVERIFY(QFile::remove(archive()));
    const Outcome asked = runProgram(arguments + QStringList{u"--file-dates"_s, u"--report"_s, path(u"report.txt"_s)});
    QCOMPARE(asked.out, "2 read, 2 kept, 0 duplicate, 0 skipped, 2 dated by their file\n"_ba);
    QCOMPARE(runProgram(QStringList{u"export"_s, archive()} + columns).out, "published\n2023-05-14\n2023-05-14\n"_ba);
    QFile report(path(u"report.txt"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY(report.readAll().endsWith("1120514.txt: 2 articles take 2023-05-14, the day in its name\n"));
}

void TestArchiveCommands::loadWithReport()
{
    write(u"bad.txt"_s, "甲\n\xff\n乙\n");
    const Outcome outcome =
        runProgram({u"load"_s, archive(), path(u"bad.txt"_s), u"--report"_s, path(u"report.txt"_s)});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, "3 read, 2 kept, 0 duplicate, 1 skipped\n"_ba);
    QVERIFY(outcome.err.contains("bad.txt:2: "));
    QFile report(path(u"report.txt"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray text = report.readAll();
    QVERIFY(text.startsWith(outcome.out));
    QVERIFY(text.contains("bad.txt:2: "));
}

void TestArchiveCommands::loadKeepsWhatWasCommittedOnInterrupt()
{
    QByteArray lines;
    for (int i = 0; i < 60'000; ++i)
        lines += "第" + QByteArray::number(i) + "篇，紐西蘭代表今(12)日拜會臺南市政府，雙方談觀光。\n";
    write(u"many.txt"_s, lines);
    QProcess process;
    process.start(qEnvironmentVariable("LEGATION_BINARY_DIR") + u"/app/legation-cli"_s,
                  {u"load"_s, archive(), path(u"many.txt"_s)});
    QVERIFY(process.waitForStarted());
    // As soon as something is committed.
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning ||
                                 runProgram({u"search"_s, archive(), u"--count"_s}).out.toInt() > 0,
                             60'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    const QByteArray out = process.readAllStandardOutput();
    const int kept = out.split(',').value(1).trimmed().split(' ').first().toInt();
    QVERIFY2(kept > 0, out);
    QCOMPARE(process.exitCode(), out.contains("cancelled") ? 1 : 0);
    QCOMPARE(runProgram({u"search"_s, archive(), u"--count"_s}).out.trimmed().toInt(), kept);
    QCOMPARE(runProgram({u"check"_s, archive()}).status, 0);
}

void TestArchiveCommands::seed()
{
    const QString corpus = qEnvironmentVariable("LEGATION_CORPUS");
    if (corpus.isEmpty())
        QSKIP("The corpus folder beside the project is not present.");
    const QStringList arguments{u"load"_s, archive(), corpus + u"/seed.txt"_s};
    QVERIFY(runProgram(arguments).out.startsWith("11 read, 10 kept, 1 duplicate"));
    QVERIFY(runProgram(arguments).out.startsWith("11 read, 0 kept, 11 duplicate"));
    const Outcome found = runProgram(
        {u"search"_s, archive(), u"--city"_s, u"台南"_s, u"--country"_s, u"澳洲"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(found.status, 0);
    QCOMPARE(found.out.count('\n'), 1);
}

void TestArchiveCommands::searchByNamesInAnyWriting_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("headlines");
    const QStringList newZealand{u"紐西蘭商工辦事處訪臺南"_s};
    for (const QString &city : {u"臺南市"_s, u"台南"_s, u"臺南"_s, u"Tainan"_s})
        QTest::newRow(qPrintable(city)) << QStringList{u"--city"_s, city, u"--kind"_s, u"visit"_s} << newZealand;
    for (const QString &country : {u"NZ"_s, u"nz"_s, u"紐西蘭"_s, u"新西蘭"_s, u"New Zealand"_s})
        QTest::newRow(qPrintable(country)) << QStringList{u"--country"_s, country} << newZealand;
    QTest::newRow("two countries") << QStringList{u"--country"_s, u"NZ"_s, u"--country"_s, u"AU"_s}
                                   << QStringList{u"澳洲辦事處訪高雄"_s, u"紐西蘭商工辦事處訪臺南"_s};
    QTest::newRow("city and country") << QStringList{u"--country"_s, u"AU"_s, u"--city"_s, u"臺南"_s} << QStringList{};
}

void TestArchiveCommands::searchByNamesInAnyWriting()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, headlines);
    QCOMPARE(load().status, 0);
    QCOMPARE(this->headlines(QStringList{archive()} + options), headlines);
}

void TestArchiveCommands::searchTable()
{
    QCOMPARE(load().status, 0);
    const Outcome outcome = runProgram({u"search"_s, archive(), u"拜會"_s});
    QCOMPARE(outcome.status, 0);
    const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains("澳洲辦事處訪高雄")); // the newest first
    QVERIFY(lines[1].contains("+1"));               // one copy was not kept
    QCOMPARE(outcome.err, "2 articles.\n"_ba);
}

void TestArchiveCommands::searchCountAndLimit()
{
    QCOMPARE(load().status, 0);
    QCOMPARE(runProgram({u"search"_s, archive(), u"--count"_s}).out, "3\n"_ba);
    QCOMPARE(runProgram({u"search"_s, archive(), u"沒有這個詞"_s, u"--count"_s}).out, "0\n"_ba);
    QCOMPARE(headlines({archive(), u"--limit"_s, u"1"_s}).size(), 1);
    QCOMPARE(headlines({archive(), u"--limit"_s, u"0"_s}).size(), 3);
    QCOMPARE(runProgram({u"search"_s, archive(), u"--limit"_s, u"x"_s}).status, 2);
    QCOMPARE(runProgram({u"search"_s, archive(), u"--limit"_s, u"-1"_s}).status, 2);
    QCOMPARE(runProgram({u"search"_s, archive(), u"--sort"_s, u"city:desc:bopomofo"_s}).status, 0);
    QCOMPARE(runProgram({u"search"_s, archive(), u"--sort"_s, u"city:pinyin"_s}).status, 2);
    QCOMPARE(headlines({archive(), u"--sort"_s, u"date:asc"_s}).first(), u"紐西蘭商工辦事處訪臺南"_s);
}

void TestArchiveCommands::searchFacets()
{
    QCOMPARE(load().status, 0);
    const Outcome csv = runProgram({u"search"_s, archive(), u"--facets"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(csv.status, 0);
    QVERIFY(csv.out.startsWith("facet,value,articles\n"));
    QVERIFY2(csv.out.contains("\ncountry,NZ,1\n"), csv.out);
    QVERIFY(csv.out.contains("\nyear,2023,2\n"));
    const Outcome json = runProgram({u"search"_s, archive(), u"--facets"_s, u"--format"_s, u"jsonl"_s});
    for (const QByteArray &line : json.out.trimmed().split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
}

void TestArchiveCommands::searchByDay()
{
    QCOMPARE(load().status, 0);
    QCOMPARE(headlines({archive(), u"--from"_s, u"2023-06"_s, u"--to"_s, u"2023"_s}),
             QStringList{u"澳洲辦事處訪高雄"_s});
    QCOMPARE(headlines({archive(), u"--to"_s, u"2023-05-12"_s}), QStringList{u"紐西蘭商工辦事處訪臺南"_s});
}

void TestArchiveCommands::unknownValuesNameNearOnes_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("near");
    QTest::newRow("city") << QStringList{u"--city"_s, u"高雌市"_s} << u"高雄市"_s;
    QTest::newRow("country") << QStringList{u"--country"_s, u"Austalia"_s} << u"Australia"_s;
    QTest::newRow("kind") << QStringList{u"--kind"_s, u"visits"_s} << u"visit"_s;
    QTest::newRow("direction") << QStringList{u"--direction"_s, u"in"_s} << u"inbound"_s;
    QTest::newRow("sort") << QStringList{u"--sort"_s, u"day"_s} << u"date"_s;
    QTest::newRow("from") << QStringList{u"--from"_s, u"2022-02-30"_s} << u"2022-03-24"_s;
    QTest::newRow("format") << QStringList{u"--format"_s, u"xlsx"_s} << u"csv"_s;
}

void TestArchiveCommands::unknownValuesNameNearOnes()
{
    QFETCH(QStringList, options);
    QFETCH(QString, near);
    const Outcome outcome = runProgram(QStringList{u"search"_s, archive()} + options);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(near.toUtf8()), outcome.err);
}

void TestArchiveCommands::queryProblemsAreTold()
{
    QCOMPARE(load().status, 0);
    const Outcome outcome = runProgram({u"search"_s, archive(), u"\"拜會"_s, u"--count"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, "2\n"_ba); // its words are searched all the same
    QVERIFY2(outcome.err.contains("character 1"), outcome.err);
}

void TestArchiveCommands::exportReadsBack()
{
    QCOMPARE(load().status, 0);
    for (const QStringList &format :
         {QStringList{u"--format"_s, u"csv"_s, u"--for"_s, u"programs"_s},
          QStringList{u"--format"_s, u"csv"_s, u"--for"_s, u"excel"_s}, QStringList{u"--format"_s, u"jsonl"_s}}) {
        const QString file = path(u"out"_s);
        const Outcome written = runProgram(QStringList{u"export"_s, archive()} + format + QStringList{u"-o"_s, file});
        QCOMPARE(written.status, 0);
        // What was exported is what is in the archive, so that nothing of it is new.
        const Outcome again = runProgram({u"load"_s, archive(), file});
        QCOMPARE(again.out, "3 read, 0 kept, 3 duplicate, 0 skipped\n"_ba);
    }
}

void TestArchiveCommands::exportVisits()
{
    QCOMPARE(load().status, 0);
    const Outcome outcome = runProgram({u"export"_s, archive(), u"--what"_s, u"visits"_s, u"--country"_s, u"NZ"_s,
                                        u"--format"_s, u"jsonl"_s, u"-o"_s, u"-"_s});
    QCOMPARE(outcome.status, 0);
    const QJsonObject visit = QJsonDocument::fromJson(outcome.out.trimmed()).object();
    QCOMPARE(visit.value(u"date"_s).toString(), u"2023-05-12"_s);
    QCOMPARE(visit.value(u"host"_s).toString(), u"臺南市"_s);
    QCOMPARE(visit.value(u"direction"_s).toString(), u"inbound"_s);
    QVERIFY(!visit.value(u"date_reason"_s).toString().isEmpty());
    // Visits stand as their articles do.
    const QStringList dates{u"export"_s,    archive(), u"--what"_s,   u"visits"_s, u"--for"_s, u"programs"_s,
                            u"--columns"_s, u"date"_s, u"--output"_s, u"-"_s,      u"--sort"_s};
    QByteArrayList latest = runProgram(dates + QStringList{u"date:desc"_s}).out.trimmed().split('\n');
    QByteArrayList earliest = runProgram(dates + QStringList{u"date:asc"_s}).out.trimmed().split('\n');
    QVERIFY(latest.size() > 2);
    std::reverse(latest.begin() + 1, latest.end());
    QCOMPARE(latest, earliest);
    QVERIFY(earliest.at(1) < earliest.back());
}

void TestArchiveCommands::exportToStandardOutput()
{
    QCOMPARE(load().status, 0);
    for (const QString &what : {u"articles"_s, u"visits"_s, u"entities"_s, u"mentions"_s}) {
        const Outcome outcome =
            runProgram({u"export"_s, archive(), u"--what"_s, what, u"--for"_s, u"programs"_s, u"-o"_s, u"-"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.err.isEmpty());
        QVERIFY2(outcome.out.count('\n') > 1, qPrintable(what));
    }
    const Outcome limited =
        runProgram({u"export"_s, archive(), u"--format"_s, u"jsonl"_s, u"--limit"_s, u"2"_s, u"-o"_s, u"-"_s});
    QCOMPARE(limited.out.count('\n'), 2);
    const Outcome columns = runProgram({u"export"_s, archive(), u"--columns"_s, u"headline,date"_s, u"--for"_s,
                                        u"programs"_s, u"--city"_s, u"高雄"_s, u"-o"_s, u"-"_s});
    QCOMPARE(columns.out, "headline,date\n澳洲辦事處訪高雄,2023-06-01\n"_ba);
}

void TestArchiveCommands::exportInOtherFormats()
{
    QCOMPARE(load().status, 0);
    for (const auto &[format, words] :
         {std::pair{u"html"_s, "<!DOCTYPE html>"}, std::pair{u"ical"_s, "BEGIN:VEVENT"},
          std::pair{u"ris"_s, "TY  - NEWS"}, std::pair{u"csl"_s, "article-newspaper"},
          std::pair{u"schema"_s, "NewsArticle"}, std::pair{u"annotations"_s, "TextQuoteSelector"}}) {
        const Outcome outcome = runProgram({u"export"_s, archive(), u"--format"_s, format, u"-o"_s, u"-"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.out.contains(words), outcome.out);
    }
}

void TestArchiveCommands::copyAndRecover()
{
    QCOMPARE(load().status, 0);
    const QStringList all{u"--what"_s, u"articles"_s, u"--for"_s, u"programs"_s, u"-o"_s, u"-"_s};
    const Outcome before = runProgram(QStringList{u"export"_s, archive()} + all);
    QCOMPARE(runProgram({u"copy"_s, archive(), u"-o"_s, path(u"copy.legation"_s)}).status, 0);
    QCOMPARE(runProgram(QStringList{u"export"_s, path(u"copy.legation"_s)} + all).out, before.out);
    const Outcome recovered = runProgram({u"recover"_s, archive(), u"-o"_s, path(u"saved.legation"_s)});
    QCOMPARE(recovered.status, 0);
    QVERIFY2(recovered.out.endsWith("3 articles recovered, 0 lost.\n"), recovered.out);
    QCOMPARE(runProgram(QStringList{u"export"_s, path(u"saved.legation"_s)} + all).out, before.out);
    QCOMPARE(runProgram({u"copy"_s, archive()}).status, 2);
    QCOMPARE(runProgram({u"copy"_s, archive(), u"-o"_s, archive()}).status, 1);
}

void TestArchiveCommands::columnsByTheirNames()
{
    write(u"odd.csv"_s, "甲|乙|丙\n題|市長接待日本訪問團。|2022-03-24\n");
    const QStringList file{path(u"odd.csv"_s)};
    const Outcome outcome = runProgram(
        QStringList{u"load"_s, archive(), u"--map"_s, u"headline=甲,text=乙,published=丙"_s, u"--delimiter"_s, u"|"_s} +
        file);
    QCOMPARE(outcome.status, 0);
    const Outcome found = runProgram({u"export"_s, archive(), u"--columns"_s, u"published,headline,text"_s, u"--for"_s,
                                      u"programs"_s, u"-o"_s, u"-"_s});
    QVERIFY2(found.out.contains("2022-03-24,題,市長接待日本訪問團。\n"), found.out);
    QCOMPARE(runProgram(QStringList{u"load"_s, archive(), u"--map"_s, u"words=甲"_s} + file).status, 2);
    QCOMPARE(runProgram(QStringList{u"load"_s, archive(), u"--map"_s, u"text=戊"_s} + file).status, 1);
}

void TestArchiveCommands::wrongExport_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no output") << QStringList{};
    QTest::newRow("what") << QStringList{u"--what"_s, u"people"_s, u"-o"_s, u"x"_s};
    QTest::newRow("format") << QStringList{u"--format"_s, u"xlsx"_s, u"-o"_s, u"x"_s};
    QTest::newRow("format of other things")
        << QStringList{u"--format"_s, u"ical"_s, u"--what"_s, u"mentions"_s, u"-o"_s, u"x"_s};
    QTest::newRow("format without columns")
        << QStringList{u"--format"_s, u"ris"_s, u"--columns"_s, u"text"_s, u"-o"_s, u"x"_s};
    QTest::newRow("limit") << QStringList{u"--limit"_s, u"few"_s, u"-o"_s, u"x"_s};
    QTest::newRow("for") << QStringList{u"--for"_s, u"me"_s, u"-o"_s, u"x"_s};
    QTest::newRow("column") << QStringList{u"--columns"_s, u"nope"_s, u"-o"_s, u"x"_s};
}

void TestArchiveCommands::wrongExport()
{
    QFETCH(QStringList, options);
    const Outcome outcome = runProgram(QStringList{u"export"_s, archive()} + options, m_folder->path());
    QCOMPARE(outcome.status, 2);
    QVERIFY(!QFile::exists(path(u"x"_s)));
}

void TestArchiveCommands::infoAndCheck()
{
    QCOMPARE(load().status, 0);
    const Outcome info = runProgram({u"info"_s, archive()});
    QCOMPARE(info.status, 0);
    QVERIFY2(info.out.contains("\narticles     3\n"), info.out);
    QVERIFY(info.out.contains("2023-05-12 to 2024-01-02"));
    const Outcome check = runProgram({u"check"_s, archive()});
    QCOMPARE(check.status, 0);
    QCOMPARE(check.out, archive().toUtf8() + " is sound.\n");
}

/// What somebody else decided may hold any sign.
void TestArchiveCommands::facetsOfAnyText()
{
    QCOMPARE(load().status, 0);
    const QString decisions = path(u"decisions.jsonl"_s);
    QCOMPARE(runProgram({u"decide"_s, archive(), u"article:1"_s, u"cities=高雄市"_s}).status, 0);
    QCOMPARE(runProgram({u"decisions"_s, archive(), u"--export"_s, decisions}).status, 0);
    QCOMPARE(runProgram({u"undo"_s, archive()}).status, 0);
    QFile file(decisions);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject decision = QJsonDocument::fromJson(file.readAll()).object();
    const QString city = u"高\"雄\\,市"_s;
    decision[u"after"_s] = QJsonObject{{u"cities"_s, city}};
    decision[u"uid"_s] = QString(32, u'a');
    write(u"strange.jsonl"_s, QJsonDocument(decision).toJson(QJsonDocument::Compact) + '\n');
    QCOMPARE(runProgram({u"decisions"_s, archive(), u"--import"_s, path(u"strange.jsonl"_s)}).status, 0);
    const Outcome csv = runProgram({u"search"_s, archive(), u"--facets"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(csv.out.contains(u",\"高\"\"雄\\,市\",1\n"_s.toUtf8()), csv.out.constData());
    const Outcome lines = runProgram({u"search"_s, archive(), u"--facets"_s, u"--format"_s, u"jsonl"_s});
    bool isTold = false;
    for (const QByteArray &line : lines.out.trimmed().split('\n')) {
        const QJsonDocument json = QJsonDocument::fromJson(line);
        QVERIFY2(json.isObject(), line.constData());
        isTold = isTold || json.object().value(u"value"_s).toString() == city;
    }
    QVERIFY(isTold);
}

void TestArchiveCommands::noArchive()
{
    write(u"text.txt"_s, "這不是檔案庫\n");
    for (const QString &command : {u"info"_s, u"check"_s, u"search"_s}) {
        for (const QString &name : {u"none.legation"_s, u"text.txt"_s}) {
            const Outcome outcome = runProgram({command, path(name)});
            QCOMPARE(outcome.status, 1);
            QVERIFY(outcome.out.isEmpty());
            QVERIFY(!outcome.err.isEmpty());
        }
    }
    const QString none = path(u"none.legation"_s);
    write(u"rows.jsonl"_s, "\n");
    const QString rows = path(u"rows.jsonl"_s);
    for (const QStringList &writing : {QStringList{u"undo"_s, none},
                                       {u"redo"_s, none},
                                       {u"decide"_s, none, u"article:1"_s, u"note=x"_s},
                                       {u"split"_s, none, u"entity:1"_s, u"person:甲"_s, u"article:1"_s},
                                       {u"names"_s, none, u"--import"_s, rows},
                                       {u"decisions"_s, none, u"--import"_s, rows},
                                       {u"corrections"_s, none, u"--import"_s, rows, u"--apply"_s},
                                       {u"reannotate"_s, none},
                                       {u"share"_s, none, u"--make-roles"_s}}) {
        const Outcome outcome = runProgram(writing);
        QVERIFY2(outcome.status == 1 && !outcome.err.isEmpty(), qPrintable(writing.first()));
        QVERIFY2(!QFile::exists(none), qPrintable(writing.first()));
    }
    QVERIFY(!QFile::exists(none)); // asking makes nothing
}

void TestArchiveCommands::damagedArchive()
{
    QCOMPARE(load().status, 0);
    QFile file(archive());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    for (qint64 at = 4096; at < size; at += 4096) { // every page but the first
        QVERIFY(file.seek(at + 100));
        file.write(QByteArray(512, '\x5a'));
    }
    file.close();
    const Outcome outcome = runProgram({u"check"_s, archive()});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

void TestArchiveCommands::decideUndoRedo()
{
    QCOMPARE(load().status, 0);
    const Outcome decided = runProgram(
        {u"decide"_s, archive(), u"article:1"_s, u"cities=高雄"_s, u"--why"_s, u"讀錯了"_s, u"--who"_s, u"me"_s});
    QVERIFY2(decided.status == 0, decided.err);
    QVERIFY2(decided.out.contains("高雄市"), decided.out);
    const auto inKaohsiung = [this] { return headlines({archive(), u"--city"_s, u"高雄"_s}).size(); };
    QCOMPARE(inKaohsiung(), 2);
    QCOMPARE(runProgram({u"undo"_s, archive()}).status, 0);
    QCOMPARE(inKaohsiung(), 1);
    QCOMPARE(runProgram({u"redo"_s, archive()}).status, 0);
    QCOMPARE(inKaohsiung(), 2);
    QVERIFY(runProgram({u"undo"_s, archive(), u"5"_s}).err.contains("nothing to undo"));
    const Outcome ledger = runProgram({u"decisions"_s, archive(), u"--format"_s, u"jsonl"_s});
    const QJsonObject entry = QJsonDocument::fromJson(ledger.out.trimmed()).object();
    QCOMPARE(entry.value(u"why"_s).toString(), u"讀錯了"_s);
    QCOMPARE(entry.value(u"who"_s).toString(), u"me"_s);
    QVERIFY(!entry.value(u"undone_at"_s).isNull());
}

void TestArchiveCommands::decideWrongly_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no target") << QStringList{u"thing:1"_s, u"date=2022"_s} << 2;
    QTest::newRow("no number") << QStringList{u"article:x"_s, u"date=2022"_s} << 2;
    QTest::newRow("no value") << QStringList{u"article:1"_s, u"date"_s} << 2;
    QTest::newRow("no such article") << QStringList{u"article:99"_s, u"date=2022"_s} << 1;
    QTest::newRow("no such person") << QStringList{u"person:無名氏"_s, u"name=某甲"_s} << 1;
}

void TestArchiveCommands::decideWrongly()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QCOMPARE(load().status, 0);
    const Outcome outcome = runProgram(QStringList{u"decide"_s, archive()} + arguments);
    QCOMPARE(outcome.status, status);
    QVERIFY(outcome.out.isEmpty());
    QCOMPARE(runProgram({u"decisions"_s, archive()}).out, QByteArray());
}

QTEST_GUILESS_MAIN(TestArchiveCommands)
#include "tst_archivecommands.moc"
