// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "core/store/schema.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAnArchive();
    void refusesOtherFiles();
    void leavesOtherDatabasesAlone();
    void refusesNewerArchives();
    void readsNewerArchivesThatAllowIt();
    void upgradesWithACopy();
    void theCopyRestoresTheArchive();
    void failedUpgradeChangesNothing();
    void readOnlyNeedsAFile();

private:
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    static Result<void> openAndPrepare(const QString &path, OpenMode mode, const std::vector<SchemaStep> &steps);
    static void runSql(const QString &path, const QByteArray &sql);

    QTemporaryDir m_folder;
};

Result<void> TestSchema::openAndPrepare(const QString &path, OpenMode mode, const std::vector<SchemaStep> &steps)
{
    auto connection = Connection::open(path, mode);
    if (!connection)
        return tl::unexpected(connection.error());
    return prepareSchema(**connection, steps);
}

void TestSchema::runSql(const QString &path, const QByteArray &sql)
{
    auto connection = Connection::open(path, OpenMode::ReadWrite);
    QVERIFY(connection.has_value());
    QVERIFY((*connection)->execute(sql).has_value());
}

void TestSchema::makesAnArchive()
{
    const QString path = pathOf(u"new.legation"_s);
    const auto file = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
    QVERIFY(file.has_value());
    const auto info = (*file)->info();
    QVERIFY(info.has_value());
    QCOMPARE(info->schemaVersion, kSchemaVersion);
    QCOMPARE(info->articles, 0);

    QFile bytes(path);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    QCOMPARE(bytes.readAll().sliced(68, 4), QByteArray("Lega"));
}

void TestSchema::refusesOtherFiles()
{
    const QString path = pathOf(u"letter.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam, this is no archive at all.");
    file.close();
    const auto opened = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::NotAnArchive);
}

void TestSchema::leavesOtherDatabasesAlone()
{
    const QString path = pathOf(u"other.db"_s);
    runSql(path, "CREATE TABLE song(title TEXT)");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    const auto opened = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::NotAnArchive);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void TestSchema::refusesNewerArchives()
{
    const QString path = pathOf(u"newer.legation"_s);
    QVERIFY(ArchiveFile::open(path, OpenMode::ReadWrite, nullptr).has_value());
    runSql(path, "PRAGMA user_version = 99");
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = ArchiveFile::open(path, mode, nullptr);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::ArchiveTooNew);
    }
}

void TestSchema::readsNewerArchivesThatAllowIt()
{
    const QString path = pathOf(u"readable.legation"_s);
    QVERIFY(ArchiveFile::open(path, OpenMode::ReadWrite, nullptr).has_value());
    runSql(path, "PRAGMA user_version = 99; INSERT INTO meta VALUES ('readable_by', '1');");
    QVERIFY(ArchiveFile::open(path, OpenMode::ReadOnly, nullptr).has_value());
    const auto opened = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::ArchiveTooNew);
}

void TestSchema::upgradesWithACopy()
{
    const QString path = pathOf(u"old.legation"_s);
    QVERIFY(openAndPrepare(path, OpenMode::ReadWrite, schemaSteps()).has_value());
    runSql(path, "INSERT INTO meta VALUES ('kept', 'yes')");

    auto steps = schemaSteps();
    steps.push_back({kSchemaVersion + 1, "CREATE TABLE later(id INTEGER PRIMARY KEY);"});
    const auto refused = openAndPrepare(path, OpenMode::ReadOnly, steps);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::ArchiveReadOnly);
    QVERIFY(openAndPrepare(path, OpenMode::ReadWrite, steps).has_value());

    auto upgraded = Connection::open(path, OpenMode::ReadOnly);
    QVERIFY(upgraded.has_value());
    QCOMPARE((*upgraded)->number("PRAGMA user_version").value_or(-1), kSchemaVersion + 1);
    QCOMPARE((*upgraded)->number("SELECT count(*) FROM later").value_or(-1), 0);
    QCOMPARE((*upgraded)->number("SELECT count(*) FROM meta WHERE key = 'kept'").value_or(-1), 1);

    const QString copy = path + u".before-schema-%1"_s.arg(kSchemaVersion + 1);
    auto old = Connection::open(copy, OpenMode::ReadOnly);
    QVERIFY(old.has_value());
    QCOMPARE((*old)->number("PRAGMA user_version").value_or(-1), kSchemaVersion);
    QCOMPARE((*old)->number("SELECT count(*) FROM meta WHERE key = 'kept'").value_or(-1), 1);
}

/// The copy that stands beside an upgraded archive is an archive by itself: put in its place it holds what it held, and
/// is upgraded like it.
void TestSchema::theCopyRestoresTheArchive()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    const QString path = pathOf(u"restored.legation"_s);
    const QString sample = qEnvironmentVariable("LEGATION_SOURCE_DIR") + u"/resources/sample/sample.jsonl"_s;
    const auto shown = [&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto archive = ArchiveFile::open(path, OpenMode::ReadOnly, *lexicon);
        ExportRequest request;
        request.format = ExportFormat::JsonLines;
        if (!archive || !(*archive)->check() || !(*archive)->exportTo(buffer, request))
            return QByteArray();
        return buffer.data() + QByteArray::number((*archive)->info()->decisions);
    };
    {
        const auto archive = ArchiveFile::open(path, OpenMode::ReadWrite, *lexicon);
        QVERIFY(archive && (*archive)->load({sample}));
        QVERIFY((*archive)->decide({.target = {TargetKind::Article, 1}, .values = {{u"note"_s, u"重要"_s}}}));
    }
    const QByteArray before = shown();
    QVERIFY(before.size() > 1000);
    auto steps = schemaSteps();
    steps.push_back({kSchemaVersion + 1, "DELETE FROM decision; CREATE TABLE later(id INTEGER PRIMARY KEY);"});
    QVERIFY(openAndPrepare(path, OpenMode::ReadWrite, steps).has_value());
    QVERIFY(shown().isEmpty()); // too new for this program

    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(path + u".before-schema-%1"_s.arg(kSchemaVersion + 1), path));
    QCOMPARE(shown(), before);
    QVERIFY(openAndPrepare(path, OpenMode::ReadWrite, steps).has_value());
}

void TestSchema::failedUpgradeChangesNothing()
{
    const QString path = pathOf(u"unlucky.legation"_s);
    QVERIFY(openAndPrepare(path, OpenMode::ReadWrite, schemaSteps()).has_value());
    auto steps = schemaSteps();
    steps.push_back({kSchemaVersion + 1, "CREATE TABLE later(id INTEGER); CREATE TABLE meta(twice TEXT);"});
    QVERIFY(!openAndPrepare(path, OpenMode::ReadWrite, steps).has_value());
    auto connection = Connection::open(path, OpenMode::ReadOnly);
    QVERIFY(connection.has_value());
    QCOMPARE((*connection)->number("PRAGMA user_version").value_or(-1), kSchemaVersion);
    QCOMPARE((*connection)->number("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").value_or(-1), 0);
}

void TestSchema::readOnlyNeedsAFile()
{
    const auto opened = ArchiveFile::open(pathOf(u"absent.legation"_s), OpenMode::ReadOnly, nullptr);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::FileNotFound);
    QVERIFY(!QFile::exists(pathOf(u"absent.legation"_s)));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
