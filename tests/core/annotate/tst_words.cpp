// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/mentionorder.h"
#include "core/annotate/repeats.h"
#include "core/annotate/words.h"

#include <QRandomGenerator>
#include <QTest>

using namespace legation;
using namespace legation::annotate;
using namespace Qt::StringLiterals;

/// The annotators' own ways to look for words and to put things in order give what Qt's and the standard's give.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatStringsFind();
    void takesTheFirstEnding();
    void repeatsAreLeftmostAndLongest();
    void equalMentionsStayAsTheyStand();
};

void TestWords::findsWhatStringsFind()
{
    static constexpr Words kWords{u"市長", u"市", u"長官", u"府", u"市政府"};
    const std::array<QString, 5> words{u"市長"_s, u"市"_s, u"長官"_s, u"府"_s, u"市政府"_s};
    QRandomGenerator random(24);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (quint32 left = random.bounded(7U); left > 0; --left)
            text += u"市長官府政甲乙丙丁戊己"_s[random.bounded(11)];
        const auto any = [&words](const auto &test) { return std::any_of(words.begin(), words.end(), test); };
        QCOMPARE(kWords.anyBegins(text), any([&](const QString &word) { return text.startsWith(word); }));
        QCOMPARE(kWords.anyEnds(text), any([&](const QString &word) { return text.endsWith(word); }));
        QCOMPARE(kWords.anyIn(text), any([&](const QString &word) { return text.contains(word); }));
        QCOMPARE(kWords.isOne(text), any([&](const QString &word) { return text == word; }));
        for (const QString &word : words) {
            QCOMPARE(beginsWith(text, word), text.startsWith(word));
            QCOMPARE(annotate::endsWith(text, word), text.endsWith(word));
            QCOMPARE(indexOf(text, word), text.indexOf(word));
            QCOMPARE(lastIndexOf(text, word), text.lastIndexOf(word));
            QCOMPARE(holds(text, word), text.contains(word));
        }
    }
}

void TestWords::takesTheFirstEnding()
{
    static constexpr Words kWords{u"國立", u"社團法人", u"法人"};
    QCOMPARE(kWords.endingOf(u"臺灣社團法人"), 4);
    QCOMPARE(kWords.endingOf(u"財團法人"), 2);
    QCOMPARE(kWords.endingOf(u"國"), 0);
    QCOMPARE(kWords.endingOf(u""), 0);
}

void TestWords::repeatsAreLeftmostAndLongest()
{
    RepeatFinder finder;
    finder.add(u"黃偉", 1);
    finder.add(u"黃偉哲", 2);
    finder.add(u"黃偉哲", 3); // the first stays
    finder.add(u"哲學", 4);
    finder.add(u"李", 5); // too short
    std::vector<std::pair<qsizetype, int>> found;
    for (const RepeatFinder::Repeat &repeat : finder.find(u"李說黃偉哲學黃偉說哲學"))
        found.emplace_back(repeat.span.start, repeat.name);
    QCOMPARE(found, (std::vector<std::pair<qsizetype, int>>{{2, 2}, {6, 1}, {9, 4}}));
}

void TestWords::equalMentionsStayAsTheyStand()
{
    std::vector<Mention> mentions;
    QRandomGenerator random(5);
    for (int number = 0; number < 200; ++number) {
        Mention mention;
        mention.span.start = random.bounded(20);
        mention.span.end = mention.span.start + 1 + random.bounded(3);
        mention.text = QString::number(number);
        mentions.push_back(mention);
    }
    const auto before = [](TextSpan a, TextSpan b) { return a.start != b.start ? a.start < b.start : a.end > b.end; };
    std::vector<Mention> wanted = mentions;
    std::stable_sort(wanted.begin(), wanted.end(),
                     [before](const Mention &a, const Mention &b) { return before(a.span, b.span); });
    const std::vector<Mention> ordered = inOrder(mentions, before);
    QCOMPARE(ordered.size(), wanted.size());
    for (size_t i = 0; i < wanted.size(); ++i)
        QCOMPARE(ordered[i].text, wanted[i].text);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
