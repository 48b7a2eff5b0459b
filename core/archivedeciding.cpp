// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// What people decide, from the window to the archive. On a server it may have to wait.

#include "core/archiveparts.h"
#include "core/store/ledger.h"

namespace legation {

using store::ArchiveFile;
using store::Outbox;
using store::Plan;

namespace {

/// Whether there is nobody who could say no.
bool isServerGone(const Error &error)
{
    return error.code == ErrorCode::ConnectionLost || error.code == ErrorCode::ServerUnreachable;
}

} // namespace

/// A task of the writer that sends one step of the outbox. A server that does not answer is asked again until it does,
/// before everything that was decided later; the step stays in the outbox where the program ends first.
template <typename T>
struct Archive::Private::Sending
{
    using Does = std::function<Result<T>(ArchiveFile &, const Plan &, const Job &)>;

    Archive *archive;
    Outbox::Item item;
    Does does;
    std::function<void(const Result<T> &)> told = {}; ///< in the thread of the writer
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();

    QFuture<Result<T>> post()
    {
        promise->start();
        archive->d->writer.post(*this);
        return promise->future();
    }

    Result<T> attempt(const Result<ArchiveFile *> &file) const
    {
        if (promise->isCanceled())
            return fail(ErrorCode::Cancelled);
        if (!file)
            return tl::unexpected(file.error());
        Job job;
        job.progress = progressOf<T>(promise);
        job.isCancelled = [this] { return promise->isCanceled() || archive->d->writer.isStopping(); };
        return does(**file, item.plan, job);
    }

    void operator()(const Result<ArchiveFile *> &file) const
    {
        Private &parts = *archive->d;
        Result<T> result = attempt(file);
        const bool isGone = !result && isServerGone(result.error());
        const bool isEnding = parts.writer.isStopping();
        if (isGone && !isEnding && !promise->isCanceled()) {
            parts.wait(*archive);
            parts.writer.again(*this);
            return;
        }
        const bool isLeft =
            isEnding && !promise->isCanceled() && !result && (isGone || result.error().code == ErrorCode::Cancelled);
        if (!isLeft)
            parts.sent(*archive, item.number);
        if (told)
            told(result);
        promise->addResult(std::move(result));
        promise->finish();
    }
};

/// The server does not answer: what waits is safe in a file from now on.
void Archive::Private::wait(Archive &archive)
{
    isKept = outbox.keep().has_value() && outbox.outlives();
    isWaiting = true;
    const int waiting = outbox.size();
    if (told.exchange(waiting) != waiting)
        emitLater(&archive, &Archive::unsentChanged);
}

void Archive::Private::sent(Archive &archive, quint64 number)
{
    outbox.remove(number);
    if (outbox.isInFile())
        std::ignore = outbox.keep(); // what stands there a while longer is known when it is sent again
    isWaiting = false;               // until the next one finds otherwise
    if (told.exchange(0) != 0)
        emitLater(&archive, &Archive::unsentChanged);
}

int Archive::unsent() const
{
    return d->isWaiting ? d->outbox.size() : 0;
}

bool Archive::isUnsentKept() const
{
    return d->isKept;
}

QFuture<Result<store::Decision>> Archive::fetchDecide(const store::Change &change)
{
    const auto item = d->outbox.add(Outbox::Act::Decide, {store::stepKindOf(change), {change}});
    const auto does = [this](ArchiveFile &file, const Plan &plan, const Job &) {
        auto decision = file.decide(plan.changes.front());
        if (decision)
            tellDecided();
        return decision;
    };
    return Private::Sending<store::Decision>{this, item, does}.post();
}

QFuture<Result<store::Step>> Archive::fetchDecideAll(const store::Plan &plan)
{
    return d->decide(*this, d->outbox.add(Outbox::Act::Decide, plan), {});
}

QFuture<Result<store::Step>> Archive::Private::decide(Archive &archive, const Outbox::Item &item,
                                                      std::function<void(const Result<store::Step> &)> whenDone)
{
    const auto does = [&archive](ArchiveFile &file, const Plan &plan, const Job &job) {
        auto step = file.decideAll(plan, job);
        if (step)
            archive.tellDecided();
        return step;
    };
    return Sending<store::Step>{&archive, item, does, std::move(whenDone)}.post();
}

QFuture<Result<std::optional<store::Step>>> Archive::fetchUndo()
{
    return d->walk(*this, Outbox::Act::Undo);
}

QFuture<Result<std::optional<store::Step>>> Archive::fetchRedo()
{
    return d->walk(*this, Outbox::Act::Redo);
}

QFuture<Result<std::optional<store::Step>>> Archive::Private::walk(Archive &archive, Outbox::Act act)
{
    const auto goes = [&archive, act](ArchiveFile &file, const Job &job) {
        auto step = act == Outbox::Act::Undo ? file.undo(job) : file.redo(job);
        if (step && *step)
            archive.tellDecided();
        return step;
    };
    if (!outbox.hasDecisions())
        return run<std::optional<store::Step>>(writer, goes);
    const auto does = [goes](ArchiveFile &file, const Plan &, const Job &job) { return goes(file, job); };
    return Sending<std::optional<store::Step>>{&archive, outbox.add(act), does}.post();
}

QFuture<Result<store::LedgerImport>> Archive::fetchDecisionsImport(const QString &path)
{
    return run<store::LedgerImport>(d->writer, [this, path](ArchiveFile &file, const Job &job) {
        auto report = file.importDecisions(path, job);
        if (report && report->added > 0)
            tellDecided();
        return report;
    });
}

void Archive::sendLeft()
{
    if (isReadOnly())
        return;
    d->writer.post([this](const Result<ArchiveFile *> &) {
        const auto left = d->outbox.takeLeft();
        struct Count
        {
            qsizetype waiting;
            int stored = 0;
            int refused = 0;
        };
        auto count = std::make_shared<Count>(Count{std::ssize(left)}); // of the thread of the writer alone
        for (const Outbox::Item &item : left) {
            d->decide(*this, item, [this, count](const Result<store::Step> &step) {
                ++(step ? count->stored : count->refused);
                if (--count->waiting > 0 || d->writer.isStopping())
                    return;
                QMetaObject::invokeMethod(
                    this, [this, count] { Q_EMIT caughtUp(count->stored, count->refused); }, Qt::QueuedConnection);
            });
        }
    });
}

void Archive::tellDecided()
{
    emitLater(this, &Archive::changed);
    emitLater(this, &Archive::decided);
}

} // namespace legation
