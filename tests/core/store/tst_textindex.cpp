// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/searchtext.h"
#include "core/store/schema.h"
#include "core/store/textindexwriter.h"
#include "tests/core/store/testarchive.h"
#include "tests/support/testfolder.h"

#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// The index over texts that a file keeps: segments, their merging, and what is wrong with them.
class TestTextIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatAScanFinds();
    void phrasesEndWithTheirText();
    void segmentsAreMerged();
    void largeSegmentsAreLeft();
    void dropsTextsThatAreNotKept();
    void idsMayHaveGaps();
    void nothingIsLeftBehind();
    void tellsDamage_data();
    void tellsDamage();

private:
    std::vector<qint64> found(const QString &term);
    /// Adds a segment of texts.
    void add(const std::vector<qint64> &articles, const QStringList &texts);
    qint64 number(const QByteArray &sql) { return m_connection->number(sql).value_or(-1); }

    std::unique_ptr<test::Folder> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void TestTextIndex::init()
{
    m_connection.reset();
    m_folder = std::make_unique<test::Folder>();
    auto connection = Connection::open(m_folder->filePath(u"index.legation"_s), OpenMode::ReadWrite);
    QVERIFY(connection.has_value());
    m_connection = std::move(*connection);
    QVERIFY(prepareSchema(*m_connection, schemaSteps()));
}

void TestTextIndex::add(const std::vector<qint64> &articles, const QStringList &texts)
{
    TextIndexWriter writer(*m_connection);
    for (size_t i = 0; i < articles.size(); ++i)
        QVERIFY(writer.add(articles[i], search::searchable(texts[static_cast<qsizetype>(i)])));
    QVERIFY(writer.flush());
}

std::vector<qint64> TestTextIndex::found(const QString &term)
{
    std::vector<qint64> articles;
    GramSegments known;
    const auto segments = known.all(*m_connection);
    if (!segments)
        return {-1};
    for (const auto &segment : *segments) {
        const auto done = GramSearch(*m_connection, *segment)
                              .find(postings::phraseOf(search::searchable(term)),
                                    [&articles](qint64 article) { articles.push_back(article); });
        if (!done)
            return {-1};
    }
    return articles;
}

void TestTextIndex::findsWhatAScanFinds()
{
    test::Chance chance(23);
    QStringList texts;
    for (qint64 article = 1; article <= 300; ++article)
        texts.append(chance.text(chance.below(60)));
    for (qint64 first = 0; first < 300; first += 20) {
        std::vector<qint64> articles;
        for (qint64 article = first + 1; article <= first + 20; ++article)
            articles.push_back(article);
        add(articles, texts.sliced(first, 20));
    }
    for (int i = 0; i < 400; ++i) {
        const QString term = search::searchable(chance.text(1 + chance.below(3)));
        const QString part = term.left(1 + chance.below(static_cast<int>(term.size()) + 1)).trimmed();
        if (part.isEmpty() || part.back().isHighSurrogate())
            continue;
        std::vector<qint64> scanned;
        for (qint64 article = 1; article <= 300; ++article) {
            if (search::searchable(texts[article - 1]).contains(part))
                scanned.push_back(article);
        }
        QCOMPARE(found(part), scanned);
    }
}

void TestTextIndex::phrasesEndWithTheirText()
{
    add({1, 2, 3}, {u"國際 日"_s, u"本"_s, u"日 本"_s});
    QCOMPARE(found(u"日 本"_s), (std::vector<qint64>{3}));
    QCOMPARE(found(u"際 日"_s), (std::vector<qint64>{1}));
    QCOMPARE(found(u"日本"_s), (std::vector<qint64>()));
}

void TestTextIndex::segmentsAreMerged()
{
    const QString text = u"臺南市長拜會日本"_s;
    for (qint64 article = 1; article <= 40; ++article)
        add({article}, {text + QString::number(article)});
    QVERIFY(number("SELECT count(*) FROM gram_segment") < 16);
    QCOMPARE(std::ssize(found(u"拜會"_s)), 40);
    QCOMPARE(found(u"本31"_s), (std::vector<qint64>{31}));
    QVERIFY(checkSegments(*m_connection)->size() == 1); // there are no articles, only an index of them
    // No id is given twice, so that what was read of a segment stays true.
    QVERIFY(number("SELECT min(id) FROM gram_segment") > 7);
}

void TestTextIndex::largeSegmentsAreLeft()
{
    add({1}, {QString(u"長文一篇"_s).repeated(5000)});
    const qint64 large = number("SELECT id FROM gram_segment");
    for (qint64 article = 2; article <= 30; ++article)
        add({article}, {u"短文"_s});
    QCOMPARE(number("SELECT min(id) FROM gram_segment"), large);
    QCOMPARE(std::ssize(found(u"文"_s)), 30);
}

void TestTextIndex::dropsTextsThatAreNotKept()
{
    TextIndexWriter writer(*m_connection);
    const IndexedTexts texts = writer.prepared({u"甲乙"_s, u"乙丙"_s, u"丙丁"_s});
    QVERIFY(writer.add({1, 0, 2}, texts));
    QVERIFY(writer.flush());
    QCOMPARE(found(u"乙丙"_s), (std::vector<qint64>()));
    QCOMPARE(found(u"丙"_s), (std::vector<qint64>{2}));
    QCOMPARE(found(u"甲"_s), (std::vector<qint64>{1}));
}

void TestTextIndex::idsMayHaveGaps()
{
    add({5, 1'000'000'000'000}, {u"甲乙"_s, u"甲丙"_s});
    QCOMPARE(found(u"甲"_s), (std::vector<qint64>{5, 1'000'000'000'000}));
}

void TestTextIndex::nothingIsLeftBehind()
{
    add({1, 2}, {u"甲乙"_s, u"甲丙"_s});
    TextIndexWriter writer(*m_connection);
    QVERIFY(writer.flush()); // of nothing
    QCOMPARE(number("SELECT count(*) FROM gram_segment"), 1);
    QVERIFY(writer.clear());
    QCOMPARE(number("SELECT count(*) FROM gram_segment") + number("SELECT count(*) FROM gram_page"), 0);
    QCOMPARE(found(u"甲"_s), (std::vector<qint64>()));
}

void TestTextIndex::tellsDamage_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a page is gone") << QByteArray("DELETE FROM gram_page");
    QTest::newRow("a page is cut") << QByteArray("UPDATE gram_page SET grams = substr(grams, 1, 20)");
    QTest::newRow("places behind the end") << QByteArray("UPDATE gram_segment SET articles = x'0101'");
    QTest::newRow("articles that go back") << QByteArray("UPDATE gram_segment SET articles = x'01050005'");
    QTest::newRow("an article without its length") << QByteArray("UPDATE gram_segment SET articles = x'01'");
    QTest::newRow("a directory that is none") << QByteArray("UPDATE gram_segment SET pages = x'ffffffff'");
    QTest::newRow("pages that are not there") << QByteArray("UPDATE gram_segment SET pages = pages || x'0101'");
    QTest::newRow("lengths without end") << QByteArray(
        "UPDATE gram_segment SET articles = x'01ffffffff0f01ffffffff0f'");
}

void TestTextIndex::tellsDamage()
{
    QFETCH(const QByteArray, sql);
    add({1, 2}, {u"臺南市長拜會"_s, u"日本訪問團"_s});
    QVERIFY(m_connection->execute("INSERT INTO source VALUES (1, 'a');"
                                  "INSERT INTO article(id, source, position, line, digest) VALUES"
                                  " (1, 1, 1, 1, x'00'), (2, 1, 2, 2, x'01')"));
    QCOMPARE(checkSegments(*m_connection).value_or(QStringList{u"?"_s}), QStringList());
    QVERIFY(m_connection->execute(sql));
    QVERIFY(!checkSegments(*m_connection)->isEmpty());
    std::ignore = found(u"市長"_s); // an answer or an error, and no more
}

QTEST_GUILESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
