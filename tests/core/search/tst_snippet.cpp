// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/snippet.h"
#include "core/text/fold.h"

#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;
using search::snippetOf;

class TestSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtTheClauseOfTheHit();
    void findsInAnyWriting();
    void withoutAHitTheBeginning();
    void neverCutsACharacter();
    void oneLine();
};

void TestSnippet::beginsAtTheClauseOfTheHit()
{
    const QString text = u"市長今日上午在市政大樓接見外賓，雙方就氫能發展交換意見。"_s;
    QCOMPARE(snippetOf(text, {text::fold(u"氫能"_s)}), u"…雙方就氫能發展交換意見。"_s);
    // No punctuation near: a few characters before the hit.
    const QString plain = QString(40, u'甲') + u"乙"_s;
    QVERIFY(snippetOf(plain, {u"乙"_s}).endsWith(u"乙"_s));
    QVERIFY(snippetOf(plain, {u"乙"_s}).size() < 20);
}

void TestSnippet::findsInAnyWriting()
{
    const QString text = u"這是一段與主題無關而且相當長的開頭，訪團今天抵達臺南。"_s;
    QVERIFY(snippetOf(text, {text::fold(u"台南"_s)}).startsWith(u"…訪團"_s));
}

void TestSnippet::withoutAHitTheBeginning()
{
    QCOMPARE(snippetOf(u"甲乙丙。"_s, {u"丁"_s}), u"甲乙丙。"_s);
    QCOMPARE(snippetOf(u"甲乙丙。"_s, {}), u"甲乙丙。"_s);
    QCOMPARE(snippetOf(u""_s, {u"丁"_s}), QString());
}

void TestSnippet::neverCutsACharacter()
{
    const QString rare = u"𠮷"_s; // beyond the BMP: two units
    for (int before = 0; before < 30; ++before) {
        const QString text = rare.repeated(before) + u"乙"_s + rare.repeated(200);
        const QString shown = snippetOf(text, {u"乙"_s});
        QCOMPARE(QString::fromUtf8(shown.toUtf8()), shown);
        QVERIFY(shown.contains(u'乙'));
    }
}

void TestSnippet::oneLine()
{
    QCOMPARE(snippetOf(u"  甲\n\n乙 "_s, {}), u"甲 乙"_s);
}

QTEST_GUILESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
