// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/difference.h"
#include "core/families/matching.h"

#include <QRandomGenerator>
#include <QTest>

using namespace legation;
using namespace legation::families;
using namespace Qt::StringLiterals;

/// Laws of a difference: both texts can be put together again from it, what is called common is, nothing is cut within
/// what a reader sees as one.
class TestDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void holdsForTextsByChance_data();
    void holdsForTextsByChance();
    void scriptIsTheShortest();
    void longTextsAreLaidOnOneAnother();
    void longTextsWithNothingInCommonEnd();

private:
    static QString written(QStringView left, QStringView right);
};

/// "共同[左|右]共同".
QString TestDifference::written(QStringView left, QStringView right)
{
    QString text;
    for (const Stretch &stretch : differenceOf(left, right)) {
        if (stretch.kind == Stretch::Kind::Common)
            text += stretch.left.of(left);
        else
            text += u'[' + stretch.left.of(left).toString() + u'|' + stretch.right.of(right).toString() + u']';
    }
    return text;
}

void TestDifference::tellsWhatDiffers_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("expected");
    QTest::newRow("both empty") << u""_s << u""_s << u""_s;
    QTest::newRow("equal") << u"臺南市長"_s << u"臺南市長"_s << u"臺南市長"_s;
    QTest::newRow("nothing in common") << u"甲乙"_s << u"丙"_s << u"[甲乙|丙]"_s;
    QTest::newRow("left empty") << u""_s << u"丙丁"_s << u"[|丙丁]"_s;
    QTest::newRow("added") << u"市長會見代表"_s << u"市長今日會見代表"_s << u"市長[|今日]會見代表"_s;
    QTest::newRow("left out at the end") << u"雙方談教育。完"_s << u"雙方談教育。"_s << u"雙方談教育。[完|]"_s;
    QTest::newRow("a character") << u"今(24)日拜會"_s << u"今（24）日拜會"_s << u"今[(|（]24[)|）]日拜會"_s;
    QTest::newRow("words are whole") << u"由 Mark Pearson 率團"_s << u"由 Marc Pearson 率團"_s
                                     << u"由 [Mark|Marc] Pearson 率團"_s;
    QTest::newRow("numbers are whole") << u"共1200人參加"_s << u"共1300人參加"_s << u"共[1200|1300]人參加"_s;
    QTest::newRow("beyond the BMP") << u"𠮷田議員來訪"_s << u"𠮿田議員來訪"_s << u"[𠮷|𠮿]田議員來訪"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd842)) + u"來訪"_s << u"來訪"_s
                                 << u'[' + QString(QChar(0xd842)) + u"|]來訪"_s;
    QTest::newRow("what combines stays") << u"e\u0301ve"_s << u"e\u0300ve"_s << u"[e\u0301ve|e\u0300ve]"_s;
    QTest::newRow("begins with the sentence") << u"甲乙。庚辛。"_s << u"甲乙。庚辛。壬。"_s << u"甲乙。庚辛。[|壬。]"_s;
    QTest::newRow("ends with the sentence") << u"甲。乙丙。丁。"_s << u"甲。丁。"_s << u"甲。[乙丙。|]丁。"_s;
    QTest::newRow("moves away from the end") << u"甲。乙"_s << u"甲。乙。乙"_s << u"甲。[|乙。]乙"_s;
    QTest::newRow("no confetti") << u"教育文化觀光等議題交換意見"_s << u"經貿與產業的合作等議題交換意見"_s
                                 << u"[教育文化觀光|經貿與產業的合作]等議題交換意見"_s;
}

void TestDifference::tellsWhatDiffers()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, expected);
    QCOMPARE(written(left, right), expected);
}

void TestDifference::holdsForTextsByChance_data()
{
    QTest::addColumn<int>("changes");
    for (const int changes : {0, 1, 5, 40, 400})
        QTest::addRow("%d changes", changes) << changes;
}

void TestDifference::holdsForTextsByChance()
{
    QFETCH(int, changes);
    QRandomGenerator random(static_cast<quint32>(changes) + 1);
    const QStringList pieces{u"臺"_s, u"南"_s, u"市長"_s, u"𠮷"_s,   u"e\u0301"_s,     u"Mark"_s, u" "_s, u"24"_s,
                             u"，"_s, u"。"_s, u"\n"_s,   u"訪團"_s, u"👩‍👧"_s, u"カ"_s,   u"("_s};
    for (int round = 0; round < 60; ++round) {
        QStringList words;
        for (int i = random.bounded(200); i >= 0; --i)
            words += pieces[random.bounded(pieces.size())];
        const QString left = words.join(QString());
        for (int i = 0; i < changes; ++i) {
            const qsizetype at = random.bounded(words.size());
            if (random.bounded(3) == 0 && words.size() > 1)
                words.removeAt(at);
            else if (random.bounded(2) == 0)
                words.insert(at, pieces[random.bounded(pieces.size())]);
            else
                words[at] = pieces[random.bounded(pieces.size())];
        }
        const QString right = words.join(QString());
        QString leftAgain;
        QString rightAgain;
        std::optional<Stretch::Kind> before;
        for (const Stretch &stretch : differenceOf(left, right)) {
            QCOMPARE(stretch.left.start, leftAgain.size());
            QCOMPARE(stretch.right.start, rightAgain.size());
            leftAgain += stretch.left.of(left);
            rightAgain += stretch.right.of(right);
            QVERIFY(before != stretch.kind); // they take turns
            before = stretch.kind;
            if (stretch.kind == Stretch::Kind::Common)
                QCOMPARE(stretch.left.of(left), stretch.right.of(right));
            for (const qsizetype end : {leftAgain.size(), rightAgain.size()}) {
                const QString &whole = end == leftAgain.size() ? left : right;
                QVERIFY(end >= whole.size() || !whole[end].isLowSurrogate());
            }
        }
        QCOMPARE(leftAgain, left);
        QCOMPARE(rightAgain, right);
    }
}

/// Against the longest common subsequence found by trying all.
void TestDifference::scriptIsTheShortest()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 200; ++round) {
        const auto some = [&random] {
            std::vector<std::uint32_t> items(static_cast<size_t>(random.bounded(40)));
            for (std::uint32_t &item : items)
                item = static_cast<std::uint32_t>(random.bounded(6));
            return items;
        };
        const auto a = some();
        const auto b = some();
        std::vector<std::vector<size_t>> longest(a.size() + 1, std::vector<size_t>(b.size() + 1));
        for (size_t i = 1; i <= a.size(); ++i) {
            for (size_t j = 1; j <= b.size(); ++j)
                longest[i][j] =
                    a[i - 1] == b[j - 1] ? longest[i - 1][j - 1] + 1 : std::max(longest[i - 1][j], longest[i][j - 1]);
        }
        size_t common = 0;
        for (const Run &run : match(a, b))
            common += run.length;
        QCOMPARE(common, longest[a.size()][b.size()]);
    }
}

void TestDifference::longTextsAreLaidOnOneAnother()
{
    QRandomGenerator random(4);
    QString left;
    for (int i = 0; i < 200'000; ++i)
        left += QChar(0x4e00 + random.bounded(3000));
    QString right = left;
    for (int i = 0; i < 3'000; ++i)
        right[random.bounded(right.size())] = QChar(0x7000 + random.bounded(3000));
    right.insert(100'000, left.first(500));
    qsizetype common = 0;
    for (const Stretch &stretch : differenceOf(left, right))
        common += stretch.kind == Stretch::Kind::Common ? stretch.left.length() : 0;
    QVERIFY2(common >= 196'000, qPrintable(QString::number(common)));
}

/// The cost is bounded: this would take hours if every pair were looked at.
void TestDifference::longTextsWithNothingInCommonEnd()
{
    QRandomGenerator random(5);
    QString left;
    QString right;
    for (int i = 0; i < 500'000; ++i) {
        left += QChar(0x4e00 + random.bounded(300));
        right += QChar(0x4e00 + random.bounded(300));
    }
    const auto stretches = differenceOf(left, right);
    QVERIFY(!stretches.empty());
    QCOMPARE(stretches.back().left.end, left.size());
    QCOMPARE(stretches.back().right.end, right.size());
}

QTEST_APPLESS_MAIN(TestDifference)
#include "tst_difference.moc"
