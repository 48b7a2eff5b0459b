// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/postings/matching.h"
#include "core/postings/run.h"
#include "core/search/searchtext.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace legation;
using namespace legation::postings;
using namespace Qt::StringLiterals;

namespace {

using Postings = QMap<Gram, std::vector<Position>>;

Gram pair(char32_t first, char32_t second)
{
    return (Gram{first} << kBitsOfPoint) + second;
}

/// What pages hold, one after another.
Postings unpacked(const QByteArrayList &pages)
{
    Postings postings;
    for (const QByteArray &page : pages) {
        PageReader reader(page);
        while (reader.next()) {
            PositionReader positions(reader.positions());
            for (Position position = 0; positions.next(position);)
                postings[reader.gram()].push_back(position);
        }
        if (!reader.isGood())
            qFatal("a page cannot be read");
    }
    return postings;
}

/// The same by counting along the texts.
Postings placed(const QStringList &searchables)
{
    Postings postings;
    Position position = 0;
    for (const QString &searchable : searchables) {
        std::vector<Gram> grams;
        appendGrams(searchable, grams);
        for (const Gram gram : grams)
            postings[gram].push_back(position++);
        ++position;
    }
    return postings;
}

QStringList textsByChance(int count, int longest)
{
    QRandomGenerator random(17);
    const QString letters = u"臺南市長拜會abc \U00020BB7日本"_s;
    QStringList texts;
    for (int i = 0; i < count; ++i) {
        QString text;
        const int length = random.bounded(longest + 1);
        while (text.size() < length)
            text += letters[random.bounded(static_cast<int>(letters.size()))]; // halves of pairs too
        texts.append(search::searchable(text, text));
    }
    return texts;
}

} // namespace

/// Grams of texts, packed into pages and runs, and phrases found in them again.
class TestPostings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTexts();
    void cutsTerms_data();
    void cutsTerms();
    void pagesHoldWhatWasAdded();
    void damagedPagesEnd();
    void runsHoldWhatWasAdded();
    void manyPlacesAreSeveralRuns();
    void droppedTextsLeaveNothing();
    void followsPhrases();
    void tellsTexts();
};

void TestPostings::cutsTexts()
{
    std::vector<Gram> grams;
    appendGrams(u"國際日 a\u001f\U00020BB7田", grams);
    const std::vector<Gram> expected{pair(U'國', U'際'), pair(U'際', U'日'),   pair(U'日', 0), pair(U'a', 0),
                                     pair(0x1f, 0),      pair(0x20BB7, U'田'), pair(U'田', 0)};
    QCOMPARE(grams, expected);
}

void TestPostings::cutsTerms_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<std::vector<Gram>>("grams");
    QTest::addColumn<char32_t>("beginning");
    QTest::newRow("nothing") << QString() << std::vector<Gram>() << char32_t{0};
    QTest::newRow("one character") << u"市"_s << std::vector<Gram>() << U'市';
    QTest::newRow("two") << u"市長"_s << std::vector{pair(U'市', U'長')} << char32_t{0};
    QTest::newRow("a break") << u"a 市長"_s << std::vector{pair(U'a', 0), pair(U'市', U'長')} << char32_t{0};
    QTest::newRow("one behind a break") << u"市長 a"_s << std::vector{pair(U'市', U'長'), pair(U'長', 0)} << U'a';
    QTest::newRow("a pair of surrogates") << u"\U00020BB7"_s << std::vector<Gram>() << char32_t{0x20BB7};
}

void TestPostings::cutsTerms()
{
    QFETCH(const QString, term);
    QFETCH(const std::vector<Gram>, grams);
    QFETCH(const char32_t, beginning);
    const Phrase phrase = phraseOf(term);
    QCOMPARE(phrase.grams, grams);
    QCOMPARE(phrase.beginning, beginning);
}

void TestPostings::pagesHoldWhatWasAdded()
{
    for (const qsizetype bytes : {1, 7, 100, 4030, 1'000'000}) {
        QByteArrayList pages;
        std::vector<Gram> firsts;
        Postings added;
        PageWriter writer(bytes, [&](Gram first, QByteArrayView page) {
            firsts.push_back(first);
            pages.append(page.toByteArray());
        });
        QRandomGenerator random(3);
        Gram gram = 0;
        for (int i = 0; i < 50; ++i) {
            gram += static_cast<Gram>(random.bounded(1, 1 << 30)) * (i % 7 == 0 ? 4096 : 1);
            Position position = 0;
            for (int places = random.bounded(1, i % 10 == 0 ? 3000 : 5); places > 0; --places) {
                position += static_cast<Position>(random.bounded(1, 100'000));
                writer.add(gram, position);
                added[gram].push_back(position);
            }
        }
        writer.add(gram + 1, 0xffffffff);
        added[gram + 1].push_back(0xffffffff);
        writer.finish();
        QCOMPARE(unpacked(pages), added);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY(pages[i].size() <= bytes + 20);
            PageReader reader(pages[i]);
            QVERIFY(reader.next());
            QCOMPARE(reader.gram(), firsts[static_cast<size_t>(i)]);
        }
    }
}

void TestPostings::damagedPagesEnd()
{
    QRandomGenerator random(11);
    int bad = 0;
    for (int i = 0; i < 2000; ++i) {
        QByteArray page(random.bounded(40), Qt::Uninitialized);
        for (char &byte : page)
            byte = static_cast<char>(random.bounded(256));
        PageReader reader(page);
        qsizetype read = 0;
        while (reader.next()) {
            PositionReader positions(reader.positions());
            for (Position position = 0; positions.next(position);)
                ++read;
        }
        QVERIFY(read <= page.size());
        bad += reader.isGood() ? 0 : 1;
    }
    QVERIFY(bad > 1000);
    PageReader cut(QByteArrayView("\x05\x7f\x01", 3));
    QVERIFY(!cut.next());
    QVERIFY(!cut.isGood());
}

void TestPostings::runsHoldWhatWasAdded()
{
    const QStringList texts = textsByChance(60, 80);
    RunPacker packer;
    for (const QString &text : texts)
        packer.add(text);
    const Runs runs = packer.take();
    QCOMPARE(std::ssize(runs.lengths), texts.size());
    QCOMPARE(unpacked(runs.pages), placed(texts));
    // It begins anew.
    packer.add(texts.last());
    QCOMPARE(unpacked(packer.take().pages), placed({texts.last()}));
    QCOMPARE(packer.take().pages.size(), 0);
}

void TestPostings::manyPlacesAreSeveralRuns()
{
    const QString text = QString(u"市長拜會日本"_s).repeated(60'000);
    RunPacker packer;
    packer.add(u"甲乙");
    packer.add(text);
    packer.add(u"甲乙");
    const Runs runs = packer.take();
    QVERIFY(runs.pages.size() > 1);
    QCOMPARE(unpacked(runs.pages), placed({u"甲乙"_s, text, u"甲乙"_s}));
}

void TestPostings::droppedTextsLeaveNothing()
{
    const QStringList texts = textsByChance(40, 30);
    RunPacker packer;
    std::vector<bool> dropped;
    QStringList left;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        packer.add(texts[i]);
        dropped.push_back(i % 3 == 0 || i == texts.size() - 1);
        if (!dropped.back())
            left.append(texts[i]);
    }
    const Runs runs = without(packer.take(), dropped);
    QCOMPARE(std::ssize(runs.lengths), left.size());
    QCOMPARE(unpacked(runs.pages), placed(left));
    QCOMPARE(without(runs, std::vector<bool>(runs.lengths.size(), true)).lengths.size(), size_t{0});
}

void TestPostings::followsPhrases()
{
    QByteArrayList pages;
    PageWriter writer(3, [&pages](Gram, QByteArrayView page) { pages.append(page.toByteArray()); });
    for (const Position position : {0U, 4U, 9U, 300U, 70'000U})
        writer.add(1, position);
    for (const Position position : {1U, 6U, 10U, 301U})
        writer.add(2, position);
    writer.finish();
    Parts first;
    Parts second;
    for (const QByteArray &page : pages) {
        for (PageReader reader(page); reader.next();)
            (reader.gram() == 1 ? first : second).push_back(reader.positions());
    }
    QVERIFY(first.size() > 1);
    std::vector<Position> beginnings = beginningsOf(first, 0);
    QCOMPARE(beginnings, (std::vector<Position>{0, 4, 9, 300, 70'000}));
    keepFollowed(beginnings, second, 1);
    QCOMPARE(beginnings, (std::vector<Position>{0, 9, 300}));
    keepFollowed(beginnings, std::vector<Position>{2, 11}, 2);
    QCOMPARE(beginnings, (std::vector<Position>{0, 9}));
    // Nothing begins before the first place.
    QCOMPARE(beginningsOf(first, 5), (std::vector<Position>{4, 295, 69'995}));
    QCOMPARE(sorted({second.back(), first.front()}).front(), Position{0});
}

void TestPostings::tellsTexts()
{
    std::vector<Position> starts;
    for (Position text = 0; text <= 1000; ++text)
        starts.push_back(text * 10);
    std::vector<size_t> texts;
    visitTexts({0, 3, 9, 10, 55, 58, 9'985, 9'999, 10'000, 20'000}, starts,
               [&](size_t text) { texts.push_back(text); });
    QCOMPARE(texts, (std::vector<size_t>{0, 1, 5, 998, 999}));
    visitTexts({5}, {}, [](size_t) { QFAIL("there is no text"); });
    visitTexts({5}, {0}, [](size_t) { QFAIL("there is no text"); });
    // Texts of no place are passed over.
    texts.clear();
    visitTexts({2}, {0, 0, 0, 5}, [&](size_t text) { texts.push_back(text); });
    QCOMPARE(texts, (std::vector<size_t>{2}));
}

QTEST_GUILESS_MAIN(TestPostings)
#include "tst_postings.moc"
