// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/archive.h"
#include "core/store/common.h"
#include "core/store/listener.h"
#include "core/store/outbox.h"
#include "core/store/worker.h"

#include <QPromise>

#include <atomic>

/// What an Archive is made of; its functions stand in archive.cpp (reading, loading, exporting) and
/// archivedeciding.cpp.
namespace legation {

/// The threads: one writes; the others read, apart by how long they may take, so that a page of the table never waits
/// behind an export.
struct Archive::Private
{
    Private(std::shared_ptr<store::Common> inCommon, const QString &outboxFolder)
        : common(std::move(inCommon))
        , outbox(outboxFolder, common->address)
        , searcher(common, OpenMode::ReadOnly, Haste::Awaited)
        , pages(common, OpenMode::ReadOnly, Haste::Awaited)
        , lists(common, OpenMode::ReadOnly, Haste::Soon)
        , exporter(common, OpenMode::ReadOnly, Haste::Unattended)
        , writer(common, common->mode, Haste::Unattended)
        , annotator(common, common->mode, Haste::Unattended)
    {
    }

    /// All at once, so that waiting for one is waiting for all. What they do still finds all parts here.
    void endAll()
    {
        const std::initializer_list<store::Worker *> workers{&searcher, &pages, &lists, &exporter, &writer, &annotator};
        for (store::Worker *worker : workers)
            worker->stop();
        for (store::Worker *worker : workers)
            worker->end();
    }

    template <typename T>
    struct Sending;
    void wait(Archive &archive);                 ///< in the thread of the writer
    void sent(Archive &archive, quint64 number); ///< likewise
    QFuture<Result<store::Step>> decide(Archive &archive, const store::Outbox::Item &item,
                                        std::function<void(const Result<store::Step> &)> whenDone);
    QFuture<Result<std::optional<store::Step>>> walk(Archive &archive, store::Outbox::Act act);

    const std::shared_ptr<store::Common> common;
    const SearchTurn ownTurn;
    store::Outbox outbox;                ///< outlives the threads, so that it keeps what they have not sent
    std::atomic<bool> isWaiting = false; ///< for a server, with what is in the outbox
    std::atomic<bool> isKept = false;    ///< what waits stands in a file
    std::atomic<int> told = 0;           ///< how many wait, as it was told last
    store::Worker searcher;
    store::Worker pages;
    store::Worker lists;
    store::Worker exporter;
    store::Worker writer;
    store::Worker annotator;                   ///< writes too, in short transactions between those of the writer
    std::unique_ptr<store::Listener> listener; ///< where the archive is on a server
};

// What the functions of Archive are written with.

template <typename T>
using Work = std::function<Result<T>(store::ArchiveFile &, const Job &)>;

template <typename T>
std::function<void(const Progress &)> progressOf(const std::shared_ptr<QPromise<Result<T>>> &promise)
{
    return [promise](const Progress &progress) {
        promise->setProgressRange(0, static_cast<int>(qMin<qint64>(progress.total, INT_MAX)));
        promise->setProgressValueAndText(static_cast<int>(qMin<qint64>(progress.done, INT_MAX)), progress.what);
    };
}

/// Does `work` in the thread of `worker`. It is asked to stop when its future is cancelled, when the worker stops, or
/// when `isOutdated` says so.
template <typename T>
QFuture<Result<T>> run(store::Worker &worker, Work<T> work, std::function<bool()> isOutdated = {})
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job job;
    job.progress = progressOf<T>(promise);
    job.isCancelled = [promise, &worker, isOutdated = std::move(isOutdated)] {
        return promise->isCanceled() || worker.isStopping() || (isOutdated && isOutdated());
    };
    worker.post([promise, job = std::move(job), work = std::move(work)](Result<store::ArchiveFile *> file) {
        if (!file)
            promise->addResult(Result<T>(tl::unexpected(file.error())));
        else if (job.cancelled())
            promise->addResult(Result<T>(fail(ErrorCode::Cancelled)));
        else
            promise->addResult(work(**file, job));
        promise->finish();
    });
    return promise->future();
}

/// Emits in the thread of the archive; nothing happens where it died meanwhile.
inline void emitLater(Archive *archive, void (Archive::*signal)())
{
    QMetaObject::invokeMethod(archive, signal, Qt::QueuedConnection);
}

} // namespace legation
