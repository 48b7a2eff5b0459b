// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"
#include "core/lexicon/lexicon.h"
#include "core/load/batchanchor.h"
#include "core/load/reader.h"
#include "ui/look/reasons.h"
#include "ui/settings/language.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestReasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.set(Language::Chinese); }
    void englishStaysAsItIs();
    void yearsFollowTheCalendar();
    void phraseAfterPhrase_data();
    void phraseAfterPhrase();
    void everyReasonOfTheAnnotatorIsTranslated_data();
    void everyReasonOfTheAnnotatorIsTranslated();

private:
    LanguageSwitch m_language;
};

void TestReasons::englishStaysAsItIs()
{
    m_language.set(Language::English);
    const QString reason = u"day from the text; year and month counted from the dateline 3/24"_s;
    QCOMPARE(inWords(reason), reason);
}

/// What was counted follows the calendar, what is quoted from the text does not.
void TestReasons::yearsFollowTheCalendar()
{
    m_language.set(Language::English);
    const auto minguo = [](const QString &reason) { return inWords(reason, Calendar::Minguo); };
    QCOMPARE(minguo(u"the text says its year is 2022"_s), u"the text says its year is 111"_s);
    QCOMPARE(minguo(u"the articles of the batch agree on 2023-04 (1990 of 2001 votes)"_s),
             u"the articles of the batch agree on 112-04 (1990 of 2001 votes)"_s);
    QCOMPARE(minguo(u"the start of 2016-05-20/.."_s), u"the start of 105-05-20/.."_s);
    QCOMPARE(minguo(u"the first full date of the text, 2022年3月24日"_s),
             u"the first full date of the text, 2022年3月24日"_s);
    QCOMPARE(inWords(u"the text says its year is 2022"_s), u"the text says its year is 2022"_s);
}

void TestReasons::phraseAfterPhrase_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("told");
    QTest::newRow("one") << u"the published day"_s << u"發布日期"_s;
    QTest::newRow("before another") << u"day from the text; year and month counted from the dateline 3/24"_s
                                    << u"日取自內文；年月推算自發稿資訊 3/24"_s;
    QTest::newRow("weekday") << u"3-23 is a Wednesday"_s << u"3-23 是星期三"_s;
    QTest::newRow("not known") << u"3/22; said in passing; every year"_s << u"3/22；said in passing；每年"_s;
    QTest::newRow("none") << u""_s << u""_s;
}

void TestReasons::phraseAfterPhrase()
{
    QFETCH(QString, reason);
    QTEST(inWords(reason), "told");
}

void TestReasons::everyReasonOfTheAnnotatorIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("sample") << qEnvironmentVariable("LEGATION_SOURCE_DIR") + u"/resources/sample/sample.jsonl"_s;
    const QString corpus = qEnvironmentVariable("LEGATION_CORPUS");
    if (!corpus.isEmpty()) {
        QTest::newRow("seed") << corpus + u"/seed.txt"_s;
        QTest::newRow("dev") << corpus + u"/dev.jsonl"_s;
    }
}

void TestReasons::everyReasonOfTheAnnotatorIsTranslated()
{
    QFETCH(QString, file);
    const annotate::Annotator annotator(lexicon::Lexicon::load().value());
    auto reader = load::openReader(file);
    QVERIFY(reader.has_value());
    const auto batch =
        load::findBatchAnchor(**reader, [&](const load::Article &article) { return annotator.evidence(article); });
    QVERIFY(batch.has_value());
    QVERIFY((*reader)->restart().has_value());
    QSet<QString> reasons;
    for (auto article = (*reader)->next(); article && *article; article = (*reader)->next()) {
        const annotate::Annotation found = annotator.annotate(**article, *batch);
        reasons << found.date.reason;
        for (const auto &date : found.dates)
            reasons << date.reason;
        for (const auto &mention : found.mentions)
            reasons << mention.reason;
        for (const auto &engagement : found.engagements)
            reasons << engagement.dateReason;
    }
    QVERIFY(reasons.size() > 5);
    static const QRegularExpression word(u"[a-z]{2,}"_s);
    for (const QString &reason : std::as_const(reasons))
        QVERIFY2(!inWords(reason).contains(word), qPrintable(reason + u" -> "_s + inWords(reason)));
}

QTEST_MAIN(TestReasons)
#include "tst_reasons.moc"
