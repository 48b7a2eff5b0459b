// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/grouping.h"
#include "core/store/archivefile.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

class TestFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void likenessCountsSharedGrams();
    void everyPairThatIsAlikeIsFound();
    void textsThatRepeatAreOneFamily();
    void reportsOfOneVisitAreOne();

private:
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<ArchiveFile> open(const QString &name)
    {
        auto archive = ArchiveFile::open(pathOf(name), OpenMode::ReadWrite, m_lexicon);
        return archive ? std::move(*archive) : nullptr;
    }

    test::Folder m_folder;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestFamilies::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
}

void TestFamilies::likenessCountsSharedGrams()
{
    QCOMPARE(families::likeness(u"abcdef", u"abcdef"), 1.0);
    QCOMPARE(families::likeness(u"abcde", u"abcdx"), 1.0 / 3); // abcd of abcd, bcde, bcdx
    QCOMPARE(families::likeness(u"abcd", u"wxyz"), 0.0);
    QCOMPARE(families::likeness(u"ab", u"ab"), 1.0);
    QCOMPARE(families::likeness(u"ab", u"cd"), 0.0);
    QCOMPARE(families::likeness(u"", u"abcd"), 0.0);
}

/// Texts of which many are copies of an earlier one with some words changed; grouped against every pair compared.
void TestFamilies::everyPairThatIsAlikeIsFound()
{
    QRandomGenerator random(5);
    std::vector<QString> texts;
    for (int i = 0; i < 400; ++i) {
        QString text;
        if (i > 10 && random.bounded(2) == 0) {
            text = texts[static_cast<size_t>(random.bounded(i))];
            for (int changes = random.bounded(14); changes > 0; --changes)
                text[random.bounded(static_cast<int>(text.size()))] = QChar(0x4e00 + random.bounded(500));
        } else {
            for (int length = 150 + random.bounded(300); length > 0; --length)
                text += QChar(0x4e00 + random.bounded(500));
        }
        texts.push_back(text);
    }
    std::vector<families::SignedText> signs;
    for (size_t i = 0; i < texts.size(); ++i)
        signs.push_back({static_cast<qint64>(i) + 1, families::signatureOf(texts[i])});
    const auto alike = [&texts](qint64 a, qint64 b) {
        return families::likeness(texts[static_cast<size_t>(a - 1)], texts[static_cast<size_t>(b - 1)]) >=
               families::kAlike;
    };
    const families::Families found = families::group(signs, {}, 0, alike);
    int pairs = 0;
    int together = 0;
    for (qint64 a = 1; a <= 400; ++a) {
        for (qint64 b = 1; b < a; ++b) {
            if (!alike(a, b))
                continue;
            ++pairs;
            together += found.contains(a) && found.contains(b) && found.at(a) == found.at(b) ? 1 : 0;
        }
    }
    QVERIFY(pairs > 100);
    QVERIFY2(together * 100 >= pairs * 99, qPrintable(u"%1 of %2"_s.arg(together).arg(pairs)));

    // In two goes it comes out the same.
    const std::vector<families::SignedText> first(signs.begin(), signs.begin() + 250);
    const families::Families half = families::group(first, {}, 0, alike);
    QCOMPARE(families::group(signs, half, 250, alike), found);
}

void TestFamilies::textsThatRepeatAreOneFamily()
{
    const auto archive = open(u"families.legation"_s);
    QString text;
    for (int i = 0; i < 60; ++i)
        text += u"第%1位訪賓與市長談教育與觀光。"_s.arg(i);
    QByteArray lines;
    for (const QString &end : {u"甲"_s, u"乙的另一句話"_s, u"丙"_s})
        lines += "{\"text\":\"" + (text + end).toUtf8() + "\"}\n";
    lines += "{\"text\":\"" + text.first(text.size() / 2).toUtf8() + "\"}\n"; // half of it is another text
    QFile file(pathOf(u"repeats.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size());
    file.close();
    QVERIFY(archive->load({file.fileName()}).has_value());
    QCOMPARE(archive->rows({{1}})->front().family, 3);
    QCOMPARE(archive->rows({{2}})->front().leader, ArticleId{1});
    QCOMPARE(archive->rows({{4}})->front().family, 1);
    QCOMPARE(archive->family({2})->members.size(), size_t{3});
    QVERIFY(archive->family({2})->members.back().likeness >= 0.8);
    const auto decide = [&archive](qint64 article, const QString &field, const QString &value) {
        return archive->decide({{TargetKind::Article, article}, {{field, value}}}).has_value();
    };
    QVERIFY(decide(3, u"leads"_s, u"yes"_s));
    QCOMPARE(archive->rows({{2}})->front().leader, ArticleId{3});
    QVERIFY(decide(2, u"family"_s, u"apart"_s));
    QCOMPARE(archive->rows({{2}})->front().family, 1);
    QCOMPARE(archive->rows({{1}})->front().family, 2);
    QVERIFY(decide(4, u"family"_s, u"article:1"_s));
    QCOMPARE(archive->rows({{4}})->front().family, 3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(archive->undo()->has_value());
    QCOMPARE(archive->rows({{4}})->front().family, 1);
    QCOMPARE(archive->rows({{2}})->front().leader, ArticleId{1});
}

void TestFamilies::reportsOfOneVisitAreOne()
{
    const auto archive = open(u"reports.legation"_s);
    QFile file(pathOf(u"reports.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        u"{\"text\":\"紐西蘭代表馬若安今(24)日拜會臺南市長陳大文，雙方談教育。\",\"published\":\"2022-03-24\"}\n"
        "{\"text\":\"臺南市長陳大文今(24)日會見紐西蘭代表馬若安，盼深化交流。\",\"published\":\"2022-03-24\"}\n"
        "{\"text\":\"日本橫濱市議員山田太郎今(24)日拜會臺南市長陳大文。\",\"published\":\"2022-03-24\"}\n"_s.toUtf8());
    file.close();
    QVERIFY(archive->load({file.fileName()}).has_value());
    const auto visits = archive->engagements({});
    QCOMPARE(visits->size(), size_t{2});
    QCOMPARE(visits->front().sources, (std::vector<ArticleId>{{1}, {2}}));
    QVERIFY(archive->decide({{TargetKind::Visit, 2001}, {{u"same_as"_s, u"apart"_s}}}).has_value());
    QCOMPARE(archive->engagements({})->size(), size_t{3});
    QVERIFY(archive->decide({{TargetKind::Visit, 3001}, {{u"same_as"_s, u"visit:2001"_s}}}).has_value());
    QCOMPARE(archive->engagements({})->size(), size_t{2});
    QVERIFY(archive->undo()->has_value() && archive->undo()->has_value());
    QCOMPARE(archive->engagements({})->size(), size_t{2});
}

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"
