// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/events.h"
#include "core/annotate/topics.h"

#include <QTest>

using namespace legation;
using namespace legation::annotate;
using namespace Qt::StringLiterals;

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEditionYearAndAcronymApart();
    void namesWithoutYearOrQuotes_data();
    void namesWithoutYearOrQuotes();
    void leavesQuotesThatNameNoEvent();
    void topicsNeedTwoWordsOrTheHeadline();
    void quotesThatNeverClose();

private:
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestEvents::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY2(lexicon, lexicon ? "" : qPrintable(toString(lexicon.error())));
    m_lexicon = *lexicon;
}

void TestEvents::keepsEditionYearAndAcronymApart()
{
    load::Article article;
    article.text = u"市府舉辦「2022永續港灣論壇」，並參加第14屆亞太花卉會議暨展覽(Asia Flower Meeting, AFM)。"_s;
    const Document document(article, *m_lexicon);
    const Events found = findEvents(document);
    QCOMPARE(found.events.size(), 2U);
    QCOMPARE(found.events[0].name, u"永續港灣論壇"_s);
    QCOMPARE(found.events[0].year, u"2022"_s);
    QCOMPARE(found.events[1].name, u"亞太花卉會議暨展覽"_s);
    QCOMPARE(found.events[1].edition, u"14"_s);
    QCOMPARE(found.events[1].acronym, u"AFM"_s);
    for (const Mention &mention : found.mentions)
        QCOMPARE(mention.span.of(document.text).toString(), mention.text);
}

void TestEvents::namesWithoutYearOrQuotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const QString &text, const QStringList &names) {
        QTest::newRow(qPrintable(text)) << text << names;
    };
    row(u"受邀參加國際龍舟錦標賽。"_s, {u"國際龍舟錦標賽"_s});
    row(u"將會舉行台灣燈會、國際蘭展等活動。"_s, {u"台灣燈會"_s, u"國際蘭展"_s});
    row(u"市長參加「港都花火節」與「城市週」活動。"_s, {u"港都花火節"_s, u"城市週"_s});
    row(u"宣布「喜歡港都」活動開跑。"_s, {u"喜歡港都"_s});
    row(u"這場展覽會很好看，運動會也是。"_s, {});
}

void TestEvents::namesWithoutYearOrQuotes()
{
    QFETCH(QString, text);
    load::Article article;
    article.text = text;
    QStringList found;
    for (const Event &event : findEvents(Document(article, *m_lexicon)).events)
        found << event.name;
    QTEST(found, "names");
}

void TestEvents::leavesQuotesThatNameNoEvent()
{
    load::Article article;
    article.text = u"市長說「港都是一個好地方」，第二屆學生都很「認真」。"_s;
    QVERIFY(findEvents(Document(article, *m_lexicon)).events.empty());
}

void TestEvents::topicsNeedTwoWordsOrTheHeadline()
{
    load::Article article;
    const auto topic = std::find_if(m_lexicon->topics().begin(), m_lexicon->topics().end(),
                                    [](const lexicon::Topic &one) { return one.words.size() >= 2; });
    QVERIFY(topic != m_lexicon->topics().end());
    article.text = u"雙方談到%1，也分享%2的經驗。"_s.arg(topic->words[0], topic->words[1]);
    const Document twice(article, *m_lexicon);
    QVERIFY2(findTopics(twice, {0, twice.text.size()}).contains(topic->topic), qPrintable(article.text));
    article.text = u"雙方握手。"_s;
    const Document none(article, *m_lexicon);
    QVERIFY(findTopics(none, {0, none.text.size()}).isEmpty());
}

/// As many as a text has room for, and no more work for each than its name can be long.
void TestEvents::quotesThatNeverClose()
{
    constexpr qsizetype kMany = 3'000'000;
    load::Article article;
    article.text = u"「"_s.repeated(kMany) + u"2022港灣論壇("_s.repeated(kMany / 30);
    const Document document(article, *m_lexicon);
    QCOMPARE(findEvents(document).events.size(), 1U);
    article.text.clear();
    for (int i = 0; i < 60'000; ++i)
        article.text +=
            u"2022港"_s + QString(1, QChar(0x4e00 + i % 20'000)) + QString(1, QChar(0x5000 + i / 20'000)) + u"論壇。"_s;
    const Document distinct(article, *m_lexicon);
    QVERIFY(findEvents(distinct).events.size() > 50'000U);
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
