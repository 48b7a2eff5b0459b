// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/workahead.h"

#include <QTest>

#include <atomic>

using namespace legation::store;

/// Work on pieces by several threads: each piece once, all in their order.
class TestWorkAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPieceIsDoneOnce_data();
    void eachPieceIsDoneOnce();
    void endsUnasked();
};

void TestWorkAhead::eachPieceIsDoneOnce_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<unsigned>("most");
    QTest::addColumn<int>("aThread");
    QTest::newRow("nothing") << 0 << 4U << 1;
    QTest::newRow("one") << 1 << 4U << 1;
    QTest::newRow("too few for threads") << 15 << 4U << 16;
    QTest::newRow("one thread alone") << 5000 << 1U << 1;
    QTest::newRow("many") << 20'000 << 8U << 1;
    QTest::newRow("threads that come late") << 20'000 << 8U << 4000;
}

void TestWorkAhead::eachPieceIsDoneOnce()
{
    QFETCH(const int, pieces);
    QFETCH(const unsigned, most);
    QFETCH(const int, aThread);
    struct Piece
    {
        int number = 0;
        int times = 0;
        int inItsThread = 0;
    };
    std::atomic<unsigned> threads = 0;
    const auto makeWork = [&threads]() -> WorkAhead<Piece>::Work {
        ++threads;
        return [done = 0](Piece &piece) mutable {
            ++piece.times;
            piece.inItsThread = ++done;
        };
    };
    {
        WorkAhead<Piece> work(makeWork, most, static_cast<size_t>(aThread));
        for (int number = 0; number < pieces; ++number)
            work.add({number});
        const auto &done = work.finish();
        QCOMPARE(std::ssize(done), pieces);
        for (int number = 0; number < pieces; ++number) {
            const Piece &piece = done[static_cast<size_t>(number)];
            QCOMPARE(piece.number, number);
            QCOMPARE(piece.times, 1);
            QVERIFY(piece.inItsThread >= 1);
        }
        QVERIFY(threads >= 1 && threads <= most);
        QVERIFY(pieces > aThread || threads == 1);
    }
}

void TestWorkAhead::endsUnasked()
{
    std::atomic<int> done = 0;
    {
        WorkAhead<int> work([&done]() -> WorkAhead<int>::Work { return [&done](int &) { ++done; }; }, 4, 1);
        for (int i = 0; i < 100; ++i)
            work.add(i);
    }
    QCOMPARE(done, 100);
}

QTEST_GUILESS_MAIN(TestWorkAhead)
#include "tst_workahead.moc"
