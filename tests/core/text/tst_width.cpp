// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/width.h"

#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

class TestWidth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns();
    void elides();
};

void TestWidth::columns()
{
    QCOMPARE(text::terminalColumns(u""), 0);
    QCOMPARE(text::terminalColumns(u"abc"), 3);
    QCOMPARE(text::terminalColumns(u"臺南市"), 6);
    QCOMPARE(text::terminalColumns(u"Ｎｏ．１"), 8);
    QCOMPARE(text::terminalColumns(u"ｱ"), 1);
    QCOMPARE(text::terminalColumns(u"𠮷田"), 4);
    QCOMPARE(text::terminalColumns(u"e\u0301"), 1);
    QCOMPARE(text::terminalColumns(u"\u200b\u202e"), 0);
    QCOMPARE(text::terminalColumns(QStringView(u"𠮷").first(1)), 1); // half a character
}

void TestWidth::elides()
{
    QCOMPARE(text::elideToColumns(u"臺南市", 6), u"臺南市"_s);
    QCOMPARE(text::elideToColumns(u"臺南市", 5), u"臺南…"_s);
    QCOMPARE(text::elideToColumns(u"臺南市", 4), u"臺…"_s);
    QCOMPARE(text::elideToColumns(u"𠮷田健", 5), u"𠮷田…"_s);
    QCOMPARE(text::elideToColumns(u"臺南市", 1), u"…"_s);
}

QTEST_GUILESS_MAIN(TestWidth)
#include "tst_width.moc"
