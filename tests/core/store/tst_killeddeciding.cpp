// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/support/testfolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int kArticles = 40;

/// A server has fewer moments of its own: what is not committed when its client is gone is rolled back.
int kills()
{
    return test::Folder::isOnServer() ? 25 : 100;
}

void tell(const char *what, const QString &uid)
{
    std::printf("%s %s\n", what, qPrintable(uid));
    std::fflush(stdout);
}

Result<std::unique_ptr<ArchiveFile>> openWithLexicon(const QString &path)
{
    const auto lexicon = lexicon::Lexicon::load();
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    return ArchiveFile::open(path, OpenMode::ReadWrite, *lexicon);
}

bool decideAndTell(ArchiveFile &archive, int turn)
{
    const qint64 article = 1 + turn % kArticles;
    Plan plan{StepKind::More,
              {{{TargetKind::Article, article}, {{u"date"_s, u"20%1-01-02"_s.arg(10 + turn % 80)}}},
               {Target::mention({article}, annotate::Field::Text, {0, 2}), {{u"kind"_s, u"organisation"_s}}}}};
    if (turn % 5 == 4)
        plan = {StepKind::Teach,
                {{Target::taughtName(u"訪賓"_s), {{u"kind"_s, turn % 2 == 0 ? u"person"_s : QString()}}}}};
    const auto step = archive.decideAll(plan);
    if (!step)
        return false;
    for (const Decision &decision : step->decisions)
        tell("saved", decision.uid);
    if (turn % 3 != 2)
        return true;
    const auto undone = archive.undo();
    if (!undone)
        return false;
    for (const Decision &decision : (*undone)->decisions)
        tell("undone", decision.uid);
    return true;
}

/// The program that is killed: decides, undoes, annotates again and takes decisions over, and tells what is saved.
int decideForEver(const QString &path, const QString &decisions)
{
    auto archive = openWithLexicon(path);
    if (!archive)
        return 1;
    tell("open", {});
    for (int turn = 0;; ++turn) {
        if (!decideAndTell(**archive, turn))
            return 1;
        if (turn % 4 == 3 && !(*archive)->annotateAgain())
            return 1;
        if (turn % 4 == 1 && !(*archive)->importDecisions(decisions))
            return 1;
    }
}

} // namespace

class TestKilledDeciding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMomentNothingSavedIsLost();

private:
    void kill(const QString &path, const QString &decisions, int milliseconds, QByteArray &told);

    test::Folder m_folder;
};

void TestKilledDeciding::kill(const QString &path, const QString &decisions, int milliseconds, QByteArray &told)
{
    QProcess deciding;
    deciding.start(QCoreApplication::applicationFilePath(), {u"--decide"_s, path, decisions});
    QVERIFY(deciding.waitForReadyRead(60'000)); // it has opened the archive
    // A random moment is what is tested: nothing is waited for.
    QThread::msleep(static_cast<unsigned long>(milliseconds));
    deciding.kill();
    QVERIFY(deciding.waitForFinished(60'000));
    QVERIFY(deciding.exitStatus() == QProcess::CrashExit); // by us, not by itself
    told = deciding.readAllStandardOutput();
}

void TestKilledDeciding::killedAtAnyMomentNothingSavedIsLost()
{
    const QString path = m_folder.filePath(u"killed.legation"_s);
    const QString decisions = m_folder.filePath(u"decisions.jsonl"_s);
    QFile file(m_folder.filePath(u"articles.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < kArticles; ++i)
        file.write(u"{\"text\":\"臺南市長會見澳洲第%1位訪賓，雙方簽署備忘錄。\"}\n"_s.arg(i).toUtf8());
    file.close();
    {
        const auto archive = openWithLexicon(path);
        QVERIFY(archive.has_value() && (*archive)->load({file.fileName()}).has_value());
        for (int i = 1; i <= kArticles; ++i)
            QVERIFY((*archive)->decide({{TargetKind::Article, i}, {{u"tags"_s, QString::number(i)}}}).has_value());
        QVERIFY((*archive)->exportDecisions(decisions).has_value());
        while (*(*archive)->undo()) {
        }
    }
    QRandomGenerator random(7);
    QSet<QString> saved;
    QSet<QString> undone;
    int words = 0;
    for (int turn = 0; turn < kills(); ++turn) {
        QByteArray told;
        kill(path, decisions, random.bounded(100), told);
        if (QTest::currentTestFailed())
            return;
        told.truncate(told.lastIndexOf('\n') + 1);
        for (const QByteArray &line : told.split('\n')) {
            const QString uid = QString::fromLatin1(line.mid(line.indexOf(' ') + 1));
            if (line.startsWith("saved ") || line.startsWith("undone ")) {
                ++words;
                saved.insert(uid);
                if (line.startsWith("undone "))
                    undone.insert(uid);
            }
        }
        const auto archive = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
        QVERIFY(archive.has_value());
        QVERIFY((*archive)->check().has_value());
        const auto ledger = (*archive)->decisions();
        QVERIFY(ledger.has_value());
        QSet<QString> kept;
        for (const Decision &decision : *ledger) {
            kept.insert(decision.uid);
            QVERIFY(!undone.contains(decision.uid) || decision.undoneAt.has_value());
        }
        QVERIFY((saved - kept).isEmpty());
        QCOMPARE((*archive)->results({})->ids.size(), size_t{kArticles});
    }
    QVERIFY(words > kills()); // it was killed at work
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--decide"_L1)
        return decideForEver(arguments[2], arguments[3]);
    TestKilledDeciding test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killeddeciding.moc"
