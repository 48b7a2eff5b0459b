// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/archive.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

/// The threads behind Archive: who wins, who stops, who may die when.
class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensInTheBackground();
    void tellsWhyItCannotOpen();
    void loadsAndTellsOfChanges();
    void newestSearchWins();
    void cancelledLoadKeepsWhatWasCommitted();
    void diesWhileItLoads();
    void diesBeforeItsAnswers();
    void decidesAndUndoes();

private:
    using Opened = Result<std::shared_ptr<Archive>>;
    /// Waits in an event loop, as a window does, and gives the only result.
    template <typename T>
    static T resultOf(const QFuture<T> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) || future.resultCount() == 0)
            return fail(ErrorCode::Internal, u"no result"_s);
        return future.result();
    }
    std::shared_ptr<Archive> open(const QString &name);

    test::Folder m_folder;
    QString m_small;
    QString m_large;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestArchive::initTestCase()
{
    auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
    const auto write = [this](const QString &name, int articles) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            for (int i = 0; i < articles; ++i) {
                const QString text = u"臺南市長今(24)日會見澳洲第%1位訪賓，談教育交流。"_s.arg(i);
                file.write(R"({"published":"2022-03-24","headline":"訪賓","text":")" + text.toUtf8() + "\"}\n");
            }
        }
        return file.fileName();
    };
    m_small = write(u"small.jsonl"_s, 40);
    m_large = write(u"large.jsonl"_s, 40'000);
}

std::shared_ptr<Archive> TestArchive::open(const QString &name)
{
    const Opened opened = resultOf(Archive::fetchOpen(m_folder.filePath(name), OpenMode::ReadWrite, m_lexicon));
    return opened ? *opened : nullptr;
}

void TestArchive::opensInTheBackground()
{
    const auto archive = open(u"new.legation"_s);
    QVERIFY(archive);
    QCOMPARE(archive->thread(), QThread::currentThread());
    QVERIFY(!archive->isReadOnly());
    const auto info = resultOf(archive->fetchInfo());
    QVERIFY(info.has_value());
    QCOMPARE(info->articles, 0);
}

void TestArchive::tellsWhyItCannotOpen()
{
    const Opened opened = resultOf(Archive::fetchOpen(m_small, OpenMode::ReadWrite, m_lexicon));
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::NotAnArchive);
}

void TestArchive::loadsAndTellsOfChanges()
{
    const auto archive = open(u"loaded.legation"_s);
    const QSignalSpy changed(archive.get(), &Archive::changed);
    const auto report = resultOf(archive->fetchLoad({m_small}));
    QVERIFY(report.has_value());
    QCOMPARE(report->kept, 40);
    QTRY_VERIFY(changed.count() > 0);
    const auto results = resultOf(archive->fetchResults({}));
    QCOMPARE(results->ids.size(), size_t{40});
    const auto rows = resultOf(archive->fetchRows({results->ids[3], results->ids[1]}));
    QCOMPARE(rows->size(), size_t{2});
    QCOMPARE(rows->front().id, results->ids[3]);
    QVERIFY(resultOf(archive->fetchArticle(results->ids[0])).has_value());
}

void TestArchive::newestSearchWins()
{
    const auto archive = open(u"searched.legation"_s);
    QVERIFY(resultOf(archive->fetchLoad({m_small})).has_value());
    std::vector<QFuture<Result<search::Results>>> futures;
    for (int i = 0; i < 20; ++i) {
        search::Query query;
        query.text = u"第%1位"_s.arg(i);
        futures.push_back(archive->fetchResults(query));
    }
    const auto newest = resultOf(futures.back());
    QVERIFY(newest.has_value());
    QCOMPARE(newest->ids.size(), size_t{1});
    int cancelled = 0;
    for (size_t i = 0; i + 1 < futures.size(); ++i) {
        const auto older = resultOf(futures[i]);
        cancelled += !older && older.error().code == ErrorCode::Cancelled ? 1 : 0;
    }
    QVERIFY(cancelled > 0);
}

void TestArchive::cancelledLoadKeepsWhatWasCommitted()
{
    const auto archive = open(u"cancelled.legation"_s);
    QFutureWatcher<Result<store::LoadReport>> watcher;
    const QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
    auto future = archive->fetchLoad({m_large});
    watcher.setFuture(future);
    QTRY_VERIFY_WITH_TIMEOUT(progress.count() > 0, 60'000);
    future.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000);
    const auto info = resultOf(archive->fetchInfo()); // the writer has stopped when its next task runs
    QVERIFY(info.has_value());
    const auto results = resultOf(archive->fetchResults({}));
    QVERIFY(results.has_value());
    QVERIFY(results->ids.size() < 40'000);
}

void TestArchive::diesWhileItLoads()
{
    auto archive = open(u"died.legation"_s);
    const auto future = archive->fetchLoad({m_large});
    QTRY_VERIFY_WITH_TIMEOUT(future.progressValue() > 0, 60'000);
    archive.reset();
    QVERIFY(future.isFinished());
    archive = open(u"died.legation"_s);
    QVERIFY(archive);
    const auto info = resultOf(archive->fetchInfo());
    QVERIFY(info->articles < 40'000);
}

void TestArchive::diesBeforeItsAnswers()
{
    std::vector<QFuture<Result<search::Results>>> futures;
    {
        const auto archive = open(u"loaded.legation"_s);
        for (int i = 0; i < 10; ++i)
            futures.push_back(archive->fetchResults({}));
    }
    for (const auto &future : futures)
        QVERIFY(future.isFinished());
    {
        // Nobody waits for this archive: it is opened and closed again.
        const auto future = Archive::fetchOpen(m_folder.filePath(u"loaded.legation"_s), OpenMode::ReadOnly, m_lexicon);
        Q_UNUSED(future);
    }
    QVERIFY(open(u"loaded.legation"_s));
}

void TestArchive::decidesAndUndoes()
{
    const auto archive = open(u"loaded.legation"_s);
    const QSignalSpy decided(archive.get(), &Archive::decided);
    const store::Change change{{store::TargetKind::Article, 1}, {{u"date"_s, u"2020-02-02"_s}}, {}, {}};
    QVERIFY(resultOf(archive->fetchDecide(change)).has_value());
    QTRY_COMPARE(decided.count(), 1);
    QCOMPARE(resultOf(archive->fetchRows({{1}}))->front().date, u"2020-02-02"_s);
    const auto undone = resultOf(archive->fetchUndo());
    QVERIFY(undone.has_value() && undone->has_value());
    QCOMPARE(resultOf(archive->fetchRows({{1}}))->front().date, u"2022-03-24"_s);
    QVERIFY(resultOf(archive->fetchRedo())->has_value());
    QCOMPARE(resultOf(archive->fetchDecisions())->size(), size_t{1});
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
