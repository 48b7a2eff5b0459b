// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "ui/compare/comparedialog.h"
#include "ui/decide/correctdialogs.h"
#include "ui/decide/decisionwords.h"
#include "ui/decide/givedialog.h"
#include "ui/decide/historydialog.h"
#include "ui/decide/mergedialog.h"
#include "ui/decide/moredialog.h"
#include "ui/decide/namesdialog.h"
#include "ui/decide/reviewdialog.h"
#include "ui/decide/samevisitdialog.h"
#include "ui/decide/splitdialog.h"
#include "ui/entity/entitypanel.h"
#include "ui/export/exportdialog.h"
#include "ui/filetasks.h"
#include "ui/help/helpwindow.h"
#include "ui/load/loaddialog.h"
#include "ui/load/loading.h"
#include "ui/mainwindow.h"
#include "ui/message/messagebar.h"
#include "ui/reader/readerview.h"
#include "ui/tasks/taskarea.h"
#include "ui/timeline/panel.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QListView>
#include <QPromise>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

/// A window of the size of a small laptop, with settings of its own.
struct OpenWindow
{
    OpenWindow(Language language, Appearance appearance)
    {
        applyAppearance(appearance);
        languages.set(language);
        window.resize(1280, 800);
        window.show();
    }

    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    LanguageSwitch languages;
    BrowseState state;
    MainWindow window{state, preferences, languages, lexicon::Lexicon::load().value()};
};

/// Writes a picture of each state of the window, in both languages and both colours, into screenshots/ beside the
/// tests, to be looked at. Fails where a state cannot be reached.
class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void window_data();
    void window();
    void families_data() { window_data(); }
    void families();
    void pictures_data() { window_data(); }
    void pictures();

private:
    static void settle(const BrowseState &state);
    static void fill(MainWindow &window, const BrowseState &state, const QString &archive, const QStringList &files);
    static bool save(QWidget &window, const QString &name);
    static void saveDialogs(OpenWindow &open);
    static void saveTimelines(OpenWindow &open);
    static void saveWork(OpenWindow &open);
    static void saveHelp(OpenWindow &open);
    static void saveDecisions(OpenWindow &open);
};

void TestScreenshots::settle(const BrowseState &state)
{
    QTRY_COMPARE_WITH_TIMEOUT(state.phase(), SearchPhase::Ready, 20000);
    QTest::qWait(400); // what follows the answer: rows, article, entities and their repaint
}

void TestScreenshots::fill(MainWindow &window, const BrowseState &state, const QString &archive,
                           const QStringList &files)
{
    window.start(archive);
    QTRY_VERIFY(state.holdings());
    auto *loading = window.findChild<Loading *>();
    loading->load(files);
    QTRY_VERIFY_WITH_TIMEOUT(!loading->isLoading(), 60000);
    window.findChild<MessageBar *>()->hide();
    QTRY_VERIFY_WITH_TIMEOUT(state.info().articles > 5, 20000);
    settle(state);
}

bool TestScreenshots::save(QWidget &window, const QString &name)
{
    QCoreApplication::processEvents(); // new colours and texts arrive as events
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    const QDir target(QCoreApplication::applicationDirPath() + u"/screenshots"_s);
    const QString file = u"%1-%2@%3x.png"_s.arg(name, QLatin1String(QTest::currentDataTag()), scale);
    return QDir().mkpath(target.path()) && window.grab().save(target.filePath(file));
}

void TestScreenshots::saveDialogs(OpenWindow &open)
{
    ExportDialog exporting(open.state);
    exporting.show();
    LoadDialog loading(open.state, FileTasks::sampleFiles());
    loading.show();
    settle(open.state);
    QVERIFY(save(exporting, u"export"_s));
    QVERIFY(save(loading, u"load"_s));
    QFile odd(open.folder.filePath(u"odd.csv"_s));
    QVERIFY(odd.open(QIODevice::WriteOnly));
    odd.write("Nr;Wann;Betreff;Nachricht\n7;2024-03-02;阿皮亞市長來訪;市長托雅率團拜會市府。\n");
    odd.close();
    LoadDialog columns(open.state, {odd.fileName()});
    columns.show();
    settle(open.state);
    QVERIFY(save(columns, u"load-columns"_s));
    open.state.setRange(QDate(2022, 1, 1), QDate(2022, 12, 31));
    settle(open.state);
    QVERIFY(save(open.window, u"months"_s));
    open.state.clearQuery();
    open.window.findChild<QAction *>(u"shortcutsAction"_s)->trigger();
    auto *shortcuts = open.window.findChild<QDialog *>(u"shortcutsDialog"_s);
    QVERIFY(shortcuts);
    QVERIFY(save(*shortcuts, u"shortcuts"_s));
    delete shortcuts;
}

/// All of the time, a year of it, a month of it.
void TestScreenshots::saveTimelines(OpenWindow &open)
{
    auto *timeline = open.window.findChild<TimelinePanel *>();
    QTRY_VERIFY(!timeline->view()->scene().content().isEmpty());
    const QDate last = timeline->view()->scene().content().last;
    timeline->setLaneKey(LaneKey::Country);
    for (const auto &[name, days] :
         {std::pair{u"timeline-all"_s, 0}, {u"timeline-year"_s, 366}, {u"timeline-month"_s, 31}}) {
        if (days > 0)
            timeline->view()->showDays(double(last.toJulianDay() - days + 5), days);
        else
            timeline->view()->showAll();
        settle(open.state);
        QVERIFY(save(open.window, name));
    }
    timeline->view()->showAll();
}

/// While files are loaded, and something else too.
void TestScreenshots::saveWork(OpenWindow &open)
{
    QPromise<Result<store::LoadReport>> loading;
    QPromise<Result<ExportReport>> writing;
    loading.start();
    writing.start();
    loading.setProgressRange(0, 68820);
    writing.setProgressRange(0, 0);
    open.state.work().start<store::LoadReport>({Loading::tr("Loading %n file(s)", nullptr, 3), u"."_s},
                                               loading.future(), &open.state, [](const auto &) {});
    open.state.work().start<ExportReport>({ExportDialog::tr("Writing %1").arg(u"visits.csv"_s), u"."_s, WorkUnit::Rows},
                                          writing.future(), &open.state, [](const auto &) {});
    loading.setProgressValueAndText(23456, u"releases-2023.jsonl"_s);
    writing.setProgressValueAndText(1200, {});
    QTRY_VERIFY(open.window.findChild<TaskArea *>()->isVisible());
    settle(open.state);
    QVERIFY(save(open.window, u"loading"_s));
    loading.finish();
    writing.finish();
    QTRY_VERIFY(open.window.findChild<TaskArea *>()->isHidden());
}

void TestScreenshots::saveHelp(OpenWindow &open)
{
    open.window.findChild<QAction *>(u"helpAction"_s)->trigger();
    auto *help = open.window.findChild<HelpWindow *>();
    QVERIFY(help);
    help->showPage(u"search"_s);
    QVERIFY(save(*help, u"help"_s));
    help->close();
    open.window.findChild<QAction *>(u"tourAction"_s)->trigger();
    auto *card = open.window.findChild<QWidget *>(u"tourCard"_s);
    QVERIFY(card);
    QVERIFY(save(open.window, u"tour-first"_s));
    for (int stop = 0; stop < 4; ++stop)
        QTest::mouseClick(card->findChild<QPushButton *>(u"tourOn"_s), Qt::LeftButton);
    QVERIFY(save(open.window, u"tour-people"_s));
    QTest::keyClick(card, Qt::Key_Escape);
}

/// The dialogs of corrections, over the article that is shown.
void TestScreenshots::saveDecisions(OpenWindow &open)
{
    DecisionDesk desk(open.state);
    const auto saved = [&](QDialog *dialog, const QString &name) {
        dialog->show();
        settle(open.state);
        return save(*dialog, name) && dialog->close();
    };
    const auto *reader = open.window.findChild<ReaderView *>(u"reader"_s);
    const store::ArticleRecord record = reader->article();
    for (const auto &stored : record.mentions) {
        if (stored.mention.kind != annotate::MentionKind::Person)
            continue;
        const store::Target target = store::Target::mention(record.id, stored.mention.field, stored.mention.span);
        QVERIFY(saved(new GiveDialog(desk, target, stored.mention, &open.window), u"give"_s));
        desk.decide(store::Change{target, {{u"status"_s, u"rejected"_s}}});
        settle(open.state);
        QVERIFY(save(open.window, u"decided"_s));
        QVERIFY(saved(new HistoryDialog(desk, {.id = record.id.value}, record.article.headline, &open.window),
                      u"history"_s));
        if (!desk.more().changes.empty())
            QVERIFY(saved(new MoreDialog(desk, stepName(*desk.next().undo), &open.window), u"more"_s));
        desk.undo();
        settle(open.state);
        store::EntitySummary summary;
        summary.id = stored.entity;
        summary.key = stored.mention.entity;
        summary.name = stored.mention.text;
        QVERIFY(saved(new MergeDialog(desk, summary, &open.window), u"merge"_s));
        QVERIFY(saved(new SplitDialog(desk, summary, &open.window), u"split"_s));
        openEntityDialog(desk, stored.entity, &open.window);
        settle(open.state);
        auto *fields = open.window.findChild<QDialog *>(u"fieldsDialog"_s);
        QVERIFY(fields && saved(fields, u"correct-entity"_s));
        break;
    }
    if (!record.annotation.engagements.empty()) {
        openVisitDialog(desk, rowOf(record, 0), &open.window);
        QVERIFY(saved(open.window.findChildren<QDialog *>(u"fieldsDialog"_s).last(), u"correct-visit"_s));
        QVERIFY(saved(new SameVisitDialog(desk, rowOf(record, 0), &open.window), u"same-visit"_s));
    }
    open.state.setCalendar(Calendar::Minguo);
    openArticleDialog(desk, record.id, &open.window);
    settle(open.state);
    QVERIFY(saved(open.window.findChildren<QDialog *>(u"fieldsDialog"_s).last(), u"correct-article"_s));
    open.state.setCalendar(Calendar::Gregorian);
    QVERIFY(saved(new MergeDialog(desk, {}, &open.window), u"who-may-be"_s));
    desk.decide(
        store::Plan{store::StepKind::Teach, {{store::Target::taughtName(u"王小明"_s), {{u"kind"_s, u"person"_s}}}}});
    settle(open.state);
    QVERIFY(saved(new NamesDialog(desk, &open.window), u"names"_s));
    desk.undo();
    settle(open.state);
    QVERIFY(saved(new ReviewDialog(desk, &open.window), u"review"_s));
}

void TestScreenshots::window_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("en-light") << Language::English << Appearance::Light;
    QTest::newRow("en-dark") << Language::English << Appearance::Dark;
    QTest::newRow("zh_TW-light") << Language::Chinese << Appearance::Light;
    QTest::newRow("zh_TW-dark") << Language::Chinese << Appearance::Dark;
}

void TestScreenshots::window()
{
    QFETCH(Language, language);
    QFETCH(Appearance, appearance);
    OpenWindow open(language, appearance);
    QVERIFY(QTest::qWaitForWindowExposed(&open.window)); // before that its lines are not laid out
    QVERIFY(save(open.window, u"welcome"_s));

    fill(open.window, open.state, open.folder.filePath(u"sample.legation"_s), FileTasks::sampleFiles());
    QVERIFY(save(open.window, u"window"_s));
    saveTimelines(open);
    saveWork(open);
    saveHelp(open);

    const auto persons = open.window.findChild<EntityPanel *>()->list();
    QVERIFY(persons->model()->rowCount() > 0);
    open.state.setText(u"澳洲"_s);
    open.state.addFilter(search::Facet::City, u"臺南市"_s, search::FilterMode::Include);
    open.state.addFilter(search::Facet::Kind, u"aid"_s, search::FilterMode::Exclude);
    settle(open.state);
    QVERIFY(save(open.window, u"search"_s));
    const auto &record = open.window.findChild<ReaderView *>(u"reader"_s)->article();
    for (const auto &mention : record.mentions) {
        if (mention.mention.kind == annotate::MentionKind::Person)
            open.state.setEntity(mention.entity);
    }
    settle(open.state);
    QVERIFY(save(open.window, u"entity"_s));
    saveDecisions(open);

    open.state.clearQuery();
    for (auto *dock : open.window.findChildren<QDockWidget *>()) {
        if (dock->objectName() == "matrixDock"_L1)
            dock->raise();
    }
    settle(open.state);
    QVERIFY(save(open.window, u"matrix"_s));
    saveDialogs(open);

    open.state.setText(u"沒有這樣的字"_s);
    settle(open.state);
    open.state.report({ErrorCode::ArchiveLocked, {}, u"/archives/sample.legation"_s, 0}, Task::Opening);
    settle(open.state);
    QVERIFY(save(open.window, u"nothing"_s));
}

/// A release, the same as another office published it, and again with its correction: invented, as are all in it.
void TestScreenshots::families()
{
    QFETCH(Language, language);
    QFETCH(Appearance, appearance);
    OpenWindow open(language, appearance);
    const QString opening = u"薩摩亞阿皮亞市長托雅今(12)日率團拜會臺南市政府，由市長林明理親自接待。"_s;
    const QString middle =
        u"雙方就海洋教育、觀光行銷與防災經驗交換意見，並參觀安平老街與水道博物館。"
        "林明理表示，臺南與南太平洋的友誼已逾二十年，期盼兩市學校結為姊妹校，讓孩子透過視訊認識彼此的文化。"_s;
    const QString end = u"托雅市長感謝臺南的熱情款待，並邀請市府團隊明年參加阿皮亞的椰子節。"_s;
    const auto line = [](const QString &headline, const QString &text) {
        return "{\"published\":\"2026-01-12\",\"headline\":\"" + headline.toUtf8() + "\",\"text\":\"" + text.toUtf8() +
               "\"}\n";
    };
    QFile file(open.folder.filePath(u"releases.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(line(u"阿皮亞市長訪臺南 盼結姊妹校"_s, opening + middle + end));
    file.write(line(u"阿皮亞市長訪臺南 盼締結姊妹校"_s, opening + middle + end + u"訪團一行12人將停留三天。"_s));
    file.write(
        line(u"阿皮亞市長訪臺南 盼結姊妹校（更正）"_s,
             QString(opening + middle + end).replace(u"二十年"_s, u"三十年"_s).replace(u"椰子節"_s, u"海洋節"_s)));
    file.close();
    QStringList files = FileTasks::sampleFiles();
    files += file.fileName();
    fill(open.window, open.state, open.folder.filePath(u"families.legation"_s), files);
    auto *table = open.window.findChild<QTableView *>(u"articleTable"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Right);
    settle(open.state);
    QVERIFY(save(open.window, u"families"_s));
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    auto *compare = open.window.findChild<CompareDialog *>();
    QVERIFY(compare);
    QTRY_VERIFY_WITH_TIMEOUT(compare->differences() > 0, 20000);
    QTest::keyClick(compare, Qt::Key_Return);
    settle(open.state);
    QVERIFY(save(*compare, u"compare"_s));
}

/// The pictures of README: a search in the sample, and the page of a country that its articles name.
void TestScreenshots::pictures()
{
    QFETCH(Language, language);
    QFETCH(Appearance, appearance);
    OpenWindow open(language, appearance);
    fill(open.window, open.state, open.folder.filePath(u"sample.legation"_s), FileTasks::sampleFiles());
    open.state.setText(u"日本"_s);
    settle(open.state);
    auto *table = open.window.findChild<QTableView *>(u"articleTable"_s);
    table->setCurrentIndex(table->model()->index(2, 1));
    settle(open.state);
    const store::ArticleRecord record = open.window.findChild<ReaderView *>(u"reader"_s)->article();
    for (const auto &stored : record.mentions) {
        if (stored.mention.kind == annotate::MentionKind::Country && stored.mention.text == u"日本"_s)
            open.state.setEntity(stored.entity);
    }
    QVERIFY(open.state.entity().isValid());
    settle(open.state);
    QVERIFY(save(open.window, u"pictures"_s));
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
