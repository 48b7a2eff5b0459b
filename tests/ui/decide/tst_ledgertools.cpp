// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "tests/ui/decide/decidewindow.h"
#include "ui/decide/decisiondesk.h"
#include "ui/decide/namesdialog.h"
#include "ui/decide/reviewdialog.h"
#include "ui/reader/readerview.h"
#include "ui/tasks/taskarea.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTableWidget>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using test::Way;

/// What concerns the whole archive: its names, annotating again, decisions to look at again, spreadsheets, sharing.
class TestLedgerTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_hands.reset(); }
    void teachesNames_data() { ways(); }
    void teachesNames();
    void namesGoAndComeBack();
    void undoWorksInADialog();
    void annotatesAgain_data() { ways(); }
    void annotatesAgain();
    void annotatingStops();
    void decidesUnderAName();
    void correctsInASpreadsheet_data() { ways(); }
    void correctsInASpreadsheet();
    void writingCorrectionsStops();
    void sharesDecisions_data() { ways(); }
    void sharesDecisions();
    void reviews();
    void onlyReads();
    void buttonsKnowTheirStep();

private:
    static void ways();
    /// Chooses an entry of the menu bar.
    bool act(Way way, const QStringList &entries);
    /// Answers the file dialog that is open.
    bool giveFile(const QString &path);

    std::unique_ptr<test::DecideWindow> m_hands;
    QString m_before;
};

void TestLedgerTools::ways()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("mouse") << Way::Mouse;
    QTest::newRow("keyboard") << Way::Keyboard;
}

void TestLedgerTools::init()
{
    m_hands = std::make_unique<test::DecideWindow>();
    QVERIFY(m_hands->open());
    m_before = m_hands->visible();
}

bool TestLedgerTools::act(Way way, const QStringList &entries)
{
    QMenuBar *bar = m_hands->window().menuBar();
    for (QAction *action : bar->actions()) {
        if (QString(action->text()).remove(u'&') != entries.first())
            continue;
        if (way == Way::Mouse) {
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(action).center());
        } else {
            bar->setActiveAction(action);
            QTest::keyClick(bar, Qt::Key_Down);
        }
        return QTest::qWaitFor([&] { return action->menu()->isVisible(); }, 20000) &&
               m_hands->choose(way, entries.mid(1));
    }
    return false;
}

bool TestLedgerTools::giveFile(const QString &path)
{
    QFileDialog *dialog = nullptr;
    const bool came = QTest::qWaitFor(
        [&] {
            for (QFileDialog *one : m_hands->window().findChildren<QFileDialog *>()) {
                if (one->isVisible())
                    dialog = one;
            }
            return dialog != nullptr;
        },
        20000);
    if (!came)
        return false;
    auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    edit->setText(path);
    QTest::keyClick(edit, Qt::Key_Return);
    return QTest::qWaitFor([&] { return !dialog->isVisible(); }, 20000);
}

void TestLedgerTools::teachesNames()
{
    QFETCH(Way, way);
    QVERIFY(!m_before.contains(u"person:何平"_s));
    QVERIFY(act(way, {u"Correct"_s, u"Names of This Archive"_s}));
    auto *dialog = static_cast<NamesDialog *>(m_hands->dialog(u"namesDialog"_s));
    QVERIFY(dialog);
    QVERIFY(m_hands->write(way, *dialog, u"name"_s, u"何平"_s));
    QVERIFY(m_hands->press(way, *dialog, u"Teach"_s));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 1, 20000);
    QCOMPARE(dialog->table()->item(0, 0)->text(), u"何平"_s);
    QCOMPARE(m_hands->visible().count(u"何平 person:何平"_s), 2); // found in both articles at once
    QVERIFY(m_hands->write(way, *dialog, u"name"_s, u"何平"_s));
    QVERIFY(m_hands->press(way, *dialog, u"Forget"_s));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 0, 20000);
    QCOMPARE(m_hands->visible(), m_before);
    QVERIFY(m_hands->press(way, *dialog, u"Close"_s));
    QVERIFY(m_hands->told(u"Done: Forget the name 何平."_s));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible().count(u"何平 person:何平"_s), 2);
    QVERIFY(m_hands->undo(Way::Keyboard));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestLedgerTools::namesGoAndComeBack()
{
    const QString path = m_hands->path(u"names.tsv"_s);
    QVERIFY(act(Way::Mouse, {u"Correct"_s, u"Names of This Archive"_s}));
    auto *dialog = static_cast<NamesDialog *>(m_hands->dialog(u"namesDialog"_s));
    QVERIFY(dialog);
    QVERIFY(m_hands->write(Way::Mouse, *dialog, u"name"_s, u"何平"_s));
    QVERIFY(m_hands->press(Way::Mouse, *dialog, u"Teach"_s));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 1, 20000);
    auto *told = dialog->findChild<QLabel *>(u"problem"_s);
    dialog->exportTo(path);
    QTRY_VERIFY2(told->text().startsWith(u"1 name written"_s), qPrintable(told->text()));
    dialog->importFrom(path);
    QTRY_COMPARE(told->text(), u"The archive knows all names of the file."_s);
    QVERIFY(m_hands->write(Way::Mouse, *dialog, u"name"_s, u"何平"_s));
    QVERIFY(m_hands->press(Way::Mouse, *dialog, u"Forget"_s));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 0, 20000);
    dialog->importFrom(path);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 1, 20000);
    QCOMPARE(m_hands->visible().count(u"何平 person:何平"_s), 2);
}

/// The window's own keys rest while a dialog is open; those of undo and redo work all the same.
void TestLedgerTools::undoWorksInADialog()
{
    QVERIFY(act(Way::Mouse, {u"Correct"_s, u"Names of This Archive"_s}));
    auto *dialog = static_cast<NamesDialog *>(m_hands->dialog(u"namesDialog"_s));
    QVERIFY(dialog);
    QVERIFY(m_hands->write(Way::Mouse, *dialog, u"name"_s, u"何平"_s));
    QVERIFY(m_hands->press(Way::Mouse, *dialog, u"Teach"_s));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 1, 20000);
    dialog->table()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(dialog->table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 0, 20000);
    QTest::keyClick(dialog->table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 1, 20000);
}

void TestLedgerTools::annotatesAgain()
{
    QFETCH(Way, way);
    auto *bar = m_hands->window().findChild<TaskArea *>();
    QVERIFY(!bar->isVisible());
    QVERIFY(act(way, {u"Correct"_s, u"Annotate Again"_s}));
    QVERIFY(m_hands->told(u"6 articles annotated again"_s));
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_hands->visible(), m_before);
    QVERIFY(m_hands->window().findChild<QAction *>(u"annotateAgainAction"_s)->isEnabled());
}

/// It can be stopped, and says what stays.
void TestLedgerTools::annotatingStops()
{
    const auto holdings = test::FakeHoldings::sample();
    m_hands->state().setHoldings(holdings);
    QTRY_VERIFY(m_hands->reader()->article().id.isValid());
    holdings->held = true;
    auto *bar = m_hands->window().findChild<TaskArea *>();
    auto *action = m_hands->window().findChild<QAction *>(u"annotateAgainAction"_s);
    action->trigger();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!action->isEnabled());
    QVERIFY(m_hands->press(Way::Keyboard, *bar->findChild<QPushButton *>()));
    holdings->release();
    QVERIFY(m_hands->told(u"Annotating again was cancelled."_s));
    QVERIFY(!bar->isVisible());
    QVERIFY(action->isEnabled());
}

void TestLedgerTools::decidesUnderAName()
{
    QVERIFY(act(Way::Keyboard, {u"Correct"_s, u"Who Decides"_s}));
    QDialog *dialog = m_hands->dialog(u"deciderDialog"_s);
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>();
    QCOMPARE(name->text(), u"Chen"_s);
    name->setText(u"Lee"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    QVERIFY(m_hands->openMenu(Way::Keyboard, u"文化局"_s));
    QVERIFY(m_hands->choose(Way::Keyboard, {u"Confirm 文化局"_s}));
    QVERIFY(m_hands->told(u"Done:"_s));
    QCOMPARE(m_hands->wait(m_hands->state().holdings()->fetchDecisions())->back().who, u"Lee"_s);
}

void TestLedgerTools::correctsInASpreadsheet()
{
    QFETCH(Way, way);
    const QString path = m_hands->path(u"corrections.csv"_s);
    QVERIFY(act(way, {u"Correct"_s, u"In a Spreadsheet"_s, u"Save Articles"_s}));
    QVERIFY(giveFile(path));
    QVERIFY(m_hands->told(u"6 rows written"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray csv = file.readAll();
    QVERIFY(csv.contains("2022-08-01"));
    csv.replace("2022-08-01", "2022-08-03");
    file.seek(0);
    file.write(csv);
    file.close();
    QVERIFY(act(way, {u"Correct"_s, u"In a Spreadsheet"_s, u"Take Corrections Over"_s}));
    QVERIFY(giveFile(path));
    QDialog *dialog = m_hands->dialog(u"correctionsDialog"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableWidget *>(u"corrections"_s);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 1)->text(), u"Date"_s);
    QCOMPARE(table->item(0, 2)->text(), u"2022-08-01"_s);
    QCOMPARE(table->item(0, 3)->text(), u"2022-08-03"_s);
    QCOMPARE(m_hands->visible(), m_before); // nothing yet
    QVERIFY(m_hands->press(way, *dialog, u"Take Over 1 Correction"_s));
    QVERIFY(m_hands->told(u"Done: Take over 1 correction."_s));
    QCOMPARE(m_hands->record(u"夏日音樂會登場"_s)->annotation.date.edtf.toString(), u"2022-08-03"_s);
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

/// What takes its time stands in the task area with a way to stop it, both ways.
void TestLedgerTools::writingCorrectionsStops()
{
    const auto holdings = test::FakeHoldings::sample();
    m_hands->state().setHoldings(holdings);
    QTRY_VERIFY(m_hands->reader()->article().id.isValid());
    holdings->held = true;
    auto *bar = m_hands->window().findChild<TaskArea *>();
    const auto stop = [&](const QString &title) {
        const bool said = QTest::qWaitFor([&] {
            const auto all = bar->findChildren<QLabel *>();
            return bar->isVisible() && std::any_of(all.begin(), all.end(), [&](const QLabel *label) {
                       return label->text().startsWith(title);
                   });
        });
        const bool pressed = said && m_hands->press(Way::Keyboard, *bar->findChild<QPushButton *>());
        holdings->release();
        return pressed && QTest::qWaitFor([&] { return !bar->isVisible(); });
    };
    QVERIFY(act(Way::Keyboard, {u"Correct"_s, u"In a Spreadsheet"_s, u"Save Articles"_s}));
    QVERIFY(giveFile(m_hands->path(u"rows.csv"_s)));
    QVERIFY(stop(u"Writing rows.csv"_s));
    QVERIFY(m_hands->told(u"Cancelled. No file was changed."_s));
    QFile file(m_hands->path(u"rows.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    holdings->held = true;
    QVERIFY(act(Way::Keyboard, {u"Correct"_s, u"In a Spreadsheet"_s, u"Take Corrections Over"_s}));
    QVERIFY(giveFile(file.fileName()));
    QVERIFY(stop(u"Reading rows.csv"_s));
    QVERIFY(!m_hands->window().findChild<QDialog *>(u"correctionsDialog"_s));
}

void TestLedgerTools::sharesDecisions()
{
    QFETCH(Way, way);
    const QString path = m_hands->path(u"decisions.jsonl"_s);
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    QVERIFY(m_hands->openMenu(way, u"文化局"_s));
    QVERIFY(m_hands->choose(way, {u"Reject 文化局"_s}));
    QVERIFY(m_hands->told(u"Done: Reject"_s));
    const QString decided = m_hands->visible();
    QVERIFY(act(way, {u"Correct"_s, u"Share Decisions"_s, u"Export Decisions"_s}));
    QVERIFY(giveFile(path));
    QVERIFY(m_hands->told(u"1 decision written"_s));
    QVERIFY(act(way, {u"Correct"_s, u"Share Decisions"_s, u"Import Decisions"_s}));
    QVERIFY(giveFile(path));
    QVERIFY(m_hands->told(u"1 decision read, 0 new, 1 known already."_s));
    QCOMPARE(m_hands->visible(), decided);
    QVERIFY(m_hands->undo(Way::Keyboard));
    QCOMPARE(m_hands->visible(), m_before);
}

/// A decision to look at again is kept, which decides it anew, or withdrawn.
void TestLedgerTools::reviews()
{
    BrowseState state;
    const auto holdings = test::FakeHoldings::sample();
    store::Decision decision;
    decision.id = 7;
    decision.target = {.kind = store::TargetKind::Article, .id = 3};
    decision.article = ArticleId{3};
    decision.after = {{u"date"_s, u"2021-09-18"_s}};
    decision.quote = u"澳洲能源企業團考察港區"_s;
    holdings->review = {{decision, store::ReviewItem::Reason::Contradicts, u"date"_s, u"2021-09-19"_s, 0}};
    state.setHoldings(holdings);
    DecisionDesk desk(state);
    ReviewDialog dialog(desk, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_COMPARE(dialog.table()->rowCount(), 1);
    QCOMPARE(dialog.table()->item(0, 1)->text(), u"The program reads something else now"_s);
    QCOMPARE(dialog.table()->item(0, 2)->text(), u"Date: 2021-09-19"_s);
    const auto click = [&dialog](const QString &text) {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    click(u"&Show Article"_s);
    QCOMPARE(state.article(), ArticleId{3});
    click(u"&Keep"_s);
    QTRY_COMPARE(holdings->plans.size(), size_t(1));
    QVERIFY(holdings->plans.back().changes.front().target == decision.target);
    QVERIFY(holdings->plans.back().changes.front().values == decision.after);
    click(u"&Withdraw"_s);
    QTRY_COMPARE(holdings->plans.size(), size_t(2));
    QVERIFY(holdings->plans.back().kind == store::StepKind::Withdraw);
    QCOMPARE(holdings->plans.back().changes.front().target.id, 7);
}

/// Of an archive that is only to be read the history can be read, and nothing decided.
void TestLedgerTools::onlyReads()
{
    const auto holdings = test::FakeHoldings::sample();
    holdings->readOnly = true;
    m_hands->state().setHoldings(holdings);
    QTRY_VERIFY(m_hands->reader()->article().id.isValid());
    for (const char *name :
         {"undoAction", "redoAction", "correctArticleAction", "addVisitAction", "annotateAgainAction",
          "takeCorrectionsAction", "importDecisionsAction", "applyMoreAction"}) {
        QVERIFY2(!m_hands->window().findChild<QAction *>(QLatin1String(name))->isEnabled(), name);
    }
    QMenu menu;
    const store::ArticleRecord &record = holdings->articles.front();
    m_hands->state().offerMenu(menu, {.article = record.id, .record = &record, .mention = size_t(0)});
    QCOMPARE(menu.actions().size(), 1);
    QVERIFY(menu.actions().first()->text().contains(u"History"_s));
}

/// A message that stayed open speaks of its own step, whatever was decided since.
void TestLedgerTools::buttonsKnowTheirStep()
{
    const auto holdings = test::FakeHoldings::sample();
    BrowseState state;
    state.setHoldings(holdings);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    DecisionDesk desk(state);
    QList<Message> told;
    connect(&state, &BrowseState::reported, this, [&told](const Message &message) { told += message; });
    for (const qint64 article : {1, 2}) {
        desk.decide(store::Change{.target = {.id = article}, .values = {{u"note"_s, u"?"_s}}});
        QTRY_COMPARE(told.size(), article);
    }
    told.at(0).action();
    QTRY_COMPARE(told.size(), 3);
    QVERIFY2(told.at(2).text.contains(u"Nothing was undone"_s), qPrintable(told.at(2).text));
    QVERIFY(!holdings->steps.at(0).undoneAt && !holdings->steps.at(1).undoneAt);
    told.at(1).action();
    QTRY_COMPARE(told.size(), 4);
    QVERIFY(!holdings->steps.at(0).undoneAt && holdings->steps.at(1).undoneAt);
}

QTEST_MAIN(TestLedgerTools)
#include "tst_ledgertools.moc"
