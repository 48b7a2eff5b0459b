// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/engagements.h"
#include "ui/browse/names.h"
#include "ui/look/engagementtext.h"

#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestEngagementText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDayKindHostAndGuests();
    void tellsWhatIsInferred();
    void unknownFactsHaveNoLine();
    void tipEscapesWhatIsPublished();
};

void TestEngagementText::tellsDayKindHostAndGuests()
{
    const auto row = test::engagement(1, u"2022-03-24"_s, u"NZ"_s, annotate::Direction::Inbound);
    const QStringList lines = engagementLines(row, Names(), Calendar::Minguo);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(u"111-03-24 · ●"_s));
    QVERIFY(lines[0].endsWith(u"臺南市"_s));
    QCOMPARE(lines[1], row.headline);
    QCOMPARE(lines[2], u"林若安 (NZ)"_s);
    auto reported = row;
    reported.sources = {row.article, {77}, {78}};
    QVERIFY(engagementLines(reported, Names(), Calendar::Minguo).last().contains(u'3'));
}

void TestEngagementText::tellsWhatIsInferred()
{
    auto row = test::engagement(1, u"2022-03-24?"_s, u"NZ"_s, annotate::Direction::Inbound);
    row.dateFromText = false;
    row.dateReason = u"day from the batch"_s;
    const QString text = engagementLines(row, Names(), Calendar::Gregorian).join(u'\n');
    QVERIFY(text.contains(u"uncertain"_s));
    QVERIFY(text.contains(u"inferred"_s));
    QVERIFY(text.contains(row.dateReason));
}

void TestEngagementText::unknownFactsHaveNoLine()
{
    store::EngagementRow row;
    row.headline = u"公告"_s;
    const QStringList lines = engagementLines(row, Names(), Calendar::Gregorian);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"No date"_s));
}

void TestEngagementText::tipEscapesWhatIsPublished()
{
    const QString tip = tipOf({u"a < b"_s, u"<img src=x>"_s});
    QVERIFY(tip.contains(u"a &lt; b"_s));
    QVERIFY(!tip.contains(u"<img"_s));
}

QTEST_MAIN(TestEngagementText)
#include "tst_engagementtext.moc"
