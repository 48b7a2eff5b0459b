// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/textspan.h"

#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

class TestTextSpan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codePointsBeyondBmp();
    void clampsPastTheEnd();
};

void TestTextSpan::codePointsBeyondBmp()
{
    const QString text = u"市長𠮷田來訪"_s; // 𠮷 takes two UTF-16 units
    const TextSpan utf16{2, 5};
    QCOMPARE(utf16.of(text).toString(), u"𠮷田"_s);
    QCOMPARE(toCodePoints(text, utf16), (TextSpan{2, 4}));
    QCOMPARE(toUtf16(text, {2, 4}), utf16);
}

void TestTextSpan::clampsPastTheEnd()
{
    QCOMPARE(toUtf16(u"臺南", {1, 9}), (TextSpan{1, 2}));
}

QTEST_GUILESS_MAIN(TestTextSpan)
#include "tst_textspan.moc"
