// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "core/store/columnstore.h"
#include "core/store/settling.h"
#include "tests/core/store/testarchive.h"
#include "tests/support/testfolder.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

namespace {

/// A connection of a process in which others work, as of the moment it was made. What it reads it reads late.
struct LateReader
{
    LateReader(const QString &path, std::shared_ptr<Common> common)
        : connection(*Connection::open(path, OpenMode::ReadOnly))
        , shared(std::move(common))
        , moment(*connection, Transaction::Kind::Read)
    {
        // The first statement is the moment.
        version = storedVersion();
    }

    qint64 storedVersion() const
    {
        return connection->number("SELECT CAST(value AS bigint) FROM meta WHERE key = 'columns_version'").value_or(-1);
    }

    std::unique_ptr<Connection> connection;
    Shared shared;
    Transaction moment;
    qint64 version = 0;
};

} // namespace

/// Connections that work on one archive at a time, in the orders that have to come out right. The orders are made, not
/// waited for.
class TestConcurrent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aLateReaderLeavesColumnsToTheWriter();
    void aLateReaderLeavesDecisionsToTheWriter();
    void readersDoNotSeeWhatIsNotCommitted();
    void dictionariesOfAFailedLoadAreForgotten();
    void articlesLoadedWhileAllAreAnnotatedAgainCount();
    void whoWaitsToWriteIsNext();
    void whoWaitsForAnotherProgramCanBeStopped();

private:
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    QString fileWith(const QString &name, const QByteArray &lines) const;
    std::unique_ptr<ArchiveFile> open(const QString &name) const;
    /// Everything a person sees of an archive, read by a process of its own.
    QByteArray visible(const QString &name) const;

    test::Folder m_folder;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestConcurrent::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon);
    m_lexicon = *lexicon;
}

QString TestConcurrent::fileWith(const QString &name, const QByteArray &lines) const
{
    QFile file(pathOf(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(lines);
    return pathOf(name);
}

std::unique_ptr<ArchiveFile> TestConcurrent::open(const QString &name) const
{
    auto archive = ArchiveFile::open(pathOf(name), OpenMode::ReadWrite, m_lexicon);
    return archive ? std::move(*archive) : nullptr;
}

QByteArray TestConcurrent::visible(const QString &name) const
{
    const auto archive = open(name);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    for (const ExportWhat what : {ExportWhat::Articles, ExportWhat::Visits, ExportWhat::Entities}) {
        ExportRequest request;
        request.what = what;
        request.format = ExportFormat::JsonLines;
        if (!archive->exportTo(buffer, request))
            return "the export failed";
    }
    const auto results = archive->results({});
    if (!results)
        return "the search failed";
    for (const auto &[facet, counts] : results->facets) {
        for (const search::FacetCount &count : counts)
            buffer.write((count.value + u' ' + QString::number(count.count) + u'\n').toUtf8());
    }
    return buffer.data();
}

/// Another program adds an article; a reader of ours, begun before, reads the columns while a decision is written.
void TestConcurrent::aLateReaderLeavesColumnsToTheWriter()
{
    const auto own = open(u"columns.legation"_s);
    QVERIFY(own && own->load({fileWith(u"columns.txt"_s, "臺南市長訪日。\n高雄市長訪澳洲。\n")}));
    LateReader reader(pathOf(u"columns.legation"_s), own->common());
    const auto other = open(u"columns.legation"_s);
    QVERIFY(other->load({fileWith(u"more.txt"_s, "桃園市長訪日。\n")}));

    bool hasRead = false;
    Job job;
    job.isCancelled = [&] { // asked when the writer has seen what the other program did
        if (!std::exchange(hasRead, true)) {
            const auto seen = refreshColumns(*reader.connection, reader.shared);
            hasRead = seen && *seen == reader.version && reader.shared.columns()->articles() == 2;
        }
        return false;
    };
    const Plan plan{StepKind::Decide, {{{TargetKind::Article, 1}, {{u"cities"_s, u"臺中市"_s}}, {}, {}}}};
    const auto step = own->decideAll(plan, job);
    QVERIFY2(step, step ? "" : qPrintable(toString(step.error())));
    QVERIFY(hasRead);
    QCOMPARE(own->results({})->ids.size(), size_t{3});
    const auto later = open(u"columns.legation"_s);
    QCOMPARE(later->results({})->ids.size(), size_t{3});
    QCOMPARE(later->rows({{1}})->front().cities, QStringList{u"臺中市"_s});
    QVERIFY(later->check());
}

/// A step is taken back while a reader that still sees it reads.
void TestConcurrent::aLateReaderLeavesDecisionsToTheWriter()
{
    const QString name = u"decisions.legation"_s;
    const auto own = open(name);
    QVERIFY(own && own->load({fileWith(u"decisions.txt"_s, "臺南市長訪日。\n高雄市長訪澳洲。\n")}));
    const QByteArray before = visible(name);
    const auto decided = own->decide({{TargetKind::Article, 1}, {{u"cities"_s, u"臺中市"_s}}, {}, {}});
    QVERIFY(decided && visible(name) != before);
    LateReader reader(pathOf(name), own->common());
    const auto other = open(name);
    QVERIFY(other->decide({{TargetKind::Article, 2}, {{u"cities"_s, u"臺東縣"_s}}, {}, {}}));
    QVERIFY(other->undo());

    auto connection = Connection::open(pathOf(name), OpenMode::ReadWrite);
    QVERIFY(connection);
    Shared writer(own->common());
    {
        Transaction transaction(**connection, Transaction::Kind::Write);
        QVERIFY(transaction.status() && refreshColumns(**connection, writer));
        Statement undo = (*connection)->statement("set_undone");
        QVERIFY(undo.bind(0, decided->step).bind(1, qint64{1}).run());
        Settling settling(**connection, writer);
        QVERIFY(settling.replayAnew());
        QVERIFY(refreshColumns(*reader.connection, reader.shared));
        QCOMPARE(reader.shared.columnsVersion(), reader.version);
        QVERIFY(settling.settle(ArticleId{1}));
        QVERIFY(settling.commit(transaction));
    }
    QCOMPARE(visible(name), before);
    QCOMPARE(own->rows({{1}})->front().cities, open(name)->rows({{1}})->front().cities);
    // Who comes late with an earlier moment puts nothing back for those who ask later.
    QCOMPARE(own->common()->version(), writer.columnsVersion());
}

void TestConcurrent::readersDoNotSeeWhatIsNotCommitted()
{
    const QString name = u"drafts.legation"_s;
    const auto own = open(name);
    QVERIFY(own && own->load({fileWith(u"drafts.txt"_s, "臺南市長訪日。\n")}));
    const auto decided = own->decide({{TargetKind::Article, 1}, {{u"cities"_s, u"臺中市"_s}}, {}, {}});
    QVERIFY(decided);
    auto connection = Connection::open(pathOf(name), OpenMode::ReadWrite);
    QVERIFY(connection);
    Shared writer(own->common());
    const auto replay = writer.replay();
    {
        const Transaction transaction(**connection, Transaction::Kind::Write);
        QVERIFY((*connection)->statement("set_undone").bind(0, decided->step).bind(1, qint64{1}).run());
        Settling settling(**connection, writer);
        QVERIFY(settling.replayAnew());
        QVERIFY(writer.replay() != replay);
        QCOMPARE(own->rows({{1}})->front().cities, QStringList{u"臺中市"_s});
        const auto beside = ArchiveFile::another(own->common(), OpenMode::ReadOnly);
        QCOMPARE((*beside)->rows({{1}})->front().cities, QStringList{u"臺中市"_s});
    }
    QCOMPARE(writer.replay(), replay); // rolled back
}

/// A thousand articles train dictionaries; the load fails before it commits them. What the process packs afterwards
/// others must be able to read.
void TestConcurrent::dictionariesOfAFailedLoadAreForgotten()
{
    const QString name = u"trained.legation"_s;
    const auto own = open(name);
    QVERIFY(own);
    auto connection = Connection::open(pathOf(name), OpenMode::ReadWrite);
    QVERIFY(connection);
    const auto shared = std::make_shared<Shared>(own->common());
    test::Chance chance(8);
    const auto annotate = [&chance](const load::Article &, const annotate::BatchAnchor &) {
        return chance.annotation();
    };
    load::LoadReport report;
    {
        ArticleWriter writer(**connection, shared, annotate, {});
        QVERIFY(writer.begin());
        QVERIFY(writer.write(*writer.prepare(test::articlesByChance(chance, Packer::kSamples + 100), {}), report));
        QVERIFY(shared->packer.size() > 0);
    }
    QCOMPARE(shared->packer.size(), qsizetype{0});
    QVERIFY(own->load({fileWith(u"after.txt"_s, "臺南市長黃偉哲24日會見日本訪賓，雙方就教育與觀光交換意見。\n")}));
    const auto article = open(name)->article({1});
    QVERIFY2(article, article ? "" : qPrintable(toString(article.error())));
    QVERIFY(article->article.text.contains(u"黃偉哲"));
}

/// An article that comes when the last one was just annotated again is annotated too, and the facts of its entities
/// stay.
void TestConcurrent::articlesLoadedWhileAllAreAnnotatedAgainCount()
{
    const QString name = u"again.legation"_s;
    const auto own = open(name);
    QVERIFY(own && own->load({fileWith(u"early.txt"_s, "2022年5月3日臺南市長黃偉哲會見日本訪賓。\n")}));
    const auto beside = open(name);
    bool isAnnotated = false;
    bool isLoaded = false;
    Job job;
    job.isCancelled = [&] { // asked between transactions, too
        if (isAnnotated && !std::exchange(isLoaded, true))
            isLoaded = beside
                           ->load({fileWith(u"late.txt"_s,
                                            "2023年6月4日臺南市長黃偉哲訪澳洲。\n2021年1月2日高雄市長陳其邁訪日。\n")})
                           .has_value();
        return false;
    };
    const auto again = own->annotateAgain(job, [&] { isAnnotated = true; });
    QVERIFY2(again, again ? "" : qPrintable(toString(again.error())));
    QVERIFY(isLoaded);
    QCOMPARE(again->articles, 3);
    const QByteArray after = visible(name);
    QVERIFY(after.contains("陳其邁"));
    QVERIFY(own->annotateAgain());
    QCOMPARE(visible(name), after);
}

/// A load that begins its next transaction at once leaves the one between to who has waited.
void TestConcurrent::whoWaitsToWriteIsNext()
{
    LEGATION_FILES_ONLY();
    const auto own = open(u"turns.legation"_s);
    QVERIFY(own);
    const auto turn = own->common()->turn;
    const auto loading = Connection::open(pathOf(u"turns.legation"_s), OpenMode::ReadWrite);
    QVERIFY(loading);
    (*loading)->writeInTurns(turn);
    std::atomic<bool> hasWritten = false;
    std::jthread waiting;
    {
        Transaction first(**loading, Transaction::Kind::Write);
        QVERIFY(first.status());
        waiting = std::jthread([&] {
            const auto connection = Connection::open(pathOf(u"turns.legation"_s), OpenMode::ReadWrite);
            (*connection)->writeInTurns(turn);
            Transaction transaction(**connection, Transaction::Kind::Write);
            hasWritten = transaction.commit().has_value();
        });
        while (turn->waiting() == 0)
            std::this_thread::yield();
        QVERIFY(first.commit());
    }
    {
        const Transaction second(**loading, Transaction::Kind::Write);
        QVERIFY(second.status());
        QVERIFY(hasWritten);
    }
}

/// What another program writes is waited for, and whoever waits is asked whether to go on.
void TestConcurrent::whoWaitsForAnotherProgramCanBeStopped()
{
    const QString path = pathOf(u"waiting.legation"_s);
    QVERIFY(open(u"waiting.legation"_s));
    const auto other = Connection::open(path, OpenMode::ReadWrite);
    const auto own = Connection::open(path, OpenMode::ReadWrite);
    QVERIFY(other && own);
    for (const bool isStopped : {true, false}) {
        auto writing = std::make_unique<Transaction>(**other, Transaction::Kind::Write);
        QVERIFY(writing->status());
        int asked = 0;
        (*own)->stopWhen([&] {
            if (++asked == 3)
                isStopped ? void() : writing.reset();
            return isStopped && asked >= 3;
        });
        const Transaction transaction(**own, Transaction::Kind::Write);
        (*own)->stopWhen({});
        QVERIFY(asked >= 3);
        QCOMPARE(transaction.status().has_value(), !isStopped);
        if (isStopped)
            QCOMPARE(transaction.status().error().code, ErrorCode::Cancelled);
    }
}

QTEST_GUILESS_MAIN(TestConcurrent)
#include "tst_concurrent.moc"
