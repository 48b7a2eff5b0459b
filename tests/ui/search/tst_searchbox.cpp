// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/browse/browsestate.h"
#include "ui/look/chip.h"
#include "ui/search/completions.h"
#include "ui/search/queryparts.h"
#include "ui/search/searchbox.h"
#include "ui/search/searchedit.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using search::Facet;
using search::FilterMode;

class TestSearchBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composingNeverSearches();
    void composingOverASelectionWaitsForTheCommit();
    void typingSearches();
    void filtersAreChipsAndCanBeTakenBack();
    void neighbouringYearsAreOnePart();
    void partsOfTheTextCanBeTakenBack();
    void problemsSayWhere();
    void completesFieldsAndValues();
    void completesNamesFromTheArchive();
    void aNameIsTakenWithItsField();
    void remembersSearches();
};

void TestSearchBox::composingNeverSearches()
{
    auto holdings = test::FakeHoldings::sample();
    BrowseState state;
    SearchBox box(state);
    box.show();
    state.setHoldings(holdings);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    const int before = holdings->searches;
    QSignalSpy queries(&state, &BrowseState::queryChanged);
    for (const QString &preedit : {u"ㄖ"_s, u"ㄖˋ"_s, u"日"_s, u"日ㄅㄣˇ"_s, u"日本"_s}) {
        QInputMethodEvent event(preedit, {});
        QCoreApplication::sendEvent(box.edit(), &event);
        QCoreApplication::processEvents();
    }
    QCOMPARE(queries.size(), 0);
    QInputMethodEvent commit;
    commit.setCommitString(u"日本"_s);
    QCoreApplication::sendEvent(box.edit(), &commit);
    QTRY_COMPARE(state.results().ids.size(), 3u);
    QCOMPARE(queries.size(), 1);
    QCOMPARE(holdings->searches, before + 1);
    QCOMPARE(state.query().text, u"日本"_s);
}

void TestSearchBox::composingOverASelectionWaitsForTheCommit()
{
    BrowseState state;
    SearchBox box(state);
    state.setText(u"澳洲"_s);
    box.edit()->selectAll();
    QSignalSpy queries(&state, &BrowseState::queryChanged);
    QInputMethodEvent preedit(u"ㄋ"_s, {});
    QCoreApplication::sendEvent(box.edit(), &preedit); // Qt removes the selection here
    QCOMPARE(queries.size(), 0);
    QInputMethodEvent commit;
    commit.setCommitString(u"紐"_s);
    QCoreApplication::sendEvent(box.edit(), &commit);
    QCOMPARE(queries.size(), 1);
    QCOMPARE(state.query().text, u"紐"_s);
}

void TestSearchBox::typingSearches()
{
    BrowseState state;
    SearchBox box(state);
    box.show();
    QTest::keyClicks(box.edit(), u"ab"_s);
    QCOMPARE(state.query().text, u"ab"_s);
    QTest::keyClick(box.edit(), Qt::Key_Escape);
    QCOMPARE(state.query().text, QString());
    QSignalSpy leaves(&box, &SearchBox::leaveRequested);
    QTest::keyClick(box.edit(), Qt::Key_Escape);
    QCOMPARE(leaves.size(), 1);
}

void TestSearchBox::filtersAreChipsAndCanBeTakenBack()
{
    BrowseState state;
    SearchBox box(state);
    box.resize(800, 40);
    box.show();
    state.addFilter(Facet::City, u"臺南市"_s, FilterMode::Include);
    state.addFilter(Facet::Country, u"AU"_s, FilterMode::Exclude);
    const auto chips = [&box] {
        QList<Chip *> shown;
        for (Chip *chip : box.findChildren<Chip *>()) {
            if (chip->isVisible())
                shown += chip;
        }
        return shown;
    };
    QCOMPARE(chips().size(), 2);
    QVERIFY(chips().first()->accessibleName().contains(u"臺南市"_s));
    QTest::mouseClick(chips().first(), Qt::LeftButton);
    QCOMPARE(state.query().filters.size(), 1u);
    QTest::keyClick(box.edit(), Qt::Key_Backspace);
    QVERIFY(state.query().filters.empty());
    QCOMPARE(chips().size(), 0);
}

void TestSearchBox::neighbouringYearsAreOnePart()
{
    BrowseState state;
    for (const char *year : {"2021", "2019", "2020", "2015"})
        state.addFilter(Facet::Year, QLatin1String(year), FilterMode::Include);
    const auto parts = partsOf(state);
    QCOMPARE(parts.size(), 2u);
    QVERIFY(parts[1].text.contains(u"2019–2021"_s));
    parts[1].takeBack(state);
    QCOMPARE(state.query().filters, (std::vector<search::Filter>{{Facet::Year, u"2015"_s, FilterMode::Include}}));
}

void TestSearchBox::partsOfTheTextCanBeTakenBack()
{
    QCOMPARE(withoutPart(u"拜會 country:澳洲 氫能"_s, {3, 13}), u"拜會 氫能"_s);
    QCOMPARE(withoutPart(u"country:澳洲"_s, {0, 10}), QString());
    QCOMPARE(withoutPart(u"拜會 -日本"_s, {3, 6}), u"拜會"_s);
}

void TestSearchBox::problemsSayWhere()
{
    const QString sentence = sentenceFor({search::QueryProblem::Kind::UnknownField, {3, 9}, {}}, u"拜會 cuntry:澳洲"_s);
    QVERIFY2(sentence.contains(u"cuntry"_s) && sentence.contains(u"4"_s), qPrintable(sentence));
    // A span past the end, from an answer to a longer text, must not be taken for an index.
    QVERIFY(!sentenceFor({search::QueryProblem::Kind::UnclosedQuote, {40, 50}, {}}, u"a"_s).isEmpty());
}

void TestSearchBox::completesFieldsAndValues()
{
    BrowseState state;
    state.setHoldings(test::FakeHoldings::sample());
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    const auto fields = completionsAt(state, u"拜會 co"_s, 5);
    QCOMPARE(fields.list.size(), 1u);
    QCOMPARE(fields.list[0].insert, u"country:"_s);
    QCOMPARE(fields.span, (TextSpan{3, 5}));
    const auto cities = completionsAt(state, u"city:臺"_s, 6);
    QCOMPARE(cities.list.size(), 2u);
    QVERIFY(cities.list[0].insert.startsWith(u"city:臺"_s));
    QCOMPARE(completionsAt(state, u"(-ci"_s, 4).span, (TextSpan{2, 4})); // what is excluded
    QCOMPARE(completionsAt(state, u"Jean-Pie"_s, 8).span, (TextSpan{0, 8}));
    for (const QString &field : {u"place"_s, u"event"_s, u"direction"_s})
        QCOMPARE(completionsAt(state, field.first(3), 3).list.size(), 1u);
    QVERIFY(completionsAt(state, u"拜會"_s, 2).list.empty());
    QVERIFY(completionsAt(state, QString(), 0).list.empty());
}

void TestSearchBox::completesNamesFromTheArchive()
{
    QCOMPARE(nameAt(u"拜會 佐田"_s, 5), u"佐田"_s);
    QCOMPARE(nameAt(u"person:佐田"_s, 9), u"佐田"_s);
    QCOMPARE(nameAt(u"city:臺南"_s, 7), QString()); // its values are known without asking
    QCOMPARE(nameAt(u"佐"_s, 1), QString());
    QCOMPARE(nameAt(u"Jo"_s, 2), QString());
    BrowseState state;
    store::EntitySummary person{{1}, store::EntityKind::Person, {}, u"佐田一郎"_s, u"Sada"_s, u"JP"_s, u"議員"_s, 3};
    store::EntitySummary office{{2}, store::EntityKind::Organisation, {}, u"佐田協會"_s, {}, {}, {}, 1};
    const auto both = completionsOf(state, {person, office}, u"拜會 佐田"_s, 5);
    QCOMPARE(both.list.size(), 2u);
    QCOMPARE(both.list[0].insert, u"person:\"佐田一郎\" "_s);
    QVERIFY(both.list[0].shown.contains(u"議員"_s) && both.list[0].shown.contains(u"Sada"_s));
    QCOMPARE(both.span, (TextSpan{3, 5}));
    QCOMPARE(completionsOf(state, {person, office}, u"org:佐田"_s, 6).list.size(), 1u);
    const std::vector<lexicon::TaughtName> taught{
        {u"佐田會"_s, lexicon::TaughtKind::Organisation, u"Sadakai"_s, {}, u"佐田協會"_s},
        {u"南城"_s, lexicon::TaughtKind::City, {}, {}, u"臺南市"_s}};
    const auto other = taughtCompletions(taught, u"拜會 佐田"_s, 5);
    QCOMPARE(other.size(), 1u);
    QCOMPARE(other[0].insert, u"org:\"佐田協會\" "_s); // what it is another name of
    QCOMPARE(taughtCompletions(taught, u"city:南"_s, 6).at(0).insert, u"city:臺南市 "_s);
    QVERIFY(taughtCompletions(taught, u"person:佐"_s, 8).empty());
    QCOMPARE(taughtCompletions(taught, u"sadak"_s, 5).size(), 1u);
}

void TestSearchBox::aNameIsTakenWithItsField()
{
    BrowseState state;
    state.setHoldings(test::FakeHoldings::sample());
    SearchBox box(state);
    box.show();
    box.activateWindow();
    box.focusEdit();
    QTRY_VERIFY(box.edit()->hasFocus());
    QInputMethodEvent commit;
    commit.setCommitString(u"佐田"_s);
    QCoreApplication::sendEvent(box.edit(), &commit);
    const auto *popup = box.findChild<QListWidget *>(u"searchPopup"_s);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(box.edit(), Qt::Key_Down);
    QTest::keyClick(box.edit(), Qt::Key_Return);
    QCOMPARE(box.edit()->text(), u"person:\"佐田一郎\" "_s);
    QCOMPARE(state.query().text, box.edit()->text());
}

void TestSearchBox::remembersSearches()
{
    BrowseState state;
    SearchBox box(state);
    box.show();
    QTest::keyClicks(box.edit(), u"one"_s);
    QTest::keyClick(box.edit(), Qt::Key_Return);
    box.edit()->clear();
    QTest::keyClicks(box.edit(), u"two"_s);
    QTest::keyClick(box.edit(), Qt::Key_Return);
    QCOMPARE(box.history(), QStringList({u"two"_s, u"one"_s}));
}

QTEST_MAIN(TestSearchBox)
#include "tst_searchbox.moc"
