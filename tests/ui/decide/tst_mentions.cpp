// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/ui/decide/decidewindow.h"
#include "ui/decide/entitychooser.h"
#include "ui/decide/givedialog.h"
#include "ui/decide/moredialog.h"
#include "ui/reader/readerview.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using test::Way;

/// What the reader lets a person decide about mentions and words of the text, by mouse and by keyboard, and undo.
class TestMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_hands.reset(); }
    void rejects_data() { ways(); }
    void rejects();
    void confirms_data() { ways(); }
    void confirms();
    void changesKind_data() { ways(); }
    void changesKind();
    void changesRange_data() { ways(); }
    void changesRange();
    void givesToAnother_data() { ways(); }
    void givesToAnother();
    void addsAndAppliesToMore_data() { ways(); }
    void addsAndAppliesToMore();
    void redoes();

private:
    static void ways();
    int count(const QString &headline, const QString &text, annotate::MentionKind kind);
    QString entityOf(const QString &headline, const QString &text);

    std::unique_ptr<test::DecideWindow> m_hands;
    QString m_before;
};

void TestMentions::ways()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("mouse") << Way::Mouse;
    QTest::newRow("keyboard") << Way::Keyboard;
}

void TestMentions::init()
{
    m_hands = std::make_unique<test::DecideWindow>();
    QVERIFY(m_hands->open());
    m_before = m_hands->visible();
    QVERIFY(m_before.contains(u"林大同"_s));
}

int TestMentions::count(const QString &headline, const QString &text, annotate::MentionKind kind)
{
    int found = 0;
    const auto record = m_hands->record(headline);
    for (const auto &stored : record->mentions)
        found += stored.mention.text == text && stored.mention.kind == kind ? 1 : 0;
    return found;
}

QString TestMentions::entityOf(const QString &headline, const QString &text)
{
    const auto record = m_hands->record(headline);
    for (const auto &stored : record->mentions) {
        if (stored.mention.text == text)
            return stored.mention.entity;
    }
    return {};
}

void TestMentions::rejects()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    QCOMPARE(count(u"夏日音樂會登場"_s, u"文化局"_s, annotate::MentionKind::Organisation), 1);
    QVERIFY(m_hands->openMenu(way, u"文化局"_s));
    QVERIFY(m_hands->choose(way, {u"Reject 文化局"_s}));
    QVERIFY(m_hands->told(u"Done: Reject 文化局."_s));
    QCOMPARE(count(u"夏日音樂會登場"_s, u"文化局"_s, annotate::MentionKind::Organisation), 0);
    QTRY_COMPARE(m_hands->window().findChild<QAction *>(u"undoAction"_s)->text(), u"&Undo: Reject 文化局"_s);
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestMentions::confirms()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"澳洲代表林大同拜會市府"_s));
    QVERIFY(m_hands->openMenu(way, u"高日昇"_s));
    QVERIFY(m_hands->choose(way, {u"Confirm 高日昇"_s}));
    QVERIFY(m_hands->told(u"Done: Confirm 高日昇."_s));
    const auto history =
        m_hands->wait(m_hands->state().holdings()->fetchHistory({.id = m_hands->state().article().value}));
    QVERIFY(history && history->size() == 1);
    QCOMPARE(history->front().after.at(u"status"_s), u"confirmed"_s);
    QCOMPARE(history->front().who, u"Chen"_s);
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestMentions::changesKind()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"澳洲代表參訪美術館"_s));
    QVERIFY(m_hands->openMenu(way, u"臺南市美術館"_s));
    // The mouse points at 臺南市, which lies in it.
    QVERIFY(m_hands->choose(way, way == Way::Mouse ? QStringList{u"臺南市美術館"_s, u"Change Kind"_s, u"Event"_s}
                                                   : QStringList{u"Change Kind"_s, u"Event"_s}));
    QVERIFY(m_hands->told(u"Done: Change the kind of 臺南市美術館."_s));
    QCOMPARE(count(u"澳洲代表參訪美術館"_s, u"臺南市美術館"_s, annotate::MentionKind::Event), 1);
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestMentions::changesRange()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    QVERIFY(m_hands->select(way, u"文化"_s));
    QVERIFY(m_hands->openMenu(way, {}));
    QVERIFY(m_hands->choose(way, {u"Use 文化 for 文化局"_s}));
    QVERIFY(m_hands->told(u"Done: Change the range of 文化局."_s));
    QCOMPARE(count(u"夏日音樂會登場"_s, u"文化"_s, annotate::MentionKind::Organisation), 1);
    QCOMPARE(count(u"夏日音樂會登場"_s, u"文化局"_s, annotate::MentionKind::Organisation), 0);
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestMentions::givesToAnother()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"日本姊妹市訪團到府"_s));
    QVERIFY(m_hands->openMenu(way, u"趙青峰"_s));
    QVERIFY(m_hands->choose(way, {u"Give It to Another"_s}));
    auto *dialog = static_cast<GiveDialog *>(m_hands->dialog(u"giveDialog"_s));
    QVERIFY(dialog);
    QVERIFY(m_hands->write(way, *dialog, u"entityName"_s, u"高日"_s));
    QTRY_VERIFY(dialog->chooser()->chosen() && dialog->chooser()->chosen()->name == u"高日昇"_s);
    QVERIFY(m_hands->press(way, *dialog, u"Give"_s));
    QVERIFY(m_hands->told(u"Done: Give 趙青峰 to 高日昇."_s));
    QCOMPARE(entityOf(u"日本姊妹市訪團到府"_s, u"趙青峰"_s), u"person:高日昇"_s);
    // The same name in the other article is proposed, and left alone.
    QVERIFY(m_hands->told(u"Done: Give 趙青峰 to 高日昇. Apply to 1 more in 1 article?"_s));
    QCOMPARE(entityOf(u"仙台訪團談觀光"_s, u"趙青峰"_s), u"person:趙青峰"_s);
    QVERIFY(m_hands->undo(way));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestMentions::addsAndAppliesToMore()
{
    QFETCH(Way, way);
    QVERIFY(m_hands->show(u"澳洲代表參訪美術館"_s));
    QCOMPARE(count(u"澳洲代表參訪美術館"_s, u"何平"_s, annotate::MentionKind::Person), 0);
    QVERIFY(m_hands->select(way, u"何平"_s));
    QVERIFY(m_hands->openMenu(way, {}));
    QVERIFY(m_hands->choose(way, {u"Add 何平 as"_s, u"Person"_s}));
    QVERIFY(m_hands->told(u"Done: Add 何平. Apply to 1 more in 1 article?"_s));
    QCOMPARE(count(u"澳洲代表參訪美術館"_s, u"何平"_s, annotate::MentionKind::Person), 1);
    // It is listed before it is done.
    QCOMPARE(count(u"布里斯本市議員來訪"_s, u"何平"_s, annotate::MentionKind::Person), 0);
    if (way == Way::Mouse)
        QVERIFY(m_hands->press(way, *m_hands->window().findChild<QPushButton *>(u"messageAction"_s)));
    else
        QTest::keyClick(m_hands->reader(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = static_cast<MoreDialog *>(m_hands->dialog(u"moreDialog"_s));
    QVERIFY(dialog);
    QCOMPARE(dialog->table()->rowCount(), 1);
    QVERIFY(dialog->table()->item(0, 0)->text().contains(u"何平也在場"_s)); // with the text around it
    QTRY_VERIFY(dialog->table()->item(0, 1)->text().contains(u"布里斯本市議員來訪"_s));
    dialog->table()->item(0, 0)->setCheckState(Qt::Unchecked);
    QVERIFY(!dialog->findChild<QPushButton *>(u"apply"_s)->isEnabled());
    dialog->table()->item(0, 0)->setCheckState(Qt::Checked);
    QVERIFY(m_hands->press(way, *dialog, u"Apply to 1 Place"_s));
    QTRY_COMPARE(count(u"布里斯本市議員來訪"_s, u"何平"_s, annotate::MentionKind::Person), 1);
    QVERIFY(m_hands->told(u"Done: Add 何平."_s));
    QVERIFY(m_hands->undo(Way::Keyboard)); // the many, as one step
    QCOMPARE(count(u"布里斯本市議員來訪"_s, u"何平"_s, annotate::MentionKind::Person), 0);
    QCOMPARE(count(u"澳洲代表參訪美術館"_s, u"何平"_s, annotate::MentionKind::Person), 1);
    QVERIFY(m_hands->undo(Way::Keyboard));
    QCOMPARE(m_hands->visible(), m_before);
}

void TestMentions::redoes()
{
    QVERIFY(m_hands->show(u"夏日音樂會登場"_s));
    auto *undo = m_hands->window().findChild<QAction *>(u"undoAction"_s);
    auto *redo = m_hands->window().findChild<QAction *>(u"redoAction"_s);
    QVERIFY(!undo->isEnabled());
    QVERIFY(!redo->isEnabled());
    QVERIFY(m_hands->openMenu(Way::Keyboard, u"文化局"_s));
    QVERIFY(m_hands->choose(Way::Keyboard, {u"Reject 文化局"_s}));
    QVERIFY(m_hands->told(u"Done:"_s));
    const QString decided = m_hands->visible();
    QVERIFY(m_hands->undo(Way::Keyboard));
    QTRY_VERIFY(redo->isEnabled() && !undo->isEnabled());
    QCOMPARE(redo->text(), u"&Redo: Reject 文化局"_s);
    QTest::keyClick(m_hands->reader(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_hands->told(u"Done again: Reject 文化局."_s));
    QCOMPARE(m_hands->visible(), decided);
}

QTEST_MAIN(TestMentions)
#include "tst_mentions.moc"
