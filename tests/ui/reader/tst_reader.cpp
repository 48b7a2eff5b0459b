// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/browse/browsestate.h"
#include "ui/look/statepage.h"
#include "ui/reader/findbar.h"
#include "ui/reader/readerpanel.h"
#include "ui/reader/readerview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using annotate::Field;
using annotate::MentionKind;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsAsPublished();
    void spansHoldInTheDocument();
    void nestedMentionsHaveLevels();
    void tipIsSafe();
    void clickSelectsTheEntity();
    void keysWalkTheMentions();
    void menuOutlivesItsArticle();
    void hitsAndFind();
    void textSizeHasBounds();
    void failureIsTold();

private:
    static store::ArticleRecord record();
    static store::StoredMention mention(const QString &text, const QString &name, MentionKind kind, EntityId entity);
};

store::StoredMention TestReader::mention(const QString &text, const QString &name, MentionKind kind, EntityId entity)
{
    const auto at = text.indexOf(name);
    return {{kind, Field::Text, {at, at + name.size()}, name, u"x:"_s + name, u"test.rule"_s, u"<b>why</b>"_s}, entity};
}

store::ArticleRecord TestReader::record()
{
    store::ArticleRecord record;
    record.id = {1};
    record.article.headline = u"<h1>訪團來訪</h1>"_s;
    record.article.text = u"第一行 <b>不是粗體</b>\r\n澳洲辦事處丁若水𠮷代表拜會。"_s;
    const QString &text = record.article.text;
    record.mentions = {mention(text, u"澳洲辦事處"_s, MentionKind::Organisation, {1}),
                       mention(text, u"澳洲"_s, MentionKind::Country, {2}),
                       mention(text, u"丁若水𠮷"_s, MentionKind::Person, {3})};
    return record;
}

void TestReader::textIsAsPublished()
{
    ReaderView view;
    view.showArticle(record(), {view.font(), Qt::gray, u"meta"_s});
    const QString plain = view.toPlainText();
    QVERIFY(plain.contains(u"<h1>訪團來訪</h1>"_s));
    QVERIFY(plain.contains(u"<b>不是粗體</b>"_s));
}

void TestReader::spansHoldInTheDocument()
{
    ReaderView view;
    const auto article = record();
    view.showArticle(article, {view.font(), Qt::gray, u"meta"_s});
    QCOMPARE(view.marks().size(), 3u);
    const QString plain = view.toPlainText();
    for (const MarkedSpan &mark : view.marks())
        QCOMPARE(mark.span.of(plain).toString(), article.mentions[mark.mention].mention.text);
    auto broken = article;
    broken.mentions[0].mention.span = {0, 4000}; // from a damaged archive
    view.showArticle(broken, {view.font(), Qt::gray, u"meta"_s});
    QCOMPARE(view.marks().size(), 2u);
}

void TestReader::nestedMentionsHaveLevels()
{
    std::vector<MarkedSpan> marks{{{0, 10}, 0, 0}, {{0, 2}, 1, 0}, {{5, 9}, 2, 0}, {{6, 7}, 3, 0}, {{12, 14}, 4, 0}};
    setLevels(marks);
    QCOMPARE(marks[0].level, 2);
    QCOMPARE(marks[1].level, 0);
    QCOMPARE(marks[2].level, 1);
    QCOMPARE(marks[3].level, 0);
    QCOMPARE(marks[4].level, 0);
}

void TestReader::tipIsSafe()
{
    ReaderView view;
    view.showArticle(record(), {view.font(), Qt::gray, u"meta"_s});
    const QString tip = view.tipFor(2);
    QVERIFY(tip.contains(u"丁若水𠮷"_s));
    QVERIFY(tip.contains(u"test.rule"_s));
    QVERIFY(tip.contains(u"&lt;b&gt;why"_s));
}

void TestReader::clickSelectsTheEntity()
{
    BrowseState state;
    ReaderPanel panel(state);
    panel.resize(700, 400);
    panel.show();
    QVERIFY(panel.findChild<StatePage *>(u"noArticlePage"_s)->isVisible());
    state.setHoldings(test::FakeHoldings::sample());
    state.setArticle({1});
    ReaderView *view = panel.view();
    QTRY_COMPARE(view->marks().size(), 1u);
    QTextCursor cursor(view->document());
    cursor.setPosition(static_cast<int>(view->marks()[0].span.start) + 1);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cursorRect(cursor).center() + QPoint(2, 0));
    QCOMPARE(state.entity(), EntityId{1});
}

void TestReader::keysWalkTheMentions()
{
    ReaderView view;
    view.resize(600, 300);
    view.show();
    view.showArticle(record(), {view.font(), Qt::gray, u"meta"_s});
    QSignalSpy activated(&view, &ReaderView::mentionActivated);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(view.textCursor().selectedText(), u"澳洲辦事處"_s);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(view.textCursor().selectedText(), u"丁若水𠮷"_s);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<EntityId>(), EntityId{3});
    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(view.textCursor().selectedText().startsWith(u"澳洲"_s));
}

void TestReader::menuOutlivesItsArticle()
{
    ReaderView view;
    view.resize(600, 300);
    view.show();
    auto article = record();
    article.mentions[2].mention.text = u"A & B"_s;
    view.showArticle(article, {view.font(), Qt::gray, u"meta"_s});
    view.nextMention();
    view.nextMention();
    QSignalSpy activated(&view, &ReaderView::mentionActivated);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(view.viewport(), &event);
    QTRY_VERIFY(view.findChild<QMenu *>() || QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().first()->text(), u"&Show A && B"_s);
    view.showNothing();
    menu->actions().first()->trigger();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<EntityId>(), EntityId{3});
    menu->close();
}

void TestReader::hitsAndFind()
{
    BrowseState state;
    ReaderPanel panel(state);
    panel.resize(700, 400);
    panel.show();
    state.setHoldings(test::FakeHoldings::sample());
    state.setText(u"澳洲"_s);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    state.setArticle({1});
    QTRY_COMPARE(panel.view()->extraSelections().size(), 2); // headline and text
    panel.nextHit();
    QCOMPARE(panel.view()->textCursor().selectedText(), u"澳洲"_s);
    panel.openFind();
    auto *edit = panel.findChild<QLineEdit *>(u"findEdit"_s);
    QVERIFY(edit->isVisible());
    edit->setText(u"台南"_s); // the text writes 臺南市
    QCOMPARE(panel.view()->textCursor().selectedText(), u"臺南"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
    QCOMPARE(panel.view()->extraSelections().size(), 2);
}

void TestReader::textSizeHasBounds()
{
    BrowseState state;
    ReaderPanel panel(state);
    panel.setTextSize(14);
    QCOMPARE(panel.textSize(), 14);
    panel.setTextSize(1000);
    QCOMPARE(panel.textSize(), ReaderPanel::kLargestText);
    panel.setTextSize(1);
    QCOMPARE(panel.textSize(), ReaderPanel::kSmallestText);
}

void TestReader::failureIsTold()
{
    auto holdings = test::FakeHoldings::sample();
    BrowseState state;
    ReaderPanel panel(state);
    state.setHoldings(holdings);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QSignalSpy told(&state, &BrowseState::reported);
    state.setArticle({4000});
    QTRY_COMPARE(told.size(), 1);
}

QTEST_MAIN(TestReader)
#include "tst_reader.moc"
