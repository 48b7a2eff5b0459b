// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "core/store/networkdrive.h"
#include "core/store/reindex.h"
#include "core/text/fold.h"
#include "tests/core/store/testarchive.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// An archive whose index was folded in another way, one of an older schema, and drives that are no place for one.
class TestReindex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newArchivesSayHowTheyFold();
    void foldsAgain();
    void refusesNewerFoldings();
    void bringsSchemaOneUpToDate();
    void bringsSchemaThreeUpToDate();
    void packsWithADictionary();
    void knowsNetworkDrives();

private:
    QString make(const QString &name, int articles);
    static void runSql(const QString &path, const QByteArray &sql);
    static qint64 found(const QString &path, const QString &text);

    test::Folder m_folder;
};

QString TestReindex::make(const QString &name, int articles)
{
    test::Chance chance(31);
    const QString path = m_folder.filePath(name);
    std::vector<load::Article> all = test::articlesByChance(chance, articles);
    for (size_t i = 0; i < all.size(); ++i)
        all[i].text += u"第%1篇"_s.arg(i);
    all.front().text += u"藍鵲棲地"_s;
    const auto annotate = [&chance](const load::Article &, const auto &) { return chance.annotation(); };
    if (!test::fill(path, all, annotate))
        qFatal("the archive of a test cannot be made");
    return path;
}

void TestReindex::runSql(const QString &path, const QByteArray &sql)
{
    auto connection = Connection::open(path, OpenMode::ReadWrite);
    QVERIFY(connection.has_value());
    QVERIFY((*connection)->execute(sql).has_value());
}

qint64 TestReindex::found(const QString &path, const QString &text)
{
    const auto archive = ArchiveFile::open(path, OpenMode::ReadOnly, nullptr);
    if (!archive)
        return -1;
    search::Query query;
    query.text = text;
    const auto results = (*archive)->results(query);
    return results ? static_cast<qint64>(results->ids.size()) : -1;
}

void TestReindex::newArchivesSayHowTheyFold()
{
    const QString path = make(u"new.legation"_s, 5);
    const auto archive = ArchiveFile::open(path, OpenMode::ReadOnly, nullptr);
    QVERIFY(archive.has_value());
    QCOMPARE((*archive)->info()->foldVersion, QString::number(text::kFoldVersion));
}

void TestReindex::foldsAgain()
{
    const QString path = make(u"folded.legation"_s, 50);
    QCOMPARE(found(path, u"藍鵲"_s), 1);
    // As if another folding had made everything that depends on it.
    runSql(path, test::Folder::isOnServer()
                     ? "DELETE FROM text_index; UPDATE article SET digest = decode(md5(id::text), 'hex')"
                     : "DELETE FROM gram_segment; DELETE FROM gram_page;"
                       "UPDATE article SET digest = randomblob(16)");
    runSql(path, "UPDATE meta SET value = '0' WHERE key = 'fold_version'");
    const auto refused = ArchiveFile::open(path, OpenMode::ReadOnly, nullptr);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::ArchiveReadOnly);
    {
        const auto opened = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
        QVERIFY(opened.has_value());
        QVERIFY((*opened)->check().has_value());
    }
    QCOMPARE(found(path, u"藍鵲"_s), 1);
    QCOMPARE(found(path, u"第49篇"_s), 1);
    // Articles know their copies again.
    test::Chance chance(31);
    std::vector<load::Article> all = test::articlesByChance(chance, 50);
    for (size_t i = 0; i < all.size(); ++i)
        all[i].text += u"第%1篇"_s.arg(i);
    const auto report = test::fill(path, {all[7], all[8]},
                                   [&chance](const load::Article &, const auto &) { return chance.annotation(); });
    QVERIFY(report.has_value());
    QCOMPARE(report->duplicate, 2);
}

void TestReindex::refusesNewerFoldings()
{
    const QString path = make(u"future.legation"_s, 5);
    runSql(path, "UPDATE meta SET value = '999' WHERE key = 'fold_version'");
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = ArchiveFile::open(path, mode, nullptr);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::ArchiveTooNew);
    }
}

void TestReindex::bringsSchemaOneUpToDate()
{
    LEGATION_FILES_ONLY();
    const QString path = m_folder.filePath(u"one.legation"_s);
    const QByteArray text = QString(u"臺南市長拜會澳洲辦事處"_s).repeated(20).toUtf8();
    {
        auto connection = Connection::open(path, OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        QVERIFY(prepareSchema(**connection, {schemaSteps().front()}).has_value());
        QVERIFY((*connection)
                    ->execute("INSERT INTO source VALUES (1, 'a.txt'); INSERT INTO annotator VALUES (1, 'old');"
                              "INSERT INTO article(id, source, position, line, digest) VALUES (1, 1, 1, 1, x'00');"
                              "INSERT INTO annotation VALUES (1, 1, NULL, 0, x'01000000000000000000000000', x'00');"
                              "INSERT INTO article_text VALUES (1, x'01" +
                              qCompress(text, 1).toHex() + "')")
                    .has_value());
    }
    const auto refused = ArchiveFile::open(path, OpenMode::ReadOnly, nullptr);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::ArchiveReadOnly);
    QVERIFY(refused.error().detail.contains(u"schema"));
    const auto opened = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(toString(opened.error())));
    QVERIFY(QFile::exists(path + u".before-schema-4"_s));
    const auto article = (*opened)->article({1});
    QVERIFY2(article.has_value(), article ? "" : qPrintable(toString(article.error())));
    QCOMPARE(article->article.text.toUtf8(), text);
}

void TestReindex::bringsSchemaThreeUpToDate()
{
    LEGATION_FILES_ONLY();
    const QString path = make(u"three.legation"_s, 30);
    runSql(path, "DROP TABLE gram_segment; DROP TABLE gram_page;"
                 "CREATE VIRTUAL TABLE text_index USING fts5(text, content='', tokenize='legation_grams');"
                 "INSERT INTO text_index(rowid, text) VALUES (1, 'as it was');"
                 "UPDATE meta SET value = '1' WHERE key = 'fold_version'; PRAGMA user_version = 3");
    {
        const auto opened = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(toString(opened.error())));
        QVERIFY((*opened)->check().has_value());
    }
    QCOMPARE(found(path, u"藍鵲棲地"_s), 1);
    QCOMPARE(found(path, u"第29篇"_s), 1);
    QCOMPARE(found(path, u"as it was"_s), 0);
    QVERIFY(QFile::exists(path + u".before-schema-4"_s));
}

void TestReindex::packsWithADictionary()
{
    const QString path = make(u"packed.legation"_s, 3000);
    // What comes after the dictionary was trained is packed with it.
    const QString more = u"後來"_s;
    load::Article last;
    last.source = {u"later.txt"_s, 1, 1};
    last.text = u"臺南市國際拜會澳洲辦事處臺中市國際辦事處"_s + more;
    QVERIFY(test::fill(path, {last}, [](const load::Article &, const auto &) { return annotate::Annotation(); }));
    auto connection = Connection::open(path, OpenMode::ReadOnly);
    QVERIFY(connection.has_value());
    QCOMPARE((*connection)->number("SELECT count(*) FROM dictionary").value_or(-1), 2);
    const auto archive = ArchiveFile::open(path, OpenMode::ReadOnly, nullptr);
    QVERIFY(archive.has_value());
    QVERIFY((*archive)->check().has_value());
    search::Query query;
    query.text = more;
    const auto results = (*archive)->results(query);
    QVERIFY(results && results->ids.size() == 1);
    QCOMPARE((*archive)->article(results->ids.front())->article.text, last.text);
}

void TestReindex::knowsNetworkDrives()
{
    for (const char *type : {"nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "webdav"})
        QVERIFY2(isNetworkFileSystem(type), type);
    for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "ntfs", "apfs", "fuseblk", ""})
        QVERIFY2(!isNetworkFileSystem(type), type);
    QVERIFY(networkDriveOf(m_folder.filePath(u"not there yet.legation"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestReindex)
#include "tst_reindex.moc"
