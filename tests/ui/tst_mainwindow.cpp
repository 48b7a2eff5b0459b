// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "ui/browse/archivename.h"
#include "ui/entity/entitypanel.h"
#include "ui/export/exportdialog.h"
#include "ui/filetasks.h"
#include "ui/filters/facetmodel.h"
#include "ui/filters/facetview.h"
#include "ui/help/helpwindow.h"
#include "ui/load/loading.h"
#include "ui/mainwindow.h"
#include "ui/message/messagebar.h"
#include "ui/reader/readerview.h"
#include "ui/search/searchedit.h"
#include "ui/timeline/view.h"
#include "ui/welcome/welcomepage.h"
#include "ui/windowset.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>

#include <map>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

/// The window as a person uses it, over a real archive of the sample articles.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithAWelcome();
    void newArchivesLieWhereFilesAre();
    void fromSearchToExport();
    void comesBackAsItWas();
    void whatIsAskedAtStartCounts();
    void changesLanguageWhileOpen();
    void tellsWhatCannotBeOpened();
    void onlyTheSampleGetsTheSample();
    void fullScreenComesBack();
    void severalWindowsOnOneArchive();
    void allWindowsComeBack();
    void helpIsComplete();
    void manualIsTheSameInBothLanguages();
    void tourComesOnceAndCanBeLeft();
    void everyControlHasAName();
    void everyActionHasKeysOrAMnemonic();

private:
    void openSample();
    void type(const QString &text);
    void choose(const QString &view, const QString &value);
    QTableView *table() const { return m_window->findChild<QTableView *>(u"articleTable"_s); }

    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<BrowseState> m_state;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"Legation"_s);
    QCoreApplication::setApplicationName(u"LegationTest"_s);
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
    m_language = std::make_unique<LanguageSwitch>();
}

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_language->set(Language::English);
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
    m_state = std::make_unique<BrowseState>();
    m_window = std::make_unique<MainWindow>(*m_state, *m_preferences, *m_language, m_lexicon);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_state.reset();
    m_preferences.reset();
    m_folder.reset();
}

void TestMainWindow::openSample()
{
    m_window->start(m_folder->filePath(u"sample.legation"_s));
    QTRY_VERIFY(m_state->holdings());
    m_window->findChild<Loading *>()->load(FileTasks::sampleFiles());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<Loading *>()->isLoading(), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(m_state->info().articles > 20 && m_state->phase() == SearchPhase::Ready, 20000);
    QTRY_COMPARE(std::ssize(m_state->results().ids), m_state->info().articles);
}

void TestMainWindow::type(const QString &text)
{
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(m_window->findChild<SearchEdit *>(u"searchEdit"_s), &commit);
}

void TestMainWindow::choose(const QString &name, const QString &value)
{
    auto *view = m_window->findChild<FacetView *>(name);
    QTRY_COMPARE_WITH_TIMEOUT(m_state->phase(), SearchPhase::Ready, 20000);
    const auto rows =
        view->model()->match(view->model()->index(0, 0), FacetModel::ValueRole, value, 1, Qt::MatchExactly);
    QCOMPARE(rows.size(), 1);
    const qint64 count = rows.first().data(FacetModel::CountRole).toLongLong();
    const QRect row = view->visualRect(rows.first());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row.center() - QPoint(20, 0));
    QTRY_COMPARE_WITH_TIMEOUT(m_state->phase(), SearchPhase::Ready, 20000);
    QCOMPARE(std::ssize(m_state->results().ids), count); // the figure beside a value is what its click gives
}

void TestMainWindow::startsWithAWelcome()
{
    m_window->start({});
    QVERIFY(m_window->findChild<WelcomePage *>()->isVisible());
    QVERIFY(!m_window->findChild<QAction *>(u"exportAction"_s)->isEnabled());
    QVERIFY(m_window->findChild<QAction *>(u"openAction"_s)->isEnabled());
}

/// A new account has no folder of documents; what is offered must be a place where a file can be made.
void TestMainWindow::newArchivesLieWhereFilesAre()
{
    const QByteArray home = qgetenv("HOME");
    const auto restore = qScopeGuard([&home] { qputenv("HOME", home); });
    qputenv("HOME", QFile::encodeName(m_folder->path()));
    QCOMPARE(documentsFolder(), m_folder->path());
    m_window->start({});
    m_window->findChild<FileTasks *>()->askNew({m_folder->filePath(u"releases"_s)});
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->selectedFiles(), QStringList{m_folder->filePath(u"releases.legation"_s)});
    dialog->reject();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QVERIFY(QDir().mkpath(documents));
    QCOMPARE(documentsFolder(), documents);
}

void TestMainWindow::fromSearchToExport()
{
    openSample();
    choose(u"facetView_city"_s, u"臺南市"_s);
    choose(u"facetView_country"_s, u"NZ"_s);
    const qint64 chosen = std::ssize(m_state->results().ids);
    QVERIFY(chosen > 0);
    type(u"代表"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_state->phase() == SearchPhase::Ready && table()->model()->rowCount() > 0, 20000);
    QVERIFY(std::ssize(m_state->results().ids) <= chosen);

    const QModelIndex headline = table()->model()->index(0, 1);
    QTRY_VERIFY(headline.data().toString() != u"…"_s);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(headline).center());
    auto *reader = m_window->findChild<ReaderView *>(u"reader"_s);
    QTRY_VERIFY(reader->toPlainText().contains(u"代表"_s));
    QVERIFY(!reader->marks().empty());
    auto *entities = m_window->findChild<EntityPanel *>()->list();
    QTRY_VERIFY(entities->model()->rowCount() > 0);
    QTRY_VERIFY(!m_window->findChild<TimelineView *>()->placesInView().empty());

    m_window->findChild<QAction *>(u"exportAction"_s)->trigger();
    auto *dialog = m_window->findChild<ExportDialog *>();
    QVERIFY(dialog);
    const QString path = m_folder->filePath(u"out.csv"_s);
    dialog->writeTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QVERIFY(QString::fromUtf8(bytes).contains(headline.data().toString().left(6)));
    QCOMPARE(bytes.count("\r\n"), std::ssize(m_state->results().ids) + 1);
}

void TestMainWindow::comesBackAsItWas()
{
    openSample();
    type(u"日本"_s);
    m_state->addFilter(search::Facet::Kind, u"visit"_s, search::FilterMode::Include);
    m_state->setSort({search::SortKey::Headline, search::SortOrder::Ascending});
    const auto query = m_state->query();
    const QString archive = m_state->holdings()->path();
    table()->setColumnHidden(3, true);
    m_window->close();
    m_window.reset();
    m_state = std::make_unique<BrowseState>();
    m_window = std::make_unique<MainWindow>(*m_state, *m_preferences, *m_language, m_lexicon);
    m_window->show();
    m_window->start({});
    QTRY_VERIFY(m_state->holdings());
    QCOMPARE(m_state->holdings()->path(), archive);
    QTRY_COMPARE(m_state->query(), query);
    QVERIFY(table()->isColumnHidden(3));
    QCOMPARE(m_window->findChild<SearchEdit *>(u"searchEdit"_s)->text(), u"日本"_s);
}

/// A search of the command line is not lost to that of the last session.
void TestMainWindow::whatIsAskedAtStartCounts()
{
    openSample();
    type(u"日本"_s);
    m_window->close();
    m_window.reset();
    m_state = std::make_unique<BrowseState>();
    m_state->setText(u"澳洲"_s);
    m_window = std::make_unique<MainWindow>(*m_state, *m_preferences, *m_language, m_lexicon);
    m_window->show();
    m_window->start({});
    QTRY_VERIFY(m_state->holdings());
    QTRY_COMPARE(m_state->phase(), SearchPhase::Ready);
    QCOMPARE(m_state->query().text, u"澳洲"_s);
}

void TestMainWindow::changesLanguageWhileOpen()
{
    openSample();
    const auto headline = [this] { return table()->model()->headerData(1, Qt::Horizontal).toString(); };
    QCOMPARE(headline(), u"Headline"_s);
    m_language->set(Language::Chinese);
    QTRY_COMPARE(headline(), u"標題"_s);
    QTRY_VERIFY(m_window->menuBar()->actions().first()->text().startsWith(u"檔案"_s));
    QCOMPARE(m_state->names().country(u"AU"_s), u"澳洲"_s);
    m_language->set(Language::English);
    QTRY_COMPARE(headline(), u"Headline"_s);
    QCOMPARE(m_state->names().country(u"AU"_s), u"Australia"_s);
}

void TestMainWindow::tellsWhatCannotBeOpened()
{
    const QString path = m_folder->filePath(u"no.legation"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no archive, only a few words in a file");
    file.close();
    m_window->start(path);
    auto *bar = m_window->findChild<MessageBar *>(u"messageBar"_s);
    QTRY_VERIFY(!bar->text().isEmpty());
    QVERIFY2(bar->text().contains(u"no.legation"_s), qPrintable(bar->text()));
    QVERIFY(m_window->findChild<WelcomePage *>()->isVisible());
}

/// What was to be done with an archive that did not open is done with no other.
void TestMainWindow::onlyTheSampleGetsTheSample()
{
    QFile file(FileTasks::sampleArchive());
    file.remove();
    QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
    file.write("this is no archive, only a few words in a file");
    file.close();
    auto *files = m_window->findChild<FileTasks *>();
    QSignalSpy failed(files, &FileTasks::failed);
    files->openSample();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(file.remove());
    QStringList begun;
    connect(&m_state->work(), &WorkList::begun, this, [&begun](Work *work) { begun += work->texts().title; });
    files->open(m_folder->filePath(u"own.legation"_s));
    QTRY_VERIFY(m_state->holdings());
    QTRY_COMPARE(m_state->phase(), SearchPhase::Ready);
    QCOMPARE(begun, QStringList{u"Opening own"_s});
    QTRY_COMPARE(m_state->info().path, m_folder->filePath(u"own.legation"_s));
    QCOMPARE(m_state->info().articles, 0);
    files->openSample();
    QTRY_COMPARE_WITH_TIMEOUT(begun.value(2), u"Loading the sample"_s, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(m_state->work().running().empty(), 60000);
}

void TestMainWindow::fullScreenComesBack()
{
    auto *action = m_window->findChild<QAction *>(u"fullScreenAction"_s);
    m_window->setWindowState(Qt::WindowMaximized);
    QVERIFY(!action->isChecked());
    action->trigger();
    QTRY_VERIFY(m_window->isFullScreen() && action->isChecked());
    action->trigger();
    QTRY_VERIFY(!m_window->isFullScreen() && m_window->isMaximized());
    m_window->setWindowState(Qt::WindowFullScreen); // as a restored geometry does
    QTRY_VERIFY(action->isChecked());
    m_window->setWindowState(Qt::WindowNoState);
    QTRY_VERIFY(!action->isChecked());
}

void TestMainWindow::severalWindowsOnOneArchive()
{
    WindowSet windows(*m_preferences, *m_language, m_lexicon);
    const auto first = windows.open();
    first.window->show();
    first.window->start(m_folder->filePath(u"shared.legation"_s));
    QTRY_VERIFY(first.state->holdings());
    first.window->findChild<QAction *>(u"newWindowAction"_s)->trigger();
    QCOMPARE(windows.count(), 2);
    QList<MainWindow *> all;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window != first.window && window != m_window.get())
            all += window;
    }
    QCOMPARE(all.size(), 1);
    MainWindow *second = all.first();
    QCOMPARE(second->windowFilePath(), first.state->holdings()->path());
    // What one loads the other shows; each looks at what it wants.
    second->findChild<Loading *>()->load(FileTasks::sampleFiles());
    QTRY_VERIFY_WITH_TIMEOUT(first.state->info().articles > 20, 60000);
    auto *table = second->findChild<QTableView *>(u"articleTable"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), static_cast<int>(first.state->results().ids.size()), 20000);
    first.state->setText(u"沒有這樣的字"_s);
    QTRY_VERIFY_WITH_TIMEOUT(first.state->results().ids.empty(), 20000);
    QVERIFY(table->model()->rowCount() > 20);
    second->close();
    QTRY_COMPARE(windows.count(), 1);
    first.state->clearQuery();
    QTRY_VERIFY_WITH_TIMEOUT(first.state->results().ids.size() > 20, 20000);
}

/// All windows come back, each with its search; those on one archive share it.
void TestMainWindow::allWindowsComeBack()
{
    const QString path = m_folder->filePath(u"both.legation"_s);
    {
        WindowSet windows(*m_preferences, *m_language, m_lexicon);
        const auto first = windows.restore(path);
        QTRY_VERIFY(first.state->holdings());
        first.window->findChild<Loading *>()->load(FileTasks::sampleFiles());
        QTRY_VERIFY_WITH_TIMEOUT(first.state->results().ids.size() > 20, 60000);
        first.window->findChild<QAction *>(u"newWindowAction"_s)->trigger();
        QCOMPARE(windows.count(), 2);
        first.state->setText(u"澳洲"_s);
        first.window->findChild<QAction *>(u"quitAction"_s)->trigger();
        QTRY_COMPARE(windows.count(), 0);
    }
    QCOMPARE(m_preferences->sessions().size(), 2);
    WindowSet windows(*m_preferences, *m_language, m_lexicon);
    const auto first = windows.restore({});
    QCOMPARE(windows.count(), 2);
    QTRY_VERIFY(first.state->holdings());
    QCOMPARE(first.state->query().text, u"澳洲"_s);
    MainWindow *second = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window != first.window && window != m_window.get())
            second = window;
    }
    QVERIFY(second);
    QTRY_COMPARE(second->windowFilePath(), path);
    auto *table = second->findChild<QTableView *>(u"articleTable"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 20, 20000);
    second->close(); // not wanted any more
    QTRY_COMPARE(windows.count(), 1);
    QCOMPARE(m_preferences->sessions().size(), 1);
}

/// Every page is there in both languages, and every link leads somewhere.
void TestMainWindow::helpIsComplete()
{
    m_window->findChild<QAction *>(u"helpAction"_s)->trigger();
    auto *help = m_window->findChild<HelpWindow *>();
    QVERIFY(help && help->isVisible());
    auto *text = help->findChild<QTextBrowser *>();
    for (const Language language : {Language::English, Language::Chinese}) {
        m_language->set(language);
        for (const QString &page : HelpWindow::pages()) {
            help->showPage(page);
            QCOMPARE(help->page(), page);
            QVERIFY2(text->toPlainText().size() > 100, qPrintable(page));
            QVERIFY(text->source().path().contains(language == Language::English ? u"/en/"_s : u"/zh_TW/"_s));
            for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
                for (auto part = block.begin(); !part.atEnd(); ++part) {
                    const QUrl link(part.fragment().charFormat().anchorHref());
                    const QString target = QFileInfo(link.path()).completeBaseName();
                    if (!link.isEmpty() && link.scheme().isEmpty())
                        QVERIFY2(HelpWindow::pages().contains(target), qPrintable(page + u": "_s + link.toString()));
                    else
                        QVERIFY(link.isEmpty() || link.scheme() == "action"_L1);
                }
            }
        }
    }
    m_language->set(Language::English);
    QCOMPARE(HelpWindow::pageAbout(m_window->findChild<QWidget *>(u"searchEdit"_s)), u"search"_s);
    QCOMPARE(HelpWindow::pageAbout(m_window->findChild<QWidget *>(u"filterPanel"_s)), u"filters"_s);
    QCOMPARE(HelpWindow::pageAbout(m_window->findChild<QWidget *>(u"articleTable"_s)), u"read"_s);
    QCOMPARE(HelpWindow::pageAbout(nullptr), u"index"_s);
}

/// Headings by their level, tables and lists by the number of their lines: what both languages must have alike.
static QStringList shapeOf(const QTextDocument &page)
{
    QStringList shape;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        if (const int level = block.blockFormat().headingLevel(); level > 0)
            shape += u"heading %1"_s.arg(level);
        else if (block.textList())
            shape += u"item"_s;
    }
    for (const QTextFrame *frame : page.rootFrame()->childFrames()) {
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            shape += u"table %1×%2"_s.arg(table->rows()).arg(table->columns());
    }
    return shape;
}

/// The manual has the same parts in both languages, and each key of the menus stands in its list of keys.
void TestMainWindow::manualIsTheSameInBothLanguages()
{
    m_window->findChild<QAction *>(u"helpAction"_s)->trigger();
    auto *help = m_window->findChild<HelpWindow *>();
    const QTextDocument &text = *help->findChild<QTextBrowser *>()->document();
    std::map<QString, QStringList> shapes;
    for (const Language language : {Language::English, Language::Chinese}) {
        m_language->set(language);
        for (const QString &page : HelpWindow::pages()) {
            help->showPage(page);
            const QStringList shape = shapeOf(text);
            QVERIFY2(shape.contains(u"heading 1"_s), qPrintable(page));
            QCOMPARE(shapes.try_emplace(page, shape).first->second, shape);
        }
        help->showPage(u"keys"_s);
        const QString keys = text.toPlainText().replace(u'\u2212', u'-');
        for (const QAction *action : m_window->actions()) {
            for (const QKeySequence &sequence : action->shortcuts()) {
                const QString key = sequence.toString(QKeySequence::PortableText);
                const bool isSpare =
                    key == "Back"_L1 || key == "Forward"_L1 || key == "Ctrl+="_L1 || key == "Ctrl+F4"_L1;
                QVERIFY2(isSpare || keys.contains(key), qPrintable(action->objectName() + u": "_s + key));
            }
        }
    }
    m_language->set(Language::English);
}

void TestMainWindow::tourComesOnceAndCanBeLeft()
{
    m_window->offerTour();
    openSample();
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"tourCard"_s));
    auto *card = m_window->findChild<QWidget *>(u"tourCard"_s);
    QVERIFY(card->isVisible());
    QVERIFY(m_window->rect().contains(card->geometry()));
    for (int stop = 0; stop < 5; ++stop) { // six in all: none is passed over
        QTest::mouseClick(card->findChild<QPushButton *>(u"tourOn"_s), Qt::LeftButton);
        QVERIFY(m_window->rect().contains(card->geometry()));
    }
    QTest::keyClick(card, Qt::Key_Escape);
    QVERIFY(!card->isVisible());
    QVERIFY(m_preferences->tourTaken());
    m_state->setText(u"澳洲"_s);
    QTRY_COMPARE(m_state->phase(), SearchPhase::Ready);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"tourCard"_s)); // it does not come again by itself
    m_window->findChild<QAction *>(u"tourAction"_s)->trigger();
    QVERIFY(m_window->findChild<QWidget *>(u"tourCard"_s)->isVisible());
}

void TestMainWindow::everyControlHasAName()
{
    openSample();
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
            widget->objectName().startsWith(u"qt_"_s))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        const QString name = face->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestMainWindow::everyActionHasKeysOrAMnemonic()
{
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text().isEmpty() || action->isSeparator())
            continue;
        const bool named = action->objectName().endsWith(u"Action"_s);
        if (named)
            QVERIFY2(!action->shortcuts().isEmpty() || action->text().contains(u'&'), qPrintable(action->text()));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
