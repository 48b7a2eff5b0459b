// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "core/store/connection.h"
#include "core/store/serveraddress.h"
#include "tests/support/fakeholdings.h"
#include "tests/support/testfolder.h"
#include "ui/decide/decisiondesk.h"
#include "ui/filetasks.h"
#include "ui/mainwindow.h"
#include "ui/message/messagebar.h"
#include "ui/server/serverdialog.h"
#include "ui/windowset.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

/// The window on an archive of a server: the way in, what others do, what waits.
class TestSharedArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void asksForAnAddress();
    void offersWhatWasOpenedBefore();
    void saysWhyItIsRefused_data();
    void saysWhyItIsRefused();
    void saysWhenTheServerIsGone();
    void closesNothingUnsaid();
    void quitsNothingUnsaid();
    void serverThatIsAwayIsNotForgotten();
    void opensFromTheMenu();
    void asksForThePassword();
    void showsWhatOthersDecide();
    void storesLaterWhatWasDecidedWithoutAServer();

private:
    QLineEdit *field(const QString &name) const { return dialog()->findChild<QLineEdit *>(name); }
    ServerDialog *dialog() const { return m_window->findChild<ServerDialog *>(); }
    QString told() const { return dialog()->findChild<QLabel *>(u"serverTold"_s)->text(); }
    void open(ServerDialog &box) { QTest::mouseClick(button(box, u"Open"_s), Qt::LeftButton); }
    static QPushButton *button(const QWidget &box, const QString &word)
    {
        for (QPushButton *button : box.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').startsWith(word))
                return button;
        }
        return nullptr;
    }
    QString status() const { return m_window->findChild<QLabel *>(u"safetyText"_s)->text(); }
    QString message() const { return m_window->findChild<MessageBar *>()->text(); }
    static void control(const QString &what)
    {
        QCOMPARE(QProcess::execute(qEnvironmentVariable("LEGATION_TEST_SERVER_CONTROL"), {what}), 0);
    }
    std::unique_ptr<store::ArchiveFile> fill(const QString &address);
    void start(const QString &address);
    void note(const QString &words);

    test::Folder m_folder;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<BrowseState> m_state;
    std::unique_ptr<MainWindow> m_window;
};

void TestSharedArchive::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"Legation"_s);
    QCoreApplication::setApplicationName(u"LegationTestShared"_s);
    QDir(FileTasks::outbox()).removeRecursively();
    m_lexicon = lexicon::Lexicon::load().value();
    m_language = std::make_unique<LanguageSwitch>();
    m_language->set(Language::English);
}

void TestSharedArchive::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_settings->filePath(u"settings.ini"_s));
    m_state = std::make_unique<BrowseState>();
    m_window = std::make_unique<MainWindow>(*m_state, *m_preferences, *m_language, m_lexicon);
    m_window->show();
}

void TestSharedArchive::cleanup()
{
    m_window.reset();
    m_state.reset();
}

void TestSharedArchive::asksForAnAddress()
{
    m_window->findChild<QAction *>(u"openSharedAction"_s)->trigger();
    QVERIFY(dialog());
    QVERIFY(!button(*dialog(), u"Open"_s)->isEnabled()); // nothing can be opened without a database
    const QSignalSpy asked(dialog(), &ServerDialog::openRequested);
    QTest::keyClicks(field(u"host"_s), u"archive.example.org"_s);
    QTest::keyClicks(field(u"port"_s), u"5433"_s);
    QTest::keyClicks(field(u"database"_s), u"archive"_s);
    QCOMPARE(dialog()->address(), u"postgresql://archive.example.org:5433/archive"_s);
    QTest::keyClicks(field(u"schema"_s), u"protocol"_s);
    QTest::keyClicks(field(u"user"_s), u"ed"_s);
    QTest::keyClicks(field(u"password"_s), u"p@ss/word"_s);
    QCOMPARE(field(u"password"_s)->echoMode(), QLineEdit::Password);
    const auto address = store::ServerAddress::parse(dialog()->address());
    QVERIFY(address);
    QCOMPARE(address->option("password"), u"p@ss/word"_s);
    QCOMPARE(address->schema, u"protocol"_s);
    QCOMPARE(asked.size(), 0);
}

void TestSharedArchive::offersWhatWasOpenedBefore()
{
    m_preferences->addRecentArchive(u"postgresql://ed@h/first?sslmode=require"_s);
    m_preferences->addRecentArchive(u"folder/file.legation"_s);
    m_preferences->addRecentArchive(u"postgresql://ed@h:5433/second?schema=x"_s);
    m_window->findChild<QAction *>(u"openSharedAction"_s)->trigger();
    QCOMPARE(field(u"database"_s)->text(), u"second"_s);
    QCOMPARE(field(u"schema"_s)->text(), u"x"_s);
    auto *before = dialog()->findChild<QComboBox *>(u"recentServers"_s);
    QCOMPARE(before->count(), 2);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Down);
    QCOMPARE(dialog()->address(), u"postgresql://ed@h/first?sslmode=require"_s); // options without a field stay
}

void TestSharedArchive::saysWhyItIsRefused_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("focus");
    const auto row = [](const char *name, ErrorCode code, const QString &says, const QString &focus) {
        QTest::newRow(name) << static_cast<int>(code) << says << focus;
    };
    row("no server", ErrorCode::ServerUnreachable, u"No server answers at h."_s, u"host"_s);
    row("no password", ErrorCode::WrongPassword, u"asks for the password of ed."_s, u"password"_s);
    row("no database", ErrorCode::NoSuchDatabase, u"no database second."_s, u"database"_s);
    row("no archive", ErrorCode::NoArchiveThere, u"no archive of that name yet."_s, u"schema"_s);
    row("other tables", ErrorCode::NotAnArchive, u"is no Legation archive."_s, u"database"_s);
    row("no right", ErrorCode::NoRight, u"does not let ed open this archive."_s, u"user"_s);
}

void TestSharedArchive::saysWhyItIsRefused()
{
    QFETCH(int, code);
    QFETCH(QString, says);
    QFETCH(QString, focus);
    auto *box = new ServerDialog({u"postgresql://ed@h/second"_s}, m_window.get());
    box->show();
    QVERIFY(QTest::qWaitForWindowActive(box));
    const QWidget *last = field(u"password"_s);
    QTRY_COMPARE(last->visibleRegion().boundingRect(), last->rect());
    const QSignalSpy asked(box, &ServerDialog::openRequested);
    open(*box);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!button(*box, u"Open"_s)->isEnabled()); // it is under way
    box->refuse({static_cast<ErrorCode>(code), {}, u"postgresql://ed@h/second"_s, 0});
    QVERIFY2(told().contains(says), qPrintable(told()));
    QCOMPARE(QApplication::focusWidget(), field(focus));
    QVERIFY(button(*box, u"Open"_s)->isEnabled());
    QTRY_COMPARE(last->visibleRegion().boundingRect(), last->rect()); // what is told takes no room of the fields
    QCOMPARE(button(*box, u"Make"_s)->isVisible(), static_cast<ErrorCode>(code) == ErrorCode::NoArchiveThere);
    if (static_cast<ErrorCode>(code) == ErrorCode::WrongPassword) {
        QTest::keyClicks(field(focus), u"wrong"_s);
        QVERIFY(told().isEmpty());
        box->refuse({ErrorCode::WrongPassword, {}, {}, 0});
        QVERIFY(told().contains(u"does not accept this password for ed."));
    }
}

void TestSharedArchive::saysWhenTheServerIsGone()
{
    const auto holdings = test::FakeHoldings::sample();
    m_state->setHoldings(holdings);
    QTRY_COMPARE(status(), u"Saved"_s);
    Q_EMIT holdings->connectionLost();
    QVERIFY(message().contains(u"is lost"));
    QCOMPARE(status(), u"No connection to the server"_s);
    holdings->waiting = 2;
    Q_EMIT holdings->unsentChanged();
    QCOMPARE(status(), u"2 decisions wait for the server"_s);
    holdings->waiting = 0;
    Q_EMIT holdings->unsentChanged();
    Q_EMIT holdings->connectionBack();
    QVERIFY(message().contains(u"there again"));
    QCOMPARE(status(), u"Saved"_s);
    Q_EMIT holdings->caughtUp(3, 1);
    QVERIFY(message().contains(u"3 decisions of before are stored now."));
    QVERIFY(message().contains(u"1 decision of before could not be stored"));
    m_state->setHoldings(test::FakeHoldings::sample());
    QCOMPARE(message(), QString()); // it was about the other archive
}

void TestSharedArchive::closesNothingUnsaid()
{
    const auto holdings = test::FakeHoldings::sample();
    m_state->setHoldings(holdings);
    m_window->close();
    QVERIFY(!m_window->isVisible()); // nothing waits
    m_window->show();
    holdings->waiting = 1;
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto *box = m_window->findChild<QMessageBox *>(u"unsentBox"_s);
    QVERIFY(box && box->text().startsWith(u"1 decision is not stored yet"_s));
    QVERIFY(box->informativeText().contains(u"kept on this computer"));
    QTest::mouseClick(button(*box, u"Stay"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"unsentBox"_s));
    QVERIFY(m_window->isVisible());

    m_window->findChild<QAction *>(u"closeAction"_s)->trigger();
    box = m_window->findChild<QMessageBox *>(u"unsentBox"_s);
    QTest::mouseClick(button(*box, u"Close"_s), Qt::LeftButton);
    QVERIFY(!m_state->holdings());
    QVERIFY(message().contains(u"kept on this computer"));
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"unsentBox"_s));

    m_state->setHoldings(holdings);
    holdings->waitingIsKept = false;
    Q_EMIT holdings->unsentChanged();
    QVERIFY2(message().contains(u"cannot be kept on this computer"), qPrintable(message()));
    auto *files = m_window->findChild<FileTasks *>();
    files->open(m_settings->filePath(u"other.legation"_s));
    box = m_window->findChild<QMessageBox *>(u"unsentBox"_s);
    QVERIFY(box && box->informativeText().contains(u"will be lost"));
    QTest::mouseClick(button(*box, u"Stay"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"unsentBox"_s));
    QCOMPARE(m_state->holdings(), holdings.get());
    files->open(m_settings->filePath(u"other.legation"_s));
    box = m_window->findChild<QMessageBox *>(u"unsentBox"_s);
    QTest::mouseClick(button(*box, u"Close"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_state->holdings() != holdings.get(), 60'000);
    QVERIFY2(message().contains(u"could not be kept on this computer"), qPrintable(message()));
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"unsentBox"_s));

    m_state->setHoldings(holdings);
    m_window->close();
    box = m_window->findChild<QMessageBox *>(u"unsentBox"_s);
    QVERIFY(box->informativeText().contains(u"will be lost"));
    QTest::mouseClick(button(*box, u"Close"_s), Qt::LeftButton);
    QVERIFY(!m_window->isVisible());
}

void TestSharedArchive::quitsNothingUnsaid()
{
    WindowSet windows(*m_preferences, *m_language, m_lexicon);
    const auto one = windows.open();
    const auto two = windows.open();
    const auto holdings = test::FakeHoldings::sample();
    holdings->waiting = 2;
    two.state->setHoldings(holdings);
    const auto others = test::FakeHoldings::sample();
    others->waiting = 1;
    one.state->setHoldings(others);
    one.window->show();
    two.window->show();
    const auto answer = [](const WindowSet::Opened &opened, const QString &word) {
        auto *box = opened.window->findChild<QMessageBox *>(u"unsentBox"_s);
        if (!box)
            return false;
        QTest::mouseClick(button(*box, word), Qt::LeftButton);
        return QTest::qWaitFor([&] { return !opened.window->findChild<QMessageBox *>(u"unsentBox"_s); });
    };
    windows.quit();
    QVERIFY(answer(one, u"Close"_s));
    QVERIFY(answer(two, u"Stay"_s));
    QCOMPARE(windows.count(), 2);
    QVERIFY(one.window->isVisible() && two.window->isVisible());
    one.window->close(); // what was said of another quitting does not hold any more
    QVERIFY(one.window->isVisible());
    QVERIFY(answer(one, u"Stay"_s));
    windows.quit();
    QVERIFY(answer(one, u"Close"_s));
    auto *box = two.window->findChild<QMessageBox *>(u"unsentBox"_s);
    QVERIFY(box);
    QTest::mouseClick(button(*box, u"Close"_s), Qt::LeftButton);
    QTRY_COMPARE(windows.count(), 0);
    QCOMPARE(m_preferences->sessions().size(), 2);
}

void TestSharedArchive::serverThatIsAwayIsNotForgotten()
{
    const QString address = u"postgresql://127.0.0.1:1/nothing"_s;
    m_preferences->setLastArchive(address);
    m_window->start({});
    QTRY_VERIFY_WITH_TIMEOUT(!message().isEmpty(), 60'000);
    m_window->close();
    QCOMPARE(m_preferences->lastArchive(), address);
    Preferences::Session session = m_window->session();
    session.query.text = u"日本"_s;
    m_preferences->setSessions({session, session});
    WindowSet windows(*m_preferences, *m_language, m_lexicon);
    windows.restore({});
    QCOMPARE(windows.count(), 2);
    windows.quit();
    QTRY_COMPARE(windows.count(), 0);
    QCOMPARE(m_preferences->sessions().size(), 2);
    for (const Preferences::Session &left : m_preferences->sessions()) {
        QCOMPARE(left.archive, address);
        QCOMPARE(left.query.text, u"日本"_s);
    }
}

std::unique_ptr<store::ArchiveFile> TestSharedArchive::fill(const QString &address)
{
    QFile file(m_settings->filePath(u"articles.txt"_s));
    if (!file.open(QIODevice::WriteOnly))
        return nullptr;
    file.write(u"臺南市長黃偉哲24日會見日本訪賓。\n高雄市長陳其邁拜會澳洲辦事處。\n"_s.toUtf8());
    file.close();
    auto archive = store::ArchiveFile::open(address, OpenMode::ReadWrite, m_lexicon);
    return archive && (*archive)->load({file.fileName()}) ? std::move(*archive) : nullptr;
}

void TestSharedArchive::start(const QString &address)
{
    m_window->start(address);
    QTRY_VERIFY_WITH_TIMEOUT(m_state->holdings() && m_state->results().articles == 2, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_state->article().isValid(), 60'000);
}

void TestSharedArchive::note(const QString &words)
{
    DecisionDesk desk(*m_state);
    desk.decide(store::Change{.target = {.id = 1}, .values = {{u"note"_s, words}}});
}

void TestSharedArchive::opensFromTheMenu()
{
    if (!test::Folder::isOnServer())
        QSKIP("support/with-postgresql starts the server that this is about");
    const QString address = m_folder.filePath(u"menu.legation"_s);
    m_window->findChild<QAction *>(u"openSharedAction"_s)->trigger();
    dialog()->setAddress(address);
    open(*dialog());
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"no archive of that name yet"), 60'000);
    QVERIFY(!m_state->holdings());
    QTest::mouseClick(button(*dialog(), u"Make"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_state->holdings(), 60'000);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->windowTitle().startsWith(u"postgres · t_"_s));
    QCOMPARE(m_preferences->recentServers(), QStringList(m_state->holdings()->path()));
    m_window->findChild<QAction *>(u"openSharedAction"_s)->trigger();
    QCOMPARE(dialog()->address(), store::ServerAddress::parse(address)->toText()); // as it was typed
}

void TestSharedArchive::asksForThePassword()
{
    if (!test::Folder::isOnServer())
        QSKIP("support/with-postgresql starts the server that this is about");
    const QString address = m_folder.filePath(u"password.legation"_s);
    QVERIFY(fill(address));
    const auto connection = store::Connection::open(address, OpenMode::ReadWrite);
    QVERIFY((*connection)->execute("CREATE ROLE guarded LOGIN SUPERUSER PASSWORD 'right'"));
    m_window->start(QString(address).replace(u"legation@"_s, u"guarded@"_s));
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 60'000);
    QVERIFY(told().contains(u"asks for the password of guarded."));
    QTest::keyClicks(field(u"password"_s), u"wrong"_s);
    QTest::keyClick(field(u"password"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"does not accept"), 60'000);
    field(u"password"_s)->clear();
    QTest::keyClicks(field(u"password"_s), u"right"_s);
    QTest::keyClick(field(u"password"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_state->holdings(), 60'000);
    m_window->close();
    QFile settings(m_settings->filePath(u"settings.ini"_s));
    m_preferences = std::make_unique<Preferences>(m_settings->filePath(u"other.ini"_s)); // the first is written now
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray kept = settings.readAll();
    QVERIFY(kept.contains("guarded"));
    QVERIFY(!kept.contains("right"));
}

void TestSharedArchive::showsWhatOthersDecide()
{
    if (!test::Folder::isOnServer())
        QSKIP("support/with-postgresql starts the server that this is about");
    const QString address = m_folder.filePath(u"others.legation"_s);
    const auto colleague = fill(address);
    QVERIFY(colleague);
    start(address);
    const QSignalSpy decided(m_state.get(), &BrowseState::decided);
    int number = 0; // the window listens from when it listens
    QTRY_VERIFY_WITH_TIMEOUT(
        (colleague->decide({.target = {.id = 1}, .values = {{u"cities"_s, ++number % 2 ? u"基隆市"_s : u"嘉義市"_s}}}),
         !decided.isEmpty()),
        60'000);
    QVERIFY(colleague->decide({.target = {.id = 1}, .values = {{u"cities"_s, u"花蓮縣"_s}}}));
    const auto shows = [this] {
        const auto &cities = m_state->results().facets.at(search::Facet::City);
        return std::ranges::any_of(cities, [](const auto &city) { return city.value == u"花蓮縣"_s; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(shows(), 60'000);
}

void TestSharedArchive::storesLaterWhatWasDecidedWithoutAServer()
{
    if (!test::Folder::isOnServer())
        QSKIP("support/with-postgresql starts the server that this is about");
    const QString address = m_folder.filePath(u"later.legation"_s);
    QVERIFY(fill(address));
    start(address);
    control(u"stop"_s);
    note(u"一"_s);
    QTRY_COMPARE_WITH_TIMEOUT(status(), u"1 decision waits for the server"_s, 60'000);
    m_window->close();
    auto *box = m_window->findChild<QMessageBox *>(u"unsentBox"_s);
    QVERIFY(box && box->informativeText().contains(u"kept on this computer"));
    QTest::mouseClick(button(*box, u"Close"_s), Qt::LeftButton);
    QVERIFY(!m_window->isVisible());
    cleanup();

    init();
    m_window->start(address); // it is still gone
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"No server answers"), 60'000);
    control(u"start"_s);
    QTest::mouseClick(button(*m_window->findChild<MessageBar *>(), u"Try Again"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"1 decision of before is stored now."), 60'000);
    const auto archive = store::ArchiveFile::open(address, OpenMode::ReadOnly, nullptr);
    QVERIFY(archive);
    QCOMPARE((*archive)->decisions()->size(), 1u);
    QCOMPARE((*archive)->decisions()->front().after.at(u"note"_s), u"一"_s);
}

QTEST_MAIN(TestSharedArchive)
#include "tst_sharedarchive.moc"
