// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/archive.h"
#include "core/store/archivefile.h"
#include "core/store/connection.h"
#include "core/store/listener.h"
#include "core/store/postgresconnection.h"
#include "core/store/serveraddress.h"
#include "tests/support/testfolder.h"

#include <QDir>
#include <QFutureWatcher>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// What only an archive on a server has: people with rights, changes of others, connections that break.
class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsNoPasswords();
    void writesAddressesAsItReadsThem();
    void tellsWhyItCannotBeOpened_data();
    void tellsWhyItCannotBeOpened();
    void refusesOtherTablesAndNewerArchives();
    void givesEachRoleItsRights();
    void tellsWhatOthersDo();
    void knowsItsOwnStepsOverNewConnections();
    void forgetsSessionsThatEnded();
    void knowsWhatBecameOfATransaction();
    void undoesOnlyWhatThePersonDid();
    void keepsDecisionsWhileTheServerIsGone();
    void keepsDecisionsBeyondTheProgram();
    void twoWhoBeginTogetherMakeOneArchive();

private:
    /// Stops or starts the server.
    static void control(const QString &what)
    {
        QCOMPARE(QProcess::execute(qEnvironmentVariable("LEGATION_TEST_SERVER_CONTROL"), {what}), 0);
    }
    /// The address of an archive as another person.
    static QString as(const QString &person, const QString &address)
    {
        return QString(address).replace(u"//legation@"_s, u"//%1@"_s.arg(person));
    }
    void run(const QString &address, const QByteArray &sql);
    std::unique_ptr<ArchiveFile> open(const QString &address, OpenMode mode = OpenMode::ReadWrite)
    {
        auto archive = ArchiveFile::open(address, mode, m_lexicon);
        return archive ? std::move(*archive) : nullptr;
    }
    std::unique_ptr<ArchiveFile> filled(const QString &name);

    test::Folder m_folder;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestServer::initTestCase()
{
    if (!test::Folder::isOnServer())
        QSKIP("support/with-postgresql starts the server that this is about");
    m_lexicon = *lexicon::Lexicon::load();
    run(m_folder.filePath(u"people.legation"_s),
        "CREATE ROLE guarded LOGIN PASSWORD 'right'; CREATE ROLE stranger LOGIN; CREATE ROLE rita LOGIN; "
        "CREATE ROLE ed LOGIN; CREATE ROLE olga LOGIN");
}

void TestServer::run(const QString &address, const QByteArray &sql)
{
    const auto connection = Connection::open(address, OpenMode::ReadWrite);
    QVERIFY2(connection, connection ? "" : qPrintable(toString(connection.error())));
    const auto done = (*connection)->execute(sql);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
}

std::unique_ptr<ArchiveFile> TestServer::filled(const QString &name)
{
    QFile file(m_folder.filePath(name + u".txt"_s));
    if (!file.open(QIODevice::WriteOnly))
        return nullptr;
    file.write(u"臺南市長黃偉哲24日會見日本訪賓。\n高雄市長陳其邁拜會澳洲辦事處。\n"_s.toUtf8());
    file.close();
    auto archive = open(m_folder.filePath(name + u".legation"_s));
    return archive && archive->load({file.fileName()}) ? std::move(archive) : nullptr;
}

void TestServer::showsNoPasswords()
{
    QCOMPARE(ServerAddress::shown(u"postgresql://a:s3cret@h:5/db?sslmode=require&password=s3cret&schema=x"_s),
             u"postgresql://a@h:5/db?sslmode=require&schema=x"_s);
    QCOMPARE(ServerAddress::shown(u"postgres://a:p@ss@h/db"_s), u"postgres://a@h/db"_s);
    QCOMPARE(ServerAddress::shown(u"postgresql:///db?password=s3cret"_s), u"postgresql:///db"_s);
    QCOMPARE(ServerAddress::shown(u"folder/a:b@c.legation"_s), u"folder/a:b@c.legation"_s);
    const auto archive = filled(u"secret"_s);
    QVERIFY(archive);
    const auto opened = open(as(u"legation:s3cret"_s, m_folder.filePath(u"secret.legation"_s)));
    QVERIFY(opened);
    QVERIFY(!opened->path().contains(u"s3cret"));
    QCOMPARE(opened->info()->path, m_folder.filePath(u"secret.legation"_s));
}

void TestServer::writesAddressesAsItReadsThem()
{
    for (const QString &text :
         {u"postgresql:///db"_s, u"postgresql://a@h:5433/db"_s, u"postgresql://a:p%40s%2Fs@h/db?schema=x"_s,
          u"postgresql://a@/db?host=%2Frun%2Fpg&port=5"_s, u"postgresql://[::1]/db?sslmode=require"_s,
          u"postgresql:///db?password=p"_s, u"postgresql://%E7%8E%8B@h/%E5%A4%96%E4%BA%8B?schema=a%26b"_s}) {
        const auto address = ServerAddress::parse(text);
        QVERIFY2(address, qPrintable(text));
        QCOMPARE(address->toText(), text);
        QVERIFY(ServerAddress::parse(address->toText())->options == address->options);
    }
    QCOMPARE(ServerAddress::nameOf(u"postgresql://a@h/%E5%A4%96%E4%BA%8B"_s), u"外事"_s);
    QCOMPARE(ServerAddress::nameOf(u"postgresql://a@h/db?schema=second"_s), u"db · second"_s);
}

void TestServer::tellsWhyItCannotBeOpened_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &from, const QString &to, ErrorCode code) {
        QTest::newRow(name) << from << to << static_cast<int>(code);
    };
    row("no server", u"host="_s, u"host=/nowhere"_s, ErrorCode::ServerUnreachable);
    row("no database", u"/postgres?"_s, u"/nothing?"_s, ErrorCode::NoSuchDatabase);
    row("wrong password", u"legation@"_s, u"guarded:wrong@"_s, ErrorCode::WrongPassword);
    row("no password", u"legation@"_s, u"guarded@"_s, ErrorCode::WrongPassword);
    row("nobody", u"legation@"_s, u"nobody_at_all@"_s, ErrorCode::NoRight);
    row("no right to make one", u"legation@"_s, u"stranger@"_s, ErrorCode::NoRight);
    row("no address", u"host="_s, u"hostess="_s, ErrorCode::BadQuery);
}

void TestServer::tellsWhyItCannotBeOpened()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, code);
    const QString address = m_folder.filePath(u"closed.legation"_s).replace(from, to);
    const auto opened = ArchiveFile::open(address, OpenMode::ReadWrite, nullptr);
    QVERIFY(!opened);
    QVERIFY2(static_cast<int>(opened.error().code) == code, qPrintable(toString(opened.error())));
    QVERIFY(!toString(opened.error()).contains(u"wrong@"));
}

void TestServer::refusesOtherTablesAndNewerArchives()
{
    const QString other = m_folder.filePath(u"other.legation"_s);
    const QString schema = other.section(u"schema="_s, 1);
    run(other, "CREATE SCHEMA " + schema.toUtf8() + "; CREATE TABLE song(title text)");
    QCOMPARE(ArchiveFile::open(other, OpenMode::ReadWrite, nullptr).error().code, ErrorCode::NotAnArchive);
    const QString nothing = m_folder.filePath(u"nothing.legation"_s);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::Existing})
        QCOMPARE(ArchiveFile::open(nothing, mode, nullptr).error().code, ErrorCode::NoArchiveThere);
    QVERIFY(filled(u"newer"_s));
    run(m_folder.filePath(u"newer.legation"_s), "UPDATE meta SET value = '99' WHERE key = 'schema_version'");
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly})
        QCOMPARE(ArchiveFile::open(m_folder.filePath(u"newer.legation"_s), mode, nullptr).error().code,
                 ErrorCode::ArchiveTooNew);
}

void TestServer::givesEachRoleItsRights()
{
    const auto archive = filled(u"rights"_s);
    QVERIFY(archive);
    const QString address = m_folder.filePath(u"rights.legation"_s);
    const auto roles = archive->makeRoles();
    QVERIFY2(roles, roles ? "" : qPrintable(toString(roles.error())));
    QCOMPARE(roles->size(), 3);
    QVERIFY(archive->makeRoles()); // as often as wanted
    const QByteArray stem = "postgres_" + address.section(u"schema="_s, 1).toUtf8();
    run(address,
        "GRANT " + stem + "_reader TO rita; GRANT " + stem + "_editor TO ed; GRANT " + stem + "_owner TO olga");

    const auto reader = open(as(u"rita"_s, address));
    QVERIFY(reader && reader->isReadOnly());
    QCOMPARE(reader->results({})->ids.size(), 2u);
    const Change change{.target = {TargetKind::Article, 1}, .values = {{u"note"_s, u"重要"_s}}};
    QCOMPARE(reader->decide(change).error().code, ErrorCode::ArchiveReadOnly);

    const auto editor = open(as(u"ed"_s, address));
    QVERIFY(editor && !editor->isReadOnly());
    const auto decided = editor->decide(change);
    QVERIFY2(decided, decided ? "" : qPrintable(toString(decided.error())));
    QCOMPARE(decided->who, u"ed"_s);
    QVERIFY(editor->undo());
    QVERIFY(editor->redo());
    QVERIFY(editor->annotateAgain());
    QFile more(m_folder.filePath(u"more.txt"_s));
    QVERIFY(more.open(QIODevice::WriteOnly));
    more.write(u"臺中市長盧秀燕出訪日本。\n"_s.toUtf8());
    more.close();
    const auto loaded = editor->load({more.fileName()});
    QVERIFY2(loaded && loaded->kept == 1, loaded ? "" : qPrintable(toString(loaded.error())));

    // Nobody rewrites what was published or decided.
    const auto raw = Connection::open(as(u"ed"_s, address), OpenMode::ReadWrite);
    QVERIFY(raw);
    for (const char *sql : {"DELETE FROM decision", "UPDATE decision SET after = '{}'",
                            "UPDATE article SET headline = ''", "DELETE FROM article", "DROP TABLE signature"}) {
        const auto done = (*raw)->execute(sql);
        QVERIFY2(!done && done.error().code == ErrorCode::NoRight, sql);
    }
    QVERIFY((*Connection::open(as(u"olga"_s, address), OpenMode::ReadWrite))
                ->execute("ALTER TABLE signature ADD extra text"));
    const auto stranger = ArchiveFile::open(as(u"stranger"_s, address), OpenMode::ReadOnly, nullptr);
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, ErrorCode::NoRight);
}

template <typename T>
T resultOf(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcher<T>::finished);
    watcher.setFuture(future);
    if (!watcher.isFinished())
        finished.wait(60'000);
    return future.result();
}

void TestServer::tellsWhatOthersDo()
{
    const auto other = filled(u"told"_s);
    QVERIFY(other);
    const auto archive =
        resultOf(Archive::fetchOpen(m_folder.filePath(u"told.legation"_s), OpenMode::ReadWrite, m_lexicon));
    QVERIFY(archive);
    QVERIFY(resultOf((*archive)->fetchInfo()));
    const QSignalSpy changed(archive->get(), &Archive::changed);
    const QSignalSpy decided(archive->get(), &Archive::decided);
    int number = 0; // the listener begins when it begins: what was before, it has not heard
    QTRY_VERIFY_WITH_TIMEOUT(
        (++number,
         other->decide({.target = {TargetKind::Article, 1}, .values = {{u"note"_s, QString::number(number)}}}),
         !changed.isEmpty() && !decided.isEmpty()),
        60'000);
    const auto decisions = resultOf((*archive)->fetchDecisions());
    QVERIFY(decisions && !decisions->empty());
}

void TestServer::knowsItsOwnStepsOverNewConnections()
{
    const auto own = filled(u"sessions"_s);
    const QString address = m_folder.filePath(u"sessions.legation"_s);
    const auto other = open(address);
    QVERIFY(own && other);
    std::atomic<int> steps = 0;
    const Listener listener(own->common(), [&steps](Listener::News news) { steps += news == Listener::News::Steps; });
    int number = 0;
    const auto decide = [&number](ArchiveFile &archive) {
        const QString note = QString::number(++number);
        QVERIFY(archive.decide({.target = {TargetKind::Article, 1}, .values = {{u"note"_s, note}}}));
    };
    QTRY_VERIFY_WITH_TIMEOUT((decide(*other), steps > 0), 60'000); // from now on it hears
    decide(*own);
    // The connections that stand idle are those of both archives and that of the listener, which waits apart.
    run(m_folder.filePath(u"people.legation"_s),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
        "AND application_name = 'legation' AND query NOT LIKE 'LISTEN%'");
    const int before = number;
    steps = 0;
    decide(*own); // over a new connection
    decide(*own);
    decide(*other);
    QTRY_VERIFY_WITH_TIMEOUT(steps > 0, 60'000); // notices come in the order of the commits
    QCOMPARE(number, before + 3);
    QCOMPARE(steps, 1);
}

/// The server gives their numbers to others.
void TestServer::forgetsSessionsThatEnded()
{
    const auto own = filled(u"ended"_s);
    QVERIFY(own);
    auto beside = ArchiveFile::another(own->common(), OpenMode::ReadOnly);
    QVERIFY(beside);
    const auto server = Connection::open(m_folder.filePath(u"people.legation"_s), OpenMode::ReadWrite);
    QVERIFY(server);
    std::vector<qint64> sessions;
    Statement rows = (*server)->statement("sessions", "SELECT pid::bigint FROM pg_stat_activity");
    while (rows.step())
        sessions.push_back(rows.integer(0));
    const auto owned = [&] {
        return std::count_if(sessions.begin(), sessions.end(), [&](qint64 id) { return own->common()->isOwn(id); });
    };
    QCOMPARE(owned(), 2);
    beside->reset();
    QCOMPARE(owned(), 1);
}

/// The connection may be lost while the server commits: until that is over, nothing is known.
void TestServer::knowsWhatBecameOfATransaction()
{
    using Fate = PostgresConnection::Fate;
    const QString address = m_folder.filePath(u"people.legation"_s);
    const auto writer = Connection::open(address, OpenMode::ReadWrite);
    const auto other = Connection::open(address, OpenMode::ReadWrite);
    QVERIFY(writer && other);
    auto &asker = dynamic_cast<PostgresConnection &>(**other);
    for (const Fate end : {Fate::Committed, Fate::RolledBack}) {
        Transaction transaction(**writer, Transaction::Kind::Write);
        const auto number = (*writer)->number("SELECT pg_current_xact_id()::text::bigint");
        QVERIFY(transaction.status() && number);
        QVERIFY(asker.fateOf(QByteArray::number(*number)) == Fate::Open);
        if (end == Fate::Committed)
            QVERIFY(transaction.commit());
        else
            (*writer)->rollBack();
        QVERIFY(asker.fateOf(QByteArray::number(*number)) == end);
    }
}

void TestServer::undoesOnlyWhatThePersonDid()
{
    const auto archive = filled(u"undoing"_s);
    QVERIFY(archive && archive->makeRoles());
    const QString address = m_folder.filePath(u"undoing.legation"_s);
    const QByteArray stem = "postgres_" + address.section(u"schema="_s, 1).toUtf8();
    run(address, "GRANT " + stem + "_editor TO ed, olga");
    const auto ed = open(as(u"ed"_s, address));
    const auto olga = open(as(u"olga"_s, address));
    QVERIFY(ed && olga);
    const auto note = [](const QString &words) {
        return Change{.target = {TargetKind::Article, 1}, .values = {{u"note"_s, words}}};
    };
    QVERIFY(ed->decide(note(u"of ed"_s)));
    QVERIFY(olga->decide(note(u"of olga"_s)));
    QCOMPARE(ed->nextSteps()->undo->first.who, u"ed"_s);
    QCOMPARE((*ed->undo())->decisions.front().after.at(u"note"_s), u"of ed"_s);
    QVERIFY(!*ed->undo());
    QVERIFY(!*olga->redo());
    QCOMPARE((*ed->redo())->decisions.front().after.at(u"note"_s), u"of ed"_s);
}

void TestServer::keepsDecisionsBeyondTheProgram()
{
    const QString address = m_folder.filePath(u"beyond.legation"_s);
    const QString outbox = m_folder.filePath(u"unsent"_s);
    QVERIFY(filled(u"beyond"_s));
    const auto note = [](qint64 article, const QString &words) {
        return Plan{.changes = {{.target = {TargetKind::Article, article}, .values = {{u"note"_s, words}}}}};
    };
    {
        const auto archive = resultOf(Archive::fetchOpen(address, OpenMode::Existing, m_lexicon, outbox));
        QVERIFY(archive);
        control(u"stop"_s);
        // Nothing was decided before, so that there is not even a connection that could be lost.
        (*archive)->fetchDecideAll(note(1, u"一"_s));
        QTRY_COMPARE_WITH_TIMEOUT((*archive)->unsent(), 1, 60'000);
        QVERIFY((*archive)->isUnsentKept());
        (*archive)->fetchDecideAll(note(2, u"二"_s));
        (*archive)->fetchUndo();
        auto unwanted = (*archive)->fetchDecideAll(note(2, u"三"_s));
        unwanted.cancel();
        (*archive)->fetchDecideAll(note(2, u"四"_s));
        (*archive)->fetchDecide({.target = Target::taughtName(u"馬嘉博"_s), .values = {{u"kind"_s, u"person"_s}}});
        QTRY_COMPARE_WITH_TIMEOUT((*archive)->unsent(), 6, 60'000);
    }
    QCOMPARE(QDir(outbox).entryList(QDir::Files).size(), 1);
    control(u"start"_s);
    for (const int stored : {3, 0}) {
        const auto archive = resultOf(Archive::fetchOpen(address, OpenMode::Existing, m_lexicon, outbox));
        QVERIFY(archive);
        QSignalSpy caughtUp(archive->get(), &Archive::caughtUp);
        (*archive)->sendLeft();
        if (stored > 0) {
            QVERIFY(caughtUp.wait(60'000));
            QCOMPARE(caughtUp.first(), QVariantList({stored, 0}));
        }
        const auto decisions = resultOf((*archive)->fetchDecisions());
        QVERIFY(decisions);
        QCOMPARE(decisions->size(), 3u);
        QCOMPARE(decisions->at(0).after.at(u"note"_s), u"一"_s);
        QCOMPARE(decisions->at(1).after.at(u"note"_s), u"四"_s);
        QVERIFY(decisions->at(2).stepKind == StepKind::Teach);
    }
    QCOMPARE(QDir(outbox).entryList(QDir::Files).size(), 0);
}

void TestServer::keepsDecisionsWhileTheServerIsGone()
{
    const QString address = m_folder.filePath(u"gone.legation"_s);
    QVERIFY(filled(u"gone"_s));
    const auto archive = resultOf(Archive::fetchOpen(address, OpenMode::ReadWrite, m_lexicon));
    QVERIFY(archive);
    const Change first{.target = {TargetKind::Article, 1}, .values = {{u"note"_s, u"一"_s}}};
    QVERIFY(resultOf((*archive)->fetchDecide(first)));
    const QSignalSpy lost(archive->get(), &Archive::connectionLost);
    const QSignalSpy back(archive->get(), &Archive::connectionBack);
    // All connections end, those that listen, read and write; new ones are refused for a while.
    const auto server = Connection::open(m_folder.filePath(u"people.legation"_s), OpenMode::ReadWrite);
    QVERIFY(server);
    const QByteArray end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                           "AND application_name = 'legation'";
    QTRY_VERIFY_WITH_TIMEOUT(((*server)->execute("ALTER ROLE legation CONNECTION LIMIT -1; " + end), !lost.isEmpty()),
                             60'000);
    const Change second{.target = {TargetKind::Article, 2}, .values = {{u"note"_s, u"二"_s}}};
    const auto kept = resultOf((*archive)->fetchDecide(second));
    QVERIFY2(kept, kept ? "" : qPrintable(toString(kept.error())));
    QTRY_VERIFY_WITH_TIMEOUT(!back.isEmpty(), 60'000);
    const auto decisions = resultOf((*archive)->fetchDecisions());
    QVERIFY(decisions);
    QCOMPARE(decisions->size(), 2u);
}

void TestServer::twoWhoBeginTogetherMakeOneArchive()
{
    const QString address = m_folder.filePath(u"together.legation"_s);
    const auto one = Archive::fetchOpen(address, OpenMode::ReadWrite, m_lexicon);
    const auto two = Archive::fetchOpen(address, OpenMode::ReadWrite, m_lexicon);
    QVERIFY(resultOf(one));
    QVERIFY(resultOf(two));
    QCOMPARE(resultOf((*one.result())->fetchInfo())->schemaVersion,
             resultOf((*two.result())->fetchInfo())->schemaVersion);
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
