// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/fold.h"

#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameWordFoldsAlike_data();
    void sameWordFoldsAlike();
    void differentWordsStayApart();
    void isIdempotent();
    void offsetsLeadBack();
    void unitsKeepLength();
    void detectsScript();
};

void TestFold::sameWordFoldsAlike_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("tai") << u"台南市"_s << u"臺南市"_s;
    QTest::newRow("width") << u"ＡＩＴ（2022）"_s << u"ait(2022)"_s;
    QTest::newRow("simplified") << u"国际关系"_s << u"國際關係"_s;
    QTest::newRow("ligature") << u"ﬁnal ㈱"_s << u"FINAL (株)"_s;
    QTest::newRow("circled") << u"①"_s << u"1"_s;
    QTest::newRow("halfwidth kana") << u"ｶﾅ"_s << u"カナ"_s;
    QTest::newRow("variant") << u"衞生群眾"_s << u"衛生羣衆"_s;
}

void TestFold::sameWordFoldsAlike()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QCOMPARE(text::fold(a), text::fold(b));
}

void TestFold::differentWordsStayApart()
{
    QVERIFY(text::fold(u"澳洲") != text::fold(u"澳門"));
    QVERIFY(text::fold(u"日本") != text::fold(u"曰本"));
}

void TestFold::isIdempotent()
{
    QString everything;
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (c < 0xD800 || c > 0xDFFF)
            everything += QString::fromUcs4(&c, 1);
    }
    const QString once = text::fold(everything);
    const QString twice = text::fold(once);
    for (qsizetype i = 0; i < std::min(once.size(), twice.size()); ++i) {
        if (once[i] != twice[i])
            QFAIL(
                qPrintable(u"U+%1 folds again to U+%2"_s.arg(once[i].unicode(), 4, 16).arg(twice[i].unicode(), 4, 16)));
    }
    QCOMPARE(once.size(), twice.size());
}

void TestFold::offsetsLeadBack()
{
    const QString original = u"㈱𠮷田Ａ"_s;
    const text::FoldedText folded = text::foldWithOffsets(original);
    QCOMPARE(folded.text, u"(株)𠮷田a"_s);
    const qsizetype at = folded.text.indexOf(u'株');
    QCOMPARE(folded.toOriginal({at, at + 1}), (TextSpan{0, 1}));
    const qsizetype name = folded.text.indexOf(u"𠮷田"_s);
    QCOMPARE(folded.toOriginal({name, name + 3}), (TextSpan{1, 4}));
}

void TestFold::unitsKeepLength()
{
    QCOMPARE(text::foldUnits(u"台北（ＡＢ）㈱"), u"臺北(ab)㈱"_s);
    QCOMPARE(text::foldUnits(u"国际", text::Script::Simplified), u"國際"_s);
    QCOMPARE(text::foldUnits(u"后里區"), u"后里區"_s);
    QCOMPARE(text::foldVariants(u"台北（ＡＢ）㈱ Über"), u"臺北（ＡＢ）㈱ Über"_s);
}

void TestFold::detectsScript()
{
    QCOMPARE(text::detectScript(u"台南市长黄伟哲今天接见来访的外宾"), text::Script::Simplified);
    QCOMPARE(text::detectScript(u"台中市后里區公所里長於會後表示"), text::Script::Traditional);
    QCOMPARE(text::detectScript(u"Taipei"), text::Script::Traditional);
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
