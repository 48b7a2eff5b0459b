// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "tests/ui/decide/decidewindow.h"
#include "ui/decide/entitychooser.h"
#include "ui/decide/historydialog.h"
#include "ui/decide/mergedialog.h"
#include "ui/decide/splitdialog.h"
#include "ui/entity/entityheader.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using test::Way;

/// What the window lets a person decide about people, places and organisations, by mouse and by keyboard, and undo; and
/// the history of it.
class TestEntities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data() { ways(); }
    void edits();
    void merges_data() { ways(); }
    void merges();
    void splits_data() { ways(); }
    void splits();
    void withdraws_data() { ways(); }
    void withdraws();
    void suggestsAndTakesNo();
    void listsAllThatMayBeTheSame();
    void mergesManyAtOnce();

private:
    static void ways();
    void open();
    QDialog *openFor(Way way, const QString &name, const QString &entry, const QString &dialog);

    std::unique_ptr<test::DecideWindow> m_hands;
    QString m_before;
};

void TestEntities::ways()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("mouse") << Way::Mouse;
    QTest::newRow("keyboard") << Way::Keyboard;
}

void TestEntities::open()
{
    m_hands = std::make_unique<test::DecideWindow>();
    QVERIFY(m_hands->open());
    m_before = m_hands->visible();
}

/// The dialog that an entry of the Correct button of one entity opens; null where that fails.
QDialog *TestEntities::openFor(Way way, const QString &name, const QString &entry, const QString &dialog)
{
    const auto entity = m_hands->entity(name);
    if (!entity)
        return nullptr;
    m_hands->state().setEntity(entity->id);
    auto *header = m_hands->window().findChild<EntityHeader *>();
    if (!QTest::qWaitFor([&] { return header->isVisible() && header->accessibleName() == name; }, 20000))
        return nullptr;
    if (!m_hands->press(way, *header->correctButton()) || !m_hands->choose(way, {entry}))
        return nullptr;
    return m_hands->dialog(dialog);
}

void TestEntities::edits()
{
    QFETCH(Way, way);
    open();
    QDialog *dialog = openFor(way, u"林大同"_s, u"Correct 林大同"_s, u"fieldsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(m_hands->write(way, *dialog, u"latin"_s, u"Lin Da-tong"_s));
    QVERIFY(m_hands->write(way, *dialog, u"aliases"_s, u"大同; 林代表"_s));
    QVERIFY(m_hands->write(way, *dialog, u"country"_s, u"紐西蘭"_s));
    QVERIFY(m_hands->write(way, *dialog, u"wikidata"_s, u"Q42"_s));
    QVERIFY(m_hands->press(way, *dialog, u"Save"_s));
    QVERIFY(m_hands->told(u"Done: Edit 林大同."_s));
    const auto edited = m_hands->entity(u"林大同"_s);
    QVERIFY(edited);
    QCOMPARE(edited->latin, u"Lin Da-tong"_s);
    QCOMPARE(edited->country, u"NZ"_s);
    QVERIFY(edited->aliases.contains(u"林代表"_s));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestEntities::merges()
{
    QFETCH(Way, way);
    open();
    auto *dialog = static_cast<MergeDialog *>(openFor(way, u"王安妮"_s, u"Merge with Another"_s, u"mergeDialog"_s));
    QVERIFY(dialog);
    QVERIFY(m_hands->write(way, *dialog, u"entityName"_s, u"林大同"_s));
    QTRY_VERIFY(dialog->chooser()->chosen() && dialog->chooser()->chosen()->name == u"林大同"_s);
    const QString what = dialog->findChild<QLabel *>(u"what"_s)->text(); // what will happen is said first
    QVERIFY2(what.startsWith(u"王安妮 becomes another name of 林大同"_s), qPrintable(what));
    QVERIFY(m_hands->press(way, *dialog, u"Merge"_s));
    QVERIFY(m_hands->told(u"Done: Merge 王安妮 into 林大同."_s));
    const auto merged = m_hands->entity(u"林大同"_s);
    QVERIFY(merged);
    QCOMPARE(merged->articles, 3);
    QCOMPARE(m_hands->state().entity(), merged->id); // the panel goes on with the one that stays
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestEntities::splits()
{
    QFETCH(Way, way);
    open();
    auto *dialog = static_cast<SplitDialog *>(openFor(way, u"林大同"_s, u"Split"_s, u"splitDialog"_s));
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->table()->rowCount(), 2);
    QTableWidgetItem *first = dialog->table()->item(0, 0);
    if (way == Way::Keyboard) {
        dialog->table()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(dialog->table(), Qt::Key_Space);
    } else {
        const QRect cell = dialog->table()->visualItemRect(first);
        QTest::mouseClick(dialog->table()->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 12, cell.center().y()));
    }
    QCOMPARE(first->checkState(), Qt::Checked);
    QVERIFY(m_hands->write(way, *dialog, u"otherName"_s, u"林大同（另一位）"_s));
    QVERIFY(m_hands->press(way, *dialog, u"Split"_s));
    QVERIFY(m_hands->told(u"Done: Split 林大同."_s));
    QCOMPARE(m_hands->entity(u"林大同"_s)->articles, 1);
    QVERIFY(m_hands->visible().contains(u"person:林大同（另一位）"_s));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestEntities::withdraws()
{
    QFETCH(Way, way);
    open();
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    QVERIFY(m_hands->openMenu(way, u"文化局"_s));
    QVERIFY(m_hands->choose(way, {u"Reject 文化局"_s}));
    QVERIFY(m_hands->told(u"Done: Reject"_s));
    const QString rejected = m_hands->visible();
    if (way == Way::Mouse) {
        QVERIFY(m_hands->openMenu(way, u"臺南市"_s));
        QVERIFY(m_hands->choose(way, {u"History of the Article"_s}));
    } else {
        QTest::keyClick(m_hands->window().focusWidget(), Qt::Key_H, Qt::ControlModifier);
    }
    auto *dialog = static_cast<HistoryDialog *>(m_hands->dialog(u"historyDialog"_s));
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->table()->rowCount(), 1);
    QCOMPARE(dialog->table()->item(0, 2)->text(), u"Reject 文化局"_s);
    QVERIFY(m_hands->press(way, *dialog, u"Withdraw"_s));
    QVERIFY(m_hands->told(u"Done: Withdraw a decision on 文化局."_s));
    QCOMPARE(m_hands->visible(), m_before);
    QTRY_COMPARE(dialog->table()->rowCount(), 2); // the history tells that, too
    QVERIFY(m_hands->press(way, *dialog, u"Close"_s));
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), rejected);
    QVERIFY(m_hands->undo(Way::Keyboard));
    QCOMPARE(m_hands->visible(), m_before);
}

/// A suggestion is shown with its reasons, merges into the one with more articles, and is refused by its key.
void TestEntities::suggestsAndTakesNo()
{
    BrowseState state;
    const auto holdings = test::FakeHoldings::sample();
    holdings->suggestions = {{{1},
                              {2},
                              u"丁若水"_s,
                              u"何望"_s,
                              {{store::MergeSuggestion::Reason::SameLatinName, u"Ting"_s},
                               {store::MergeSuggestion::Reason::ShortName, {}}}}};
    state.setHoldings(holdings);
    DecisionDesk desk(state);
    MergeDialog dialog(desk, holdings->entities.front().summary, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_COMPARE(dialog.suggestions()->rowCount(), 1);
    QCOMPARE(dialog.suggestions()->item(0, 0)->text(), u"何望"_s);
    QCOMPARE(dialog.suggestions()->item(0, 1)->text(), u"same Latin name: Ting; one name is part of the other"_s);
    const auto button = [&](const QString &text) {
        for (QPushButton *one : dialog.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QVERIFY(button(u"&Not the Same"_s));
    QTest::mouseClick(button(u"&Not the Same"_s), Qt::LeftButton);
    QTRY_COMPARE(holdings->plans.size(), size_t(1));
    QCOMPARE(holdings->plans.front().changes.front().values.at(u"distinct"_s), holdings->entities[1].summary.key);
    QTest::mouseClick(button(u"&Merge"_s), Qt::LeftButton);
    QTRY_COMPARE(holdings->plans.size(), size_t(2));
    QVERIFY(holdings->plans.back().kind == store::StepKind::Merge);
    QCOMPARE(holdings->plans.back().changes.front().target.id, 1);
    QCOMPARE(holdings->plans.back().changes.front().values.at(u"same_as"_s), u"entity:2"_s);
}

/// All pairs of the archive are listed, and one after the other is decided.
void TestEntities::listsAllThatMayBeTheSame()
{
    BrowseState state;
    const auto holdings = test::FakeHoldings::sample();
    holdings->suggestions = {
        {{1}, {2}, u"丁若水"_s, u"何望"_s, {{store::MergeSuggestion::Reason::SameTitle, u"代表"_s}}},
        {{2}, {3}, u"何望"_s, u"佐田一郎"_s, {{store::MergeSuggestion::Reason::ShortName, {}}}}};
    state.setHoldings(holdings);
    DecisionDesk desk(state);
    MergeDialog dialog(desk, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_COMPARE(dialog.suggestions()->rowCount(), 2);
    QCOMPARE(dialog.suggestions()->item(0, 0)->text(), u"丁若水"_s);
    QCOMPARE(dialog.suggestions()->item(0, 1)->text(), u"何望"_s);
    QVERIFY(!dialog.chooser()->isVisible());
    dialog.suggestions()->setCurrentCell(1, 0);
    holdings->suggestions.pop_back();
    dialog.accept();
    QTRY_COMPARE(dialog.suggestions()->rowCount(), 1);
    QVERIFY(dialog.isVisible());
    QCOMPARE(holdings->plans.size(), size_t(1));
    QCOMPARE(holdings->plans.front().changes.front().target.id, 2);
    QCOMPARE(holdings->plans.front().changes.front().values.at(u"same_as"_s), u"entity:3"_s);
}

/// Pairs of one reason are ticked together and merged in one step.
void TestEntities::mergesManyAtOnce()
{
    using Reason = store::MergeSuggestion::Reason;
    BrowseState state;
    const auto holdings = test::FakeHoldings::sample();
    holdings->suggestions = {{{1}, {2}, u"台南市議會"_s, u"臺南市議會"_s, {{Reason::NameInOtherForm, {}}}, 3, 1200},
                             {{3}, {4}, u"何望"_s, u"佐田一郎"_s, {{Reason::ShortName, {}}}},
                             {{5}, {6}, u"台北市"_s, u"臺北市"_s, {{Reason::NameInOtherForm, {}}}}};
    state.setHoldings(holdings);
    DecisionDesk desk(state);
    MergeDialog dialog(desk, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_COMPARE(dialog.suggestions()->rowCount(), 3);
    QCOMPARE(dialog.suggestions()->item(0, 1)->text(), u"臺南市議會 (%L1)"_s.arg(1200));
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"&Tick All Like This"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(dialog.suggestions()->item(1, 0)->checkState(), Qt::Unchecked);
    holdings->suggestions = {holdings->suggestions[1]}; // what is left, once they are merged
    dialog.accept();
    QTRY_COMPARE(dialog.suggestions()->rowCount(), 1);
    QCOMPARE(holdings->plans.size(), size_t(1));
    QCOMPARE(holdings->plans.front().changes.size(), size_t(2));
    QCOMPARE(holdings->plans.front().changes.back().target.id, 5);
    QCOMPARE(holdings->plans.front().changes.back().values.at(u"same_as"_s), u"entity:6"_s);
}

QTEST_MAIN(TestEntities)
#include "tst_entities.moc"
