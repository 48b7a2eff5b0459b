// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/priority.h"

#include <QTest>

#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace legation;

class TestPriority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lowersOneThreadAndThoseItBegins();
};

#ifdef Q_OS_LINUX
namespace {

int niceOfThread()
{
    return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
}

} // namespace
#endif

void TestPriority::lowersOneThreadAndThoseItBegins()
{
#ifdef Q_OS_LINUX
    const int before = niceOfThread();
    if (before > 4)
        QSKIP("this program itself runs at a low priority");
    int awaited = 0;
    int unattended = 0;
    int begun = 0;
    std::thread([&] {
        setHaste(Haste::Awaited);
        awaited = niceOfThread();
        setHaste(Haste::Unattended);
        unattended = niceOfThread();
        std::thread([&] {
            setHaste(Haste::Soon); // what belongs to a load stays behind with it
            begun = niceOfThread();
        }).join();
    }).join();
    QCOMPARE(awaited, before);
    QCOMPARE(unattended, 10);
    QCOMPARE(begun, unattended);
    QCOMPARE(niceOfThread(), before); // who asked for the load is not slowed
#else
    QSKIP("threads have a priority of their own on Linux alone");
#endif
}

QTEST_GUILESS_MAIN(TestPriority)
#include "tst_priority.moc"
