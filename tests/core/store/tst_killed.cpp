// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/support/testfolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

namespace {

/// The program that is killed: loads a file and tells after each transaction how many articles the archive holds.
int loadAndTell(const QString &archivePath, const QString &file)
{
    const auto lexicon = lexicon::Lexicon::load();
    auto archive = lexicon ? ArchiveFile::open(archivePath, OpenMode::ReadWrite, *lexicon) : fail(ErrorCode::Internal);
    if (!archive)
        return 1;
    const auto tell = [&archive] {
        const auto results = (*archive)->results({});
        std::printf("%lld\n", results ? static_cast<long long>(results->ids.size()) : -1LL);
        std::fflush(stdout);
    };
    return (*archive)->load({file}, {}, tell) ? 0 : 1;
}

} // namespace

class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileLoadingKeepsWholeTransactions();

private:
    test::Folder m_folder;
};

void TestKilled::killedWhileLoadingKeepsWholeTransactions()
{
    QFile file(m_folder.filePath(u"many.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 120'000; ++i)
        file.write(u"{\"text\":\"臺南市長會見澳洲第%1位訪賓。\"}\n"_s.arg(i).toUtf8());
    file.close();
    const QString path = m_folder.filePath(u"killed.legation"_s);

    QProcess loading;
    loading.start(QCoreApplication::applicationFilePath(), {u"--load"_s, path, file.fileName()});
    QVERIFY(loading.waitForReadyRead(120'000));
    loading.kill();
    QVERIFY(loading.waitForFinished(60'000));
    const qint64 told = loading.readAllStandardOutput().trimmed().split('\n').last().toLongLong();
    QVERIFY(told > 0);

    const auto archive = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
    QVERIFY(archive.has_value());
    QVERIFY((*archive)->check().has_value());
    const auto results = (*archive)->results({});
    QVERIFY(static_cast<qint64>(results->ids.size()) >= told);
    QCOMPARE((*archive)->info()->articles, static_cast<qint64>(results->ids.size()));
    search::Query query;
    query.text = u"訪賓"_s;
    QCOMPARE((*archive)->results(query)->ids.size(), results->ids.size()); // index and documents are of one moment
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--load"_L1)
        return loadAndTell(arguments[2], arguments[3]);
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed.moc"
