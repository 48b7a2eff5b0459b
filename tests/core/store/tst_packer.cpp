// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/packer.h"
#include "tests/core/store/testarchive.h"

#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// What is packed comes back, with and without a dictionary; what is no blob is refused.
class TestPacker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesBack_data();
    void comesBack();
    void dictionarySaves();
    void earlierDictionariesStay();
    void twoWhoReadTheSameDictionariesKeepThemOnce();
    void readsDeflatedTexts();
    void refusesDamage();
    void fewSamplesTrainNothing();

private:
    std::vector<QByteArray> m_samples;
};

void TestPacker::initTestCase()
{
    test::Chance chance(5);
    for (int i = 0; i < Packer::kSamples; ++i)
        m_samples.push_back(chance.text(40).toUtf8());
}

void TestPacker::comesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("content");
    for (const Content content : {Content::Text, Content::Record}) {
        const int number = static_cast<int>(content);
        // A record always begins with its format.
        const QByteArray head = content == Content::Record ? QByteArray("\x01") : QByteArray();
        QTest::addRow("empty %d", number) << head << number;
        QTest::addRow("short %d", number) << head + "甲" << number;
        QTest::addRow("repeating %d", number) << head + QByteArray("臺南市長").repeated(500) << number;
        QTest::addRow("binary %d", number) << head + QByteArray("\x00\x01\x02\xff", 4) << number;
        QTest::addRow("article %d", number) << head + m_samples.front() << number;
    }
}

void TestPacker::comesBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, content);
    const auto kind = static_cast<Content>(content);
    Packer packer;
    const QByteArray before = packer.pack(kind, bytes);
    QVERIFY(packer.add(1, {kind, Packer::train(m_samples)}));
    const QByteArray after = packer.pack(kind, bytes);
    for (const QByteArray &blob : {before, after}) {
        QByteArray again = "what was there";
        QVERIFY(packer.unpack(kind, blob, again));
        QCOMPARE(again, bytes);
        QVERIFY(blob.size() <= bytes.size() + 1);
    }
}

void TestPacker::dictionarySaves()
{
    Packer packer;
    const QByteArray text = test::Chance(77).text(40).toUtf8();
    const qsizetype without = packer.pack(Content::Text, text).size();
    QVERIFY(!packer.hasDictionary(Content::Text));
    QVERIFY(packer.add(1, {Content::Text, Packer::train(m_samples)}));
    QVERIFY(packer.hasDictionary(Content::Text));
    QVERIFY(!packer.hasDictionary(Content::Record));
    QVERIFY(packer.pack(Content::Text, text).size() < without);
    QVERIFY(!packer.add(2, {Content::Text, "no dictionary, but bytes are one too"}) || packer.size() == 2);
}

void TestPacker::earlierDictionariesStay()
{
    Packer packer;
    QVERIFY(packer.add(1, {Content::Text, Packer::train(m_samples)}));
    const QByteArray first = packer.pack(Content::Text, m_samples[1]);
    std::vector<QByteArray> others;
    test::Chance chance(6);
    for (int i = 0; i < Packer::kSamples; ++i)
        others.push_back(chance.text(30).toUtf8());
    QVERIFY(packer.add(2, {Content::Text, Packer::train(others)}));
    QVERIFY(packer.pack(Content::Text, m_samples[1]) != first);
    QCOMPARE(packer.unpacked(Content::Text, first), m_samples[1]);
    packer.keepFirst(1);
    QCOMPARE(packer.size(), qsizetype{1});
    QCOMPARE(packer.pack(Content::Text, m_samples[1]), first);
}

/// Each of two connections was told that none is known when it began to read.
void TestPacker::twoWhoReadTheSameDictionariesKeepThemOnce()
{
    const Packer::Dictionary text{Content::Text, Packer::train(m_samples)};
    const Packer::Dictionary record{Content::Record, text.bytes};
    Packer packer;
    QVERIFY(!packer.add(2, record)); // the first would be missing
    QVERIFY(packer.add(1, text));
    QVERIFY(packer.add(1, text));
    QVERIFY(packer.add(2, record));
    QVERIFY(packer.add(1, text));
    QVERIFY(packer.add(2, record));
    QCOMPARE(packer.size(), qsizetype{2});
    QByteArray bytes;
    Packer other; // reads in order what the archive has
    QVERIFY(other.add(1, text) && other.add(2, record));
    QVERIFY(other.unpack(Content::Record, packer.pack(Content::Record, m_samples[4]), bytes));
    QCOMPARE(bytes, m_samples[4]);
}

void TestPacker::readsDeflatedTexts()
{
    const QByteArray blob = "\x01" + qCompress(m_samples[2]);
    QCOMPARE(Packer().unpacked(Content::Text, blob), m_samples[2]);
}

void TestPacker::refusesDamage()
{
    Packer packer;
    QVERIFY(packer.add(1, {Content::Text, Packer::train(m_samples)}));
    const QByteArray good = packer.pack(Content::Text, m_samples[3]);
    QByteArray bytes;
    QVERIFY(!packer.unpack(Content::Text, {}, bytes));
    QVERIFY(!packer.unpack(Content::Text, "\x02no frame at all", bytes));
    QVERIFY(!packer.unpack(Content::Text, "\x7f" + good.sliced(1), bytes)); // a dictionary that is not there
    QVERIFY(!packer.unpack(Content::Text, QByteArray("\x01\xff\xff\xff\xff", 5), bytes)); // four gigabytes
    for (qsizetype length = 1; length < good.size(); ++length) {
        if (packer.unpack(Content::Text, QByteArrayView(good).first(length), bytes))
            QVERIFY2(false, "half a blob was taken for a whole one");
    }
}

void TestPacker::fewSamplesTrainNothing()
{
    QVERIFY(Packer::train({}).isEmpty());
    QVERIFY(Packer::train({"甲", "乙"}).isEmpty());
}

QTEST_GUILESS_MAIN(TestPacker)
#include "tst_packer.moc"
