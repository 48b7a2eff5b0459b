// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/ui/decide/decidewindow.h"
#include "ui/decide/samevisitdialog.h"
#include "ui/timeline/view.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using test::Way;

/// What the window lets a person decide about visits and articles, by mouse and by keyboard, and undo.
class TestVisits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_hands.reset(); }
    void rejects_data() { ways(); }
    void rejects();
    void confirms_data() { ways(); }
    void confirms();
    void edits_data() { ways(); }
    void edits();
    void adds_data() { ways(); }
    void adds();
    void joinsAndKeepsApart_data() { ways(); }
    void joinsAndKeepsApart();
    void rejectsFromTheTimeline_data() { ways(); }
    void rejectsFromTheTimeline();
    void correctsAnArticle_data() { ways(); }
    void correctsAnArticle();
    void saysAtTheFieldWhatIsWrong();
    void datesAreOfThePersonsCalendar();
    void undoOfTheTextIsNoUndoOfADecision();
    void undoAfterACorrectionIsOfTheCorrection();

private:
    static void ways();
    std::vector<store::EngagementRow> visits(const QString &headline);

    std::unique_ptr<test::DecideWindow> m_hands;
    QString m_before;
};

void TestVisits::ways()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("mouse") << Way::Mouse;
    QTest::newRow("keyboard") << Way::Keyboard;
}

void TestVisits::init()
{
    m_hands = std::make_unique<test::DecideWindow>();
    QVERIFY(m_hands->open());
    m_before = m_hands->visible();
}

std::vector<store::EngagementRow> TestVisits::visits(const QString &headline)
{
    auto rows = m_hands->wait(m_hands->state().holdings()->fetchEngagements({}));
    std::erase_if(*rows, [&](const store::EngagementRow &row) { return row.headline != headline; });
    return *rows;
}

void TestVisits::rejects()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"澳洲代表林大同拜會市府"_s));
    QCOMPARE(visits(u"澳洲代表林大同拜會市府"_s).size(), size_t(1));
    QVERIFY(m_hands->openMenu(way, u"林大同"_s));
    QVERIFY(m_hands->choose(way, {u"Visits of the Article"_s, u"1 "_s, u"Reject Visit"_s}));
    QVERIFY(m_hands->told(u"Done: Reject visit"_s));
    QCOMPARE(visits(u"澳洲代表林大同拜會市府"_s).size(), size_t(0));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestVisits::confirms()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"澳洲代表林大同拜會市府"_s));
    QVERIFY(m_hands->openMenu(way, u"林大同"_s));
    QVERIFY(m_hands->choose(way, {u"Visits of the Article"_s, u"1 "_s, u"Confirm Visit"_s}));
    QVERIFY(m_hands->told(u"Done: Confirm visit"_s));
    QCOMPARE(visits(u"澳洲代表林大同拜會市府"_s).size(), size_t(1));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestVisits::edits()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"布里斯本市議員來訪"_s));
    QVERIFY(m_hands->openMenu(way, u"王安妮"_s));
    QVERIFY(m_hands->choose(way, {u"Visits of the Article"_s, u"1 "_s, u"Correct Visit"_s}));
    QDialog *dialog = m_hands->dialog(u"fieldsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QWidget *>(u"kind"_s)->hasFocus()); // the keyboard begins in the first field
    QVERIFY(m_hands->write(way, *dialog, u"guests"_s, u"王安妮; 李小龍"_s));
    QVERIFY(m_hands->write(way, *dialog, u"date"_s, u"2022-06-08"_s));
    QVERIFY(m_hands->write(way, *dialog, u"why"_s, u"the photo says so"_s));
    QVERIFY(m_hands->press(way, *dialog, u"Save"_s));
    QVERIFY(m_hands->told(u"Done: Edit visit"_s));
    const auto edited = visits(u"布里斯本市議員來訪"_s);
    QCOMPARE(edited.size(), size_t(1));
    QCOMPARE(edited.front().guests, (QStringList{u"王安妮"_s, u"李小龍"_s}));
    QCOMPARE(edited.front().date, u"2022-06-08"_s);
    const auto decisions = m_hands->wait(m_hands->state().holdings()->fetchDecisions());
    QCOMPARE(decisions->back().why, u"the photo says so"_s);
    QCOMPARE(decisions->back().after.size(), size_t(2)); // what was not touched is not decided
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestVisits::adds()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    QCOMPARE(visits(u"夏日音樂會登場"_s).size(), size_t(0));
    if (way == Way::Mouse) {
        QVERIFY(m_hands->openMenu(way, u"文化局"_s));
        QVERIFY(m_hands->choose(way, {u"Visits of the Article"_s, u"Add a Visit"_s}));
    } else {
        m_hands->window().activateWindow();
        QTest::keyClick(m_hands->window().focusWidget(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QDialog *dialog = m_hands->dialog(u"fieldsDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"date"_s)->text(), u"2022-08-01"_s); // what the article tells is there
    QVERIFY(m_hands->write(way, *dialog, u"guests"_s, u"林大同"_s));
    QVERIFY(m_hands->write(way, *dialog, u"countries"_s, u"Australia"_s));
    QVERIFY(m_hands->press(way, *dialog, u"Save"_s));
    QVERIFY(m_hands->told(u"Done: Add visit"_s));
    const auto added = visits(u"夏日音樂會登場"_s);
    QCOMPARE(added.size(), size_t(1));
    QCOMPARE(added.front().guests, QStringList{u"林大同"_s});
    QCOMPARE(added.front().countries, QStringList{u"AU"_s});
    QVERIFY(added.front().direction == annotate::Direction::Inbound);
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestVisits::joinsAndKeepsApart()
{
    QFETCH(Way, way);
    const QString first = u"日本姊妹市訪團到府"_s;
    const QString second = u"仙台訪團談觀光"_s;
    const auto reports = [this] {
        const auto rows = m_hands->wait(m_hands->state().holdings()->fetchEngagements({}));
        size_t most = 0;
        for (const store::EngagementRow &row : *rows)
            most = std::max(most, row.sources.size());
        return most;
    };
    QVERIFY(m_hands->show(first));
    QVERIFY(m_hands->openMenu(way, u"趙青峰"_s));
    QVERIFY(m_hands->choose(way, {u"Visits of the Article"_s, u"1 "_s, u"Same Visit as"_s}));
    auto *dialog = static_cast<SameVisitDialog *>(m_hands->dialog(u"sameVisitDialog"_s));
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->table()->rowCount() > 0);
    QVERIFY(m_hands->press(way, *dialog, u"Same Visit"_s));
    QVERIFY(m_hands->told(u"Done: Join visit"_s));
    QCOMPARE(reports(), size_t(2));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);

    QVERIFY(m_hands->show(second));
    QVERIFY(m_hands->openMenu(way, u"趙青峰"_s));
    QVERIFY(m_hands->choose(way, {u"Visits of the Article"_s, u"1 "_s, u"A Visit on Its Own"_s}));
    QVERIFY(m_hands->told(u"Done: Keep visit"_s));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestVisits::rejectsFromTheTimeline()
{
    QFETCH(Way, way);
    auto *timeline = m_hands->window().findChild<TimelineView *>();
    QTRY_VERIFY(!timeline->placesInView().empty());
    const auto place = timeline->placesInView().front();
    timeline->makeCurrent(place);
    timeline->setFocus();
    if (way == Way::Keyboard) {
        QTest::keyClick(timeline, Qt::Key_Return, Qt::ControlModifier);
    } else {
        const QPoint point = timeline->scene().centreOf(place).toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, timeline->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(timeline->viewport(), &event);
    }
    QTRY_VERIFY(QApplication::activePopupWidget());
    QVERIFY(m_hands->choose(way, {u"Reject Visit"_s}));
    QVERIFY(m_hands->told(u"Done: Reject visit"_s));
    QVERIFY(m_hands->visible() != m_before);
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestVisits::correctsAnArticle()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    if (way == Way::Mouse)
        m_hands->window().findChild<QAction *>(u"correctArticleAction"_s)->trigger();
    else
        QTest::keyClick(m_hands->window().focusWidget(), Qt::Key_I, Qt::ControlModifier);
    QDialog *dialog = m_hands->dialog(u"fieldsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(m_hands->write(way, *dialog, u"date"_s, u"2022-07-31"_s));
    QVERIFY(m_hands->write(way, *dialog, u"countries"_s, u"日本; NZ"_s)); // any way of writing
    QVERIFY(m_hands->write(way, *dialog, u"note"_s, u"請再查證"_s));
    QVERIFY(m_hands->press(way, *dialog, u"Save"_s));
    QVERIFY(m_hands->told(u"Done: Edit article"_s));
    const auto record = m_hands->record(u"夏日音樂會登場"_s);
    QCOMPARE(record->annotation.date.edtf.toString(), u"2022-07-31"_s);
    QCOMPARE(record->annotation.partnerCountries, (QStringList{u"JP"_s, u"NZ"_s}));
    // What was decided is there when the dialog opens again.
    m_hands->window().findChild<QAction *>(u"correctArticleAction"_s)->trigger();
    dialog = m_hands->dialog(u"fieldsDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"countries"_s)->text(), u"Japan; New Zealand"_s);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"note"_s)->toPlainText(), u"請再查證"_s);
    QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled()); // nothing changed
    QVERIFY(m_hands->press(way, *dialog, u"Cancel"_s));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestVisits::saysAtTheFieldWhatIsWrong()
{
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    m_hands->window().findChild<QAction *>(u"correctArticleAction"_s)->trigger();
    QDialog *dialog = m_hands->dialog(u"fieldsDialog"_s);
    QVERIFY(dialog);
    auto *problem = dialog->findChild<QLabel *>(u"problem"_s);
    auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"date"_s, u"2022-02-30"_s));
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"“2022-02-30” is no date."_s), qPrintable(problem->text()));
    QVERIFY(!save->isEnabled());
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"date"_s, u"2022-02-28"_s));
    QVERIFY(!problem->isVisible());
    // What only the archive can judge comes back to the dialog, which stays.
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"countries"_s, u"Atlantis"_s));
    QVERIFY(m_hands->press(Way::Keyboard, *dialog, u"Save"_s));
    QTRY_VERIFY(problem->text().contains(u"Atlantis"_s));
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_hands->visible(), m_before);
}

/// Where years are counted from the Republic, the dialog shows them so, reads both, and says in both what it
/// understood.
void TestVisits::datesAreOfThePersonsCalendar()
{
    m_hands->state().setCalendar(Calendar::Minguo);
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    const auto edit = [this] {
        m_hands->window().findChild<QAction *>(u"correctArticleAction"_s)->trigger();
        return m_hands->dialog(u"fieldsDialog"_s);
    };
    QDialog *dialog = edit();
    QVERIFY(dialog);
    auto *date = dialog->findChild<QLineEdit *>(u"date"_s);
    auto *understood = dialog->findChild<QLabel *>(u"understood"_s);
    auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QCOMPARE(date->text(), u"111-08-01"_s);
    QCOMPARE(understood->text(), u"2022-08-01 · Minguo 111-08-01"_s);
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"date"_s, u"2022年8月1日"_s)); // the same day otherwise written
    QVERIFY(!save->isEnabled());
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"date"_s, u"111年3月24日"_s));
    QCOMPARE(understood->text(), u"2022-03-24 · Minguo 111-03-24"_s);
    QCOMPARE(date->accessibleDescription(), understood->text());
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"date"_s, u"111年3月"_s));
    QCOMPARE(understood->text(), u"2022-03 · Minguo 111-03"_s);
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"date"_s, u"111年33月"_s));
    QCOMPARE(understood->text(), QString());
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"date"_s, u"111-03-22/111-03-25"_s));
    QCOMPARE(understood->text(), u"2022-03-22 – 2022-03-25 · Minguo 111-03-22 – 111-03-25"_s);
    QVERIFY(m_hands->press(Way::Keyboard, *dialog, u"Save"_s));
    QVERIFY(m_hands->told(u"Done: Edit article"_s));
    QCOMPARE(m_hands->record(u"夏日音樂會登場"_s)->annotation.date.edtf.toString(), u"2022-03-22/2022-03-25"_s);
    QVERIFY(m_hands->undo(Way::Keyboard));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestVisits::undoOfTheTextIsNoUndoOfADecision()
{
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    const auto decided = [this] {
        return m_hands->wait(m_hands->state().holdings()->fetchNextSteps())->undo.has_value();
    };
    const auto open = [this] {
        m_hands->window().findChild<QAction *>(u"correctArticleAction"_s)->trigger();
        return m_hands->dialog(u"fieldsDialog"_s);
    };
    QDialog *dialog = open();
    QVERIFY(dialog);
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"note"_s, u"請再查證"_s));
    QVERIFY(m_hands->press(Way::Keyboard, *dialog, u"Save"_s));
    QVERIFY(m_hands->told(u"Done: Edit article"_s));
    QVERIFY(decided());
    dialog = open();
    QVERIFY(dialog);
    for (const QString &field : {u"date"_s, u"tags"_s, u"note"_s, u"why"_s}) {
        auto *control = dialog->findChild<QWidget *>(field);
        const auto text = [control] {
            const auto *lines = qobject_cast<QPlainTextEdit *>(control);
            return lines ? lines->toPlainText() : static_cast<QLineEdit *>(control)->text();
        };
        const QString before = text();
        control->setFocus(Qt::TabFocusReason);
        QTest::keyClick(control, Qt::Key_End);
        QTest::keyClick(control, Qt::Key_X);
        QCOMPARE(text(), QString(before + u'x'));
        for (int i = 0; i < 3; ++i) // more often than there is anything to undo
            QTest::keyClick(control, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(), before);
    }
    QTest::keyClick(dialog->findChild<QDialogButtonBox *>(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(decided());
    QVERIFY(m_hands->press(Way::Keyboard, *dialog, u"Cancel"_s));
    QVERIFY(m_hands->undo(Way::Keyboard));
    QCOMPARE(m_hands->visible(), m_before);
}

/// Also where the words of the search were written before it.
void TestVisits::undoAfterACorrectionIsOfTheCorrection()
{
    auto *search = m_hands->window().findChild<QLineEdit *>(u"searchEdit"_s);
    QVERIFY(search);
    search->setFocus();
    QTest::keyClicks(search, u"visit"_s);
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(search->text(), QString()); // while one writes, it is of the words
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    search->setFocus();
    m_hands->window().findChild<QAction *>(u"correctArticleAction"_s)->trigger();
    QDialog *dialog = m_hands->dialog(u"fieldsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(m_hands->write(Way::Keyboard, *dialog, u"note"_s, u"請再查證"_s));
    QVERIFY(m_hands->press(Way::Keyboard, *dialog, u"Save"_s));
    QVERIFY(m_hands->told(u"Done: Edit article"_s));
    QTRY_VERIFY(m_hands->window().findChild<QAction *>(u"undoAction"_s)->isEnabled());
    m_hands->window().activateWindow();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_hands->told(u"Undone:"_s));
    QCOMPARE(m_hands->visible(), m_before);
}

QTEST_MAIN(TestVisits)
#include "tst_visits.moc"
