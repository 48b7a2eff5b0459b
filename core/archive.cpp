// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/archive.h"

#include "core/store/listener.h"
#include "core/store/shared.h"
#include "core/store/worker.h"

#include <QPromise>
#include <QThread>
#include <QtConcurrent>

#include <atomic>

namespace legation {

using store::ArchiveFile;
using store::Worker;

/// The threads: one writes; the others read, apart by how long they may take, so that a page of the table never waits
/// behind an export.
struct Archive::Private
{
    explicit Private(std::shared_ptr<store::Shared> sharedState)
        : shared(std::move(sharedState))
        , searcher(shared, OpenMode::ReadOnly, Haste::Awaited)
        , pages(shared, OpenMode::ReadOnly, Haste::Awaited)
        , lists(shared, OpenMode::ReadOnly, Haste::Soon)
        , exporter(shared, OpenMode::ReadOnly, Haste::Unattended)
        , writer(shared, shared->mode, Haste::Unattended)
        , annotator(shared, shared->mode, Haste::Unattended)
    {
    }

    void stopAll()
    {
        for (Worker *worker : {&searcher, &pages, &lists, &exporter, &writer, &annotator})
            worker->stop();
    }

    const std::shared_ptr<store::Shared> shared;
    const SearchTurn ownTurn;
    Worker searcher;
    Worker pages;
    Worker lists;
    Worker exporter;
    Worker writer;
    Worker annotator;                          ///< writes too, in short transactions between those of the writer
    std::unique_ptr<store::Listener> listener; ///< where the archive is on a server
};

namespace {

constexpr unsigned long kMillisecondsBetweenTries = 250;

template <typename T>
using Work = std::function<Result<T>(ArchiveFile &, const Job &)>;

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
QFuture<Result<T>> run(Worker &worker, Work<T> work, std::function<bool()> isOutdated = {})
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job job;
    job.progress = progressOf<T>(promise);
    job.isCancelled = [promise, &worker, isOutdated = std::move(isOutdated)] {
        return promise->isCanceled() || worker.isStopping() || (isOutdated && isOutdated());
    };
    worker.post([promise, job = std::move(job), work = std::move(work)](Result<ArchiveFile *> file) {
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
void emitLater(Archive *archive, void (Archive::*signal)())
{
    QMetaObject::invokeMethod(archive, signal, Qt::QueuedConnection);
}

/// A change that a lost connection has swallowed is made when the server is back: what was decided is kept until then.
template <typename T>
Result<T> untilSent(const Job &job, const std::function<Result<T>()> &work)
{
    for (;;) {
        Result<T> result = work();
        if (result || result.error().code != ErrorCode::ConnectionLost || job.cancelled())
            return result;
        QThread::msleep(kMillisecondsBetweenTries);
    }
}

} // namespace

Archive::Archive(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Archive::~Archive()
{
    d->listener.reset();
    d->stopAll(); // all at once, so that waiting for one is waiting for all
}

QFuture<Result<std::shared_ptr<Archive>>> Archive::fetchOpen(const QString &path, OpenMode mode,
                                                             std::shared_ptr<const lexicon::Lexicon> lexicon)
{
    QThread *const home = QThread::currentThread();
    return QtConcurrent::run([path, mode, lexicon = std::move(lexicon), home]() -> Result<std::shared_ptr<Archive>> {
        auto file = ArchiveFile::open(path, mode, lexicon);
        if (!file)
            return tl::unexpected(file.error());
        auto *archive = new Archive(std::make_unique<Private>((*file)->shared()));
        archive->moveToThread(home);
        if (store::ServerAddress::isOne(path))
            archive->listen();
        // The last owner may be a future that dies in another thread.
        return std::shared_ptr<Archive>(archive, [](Archive *last) {
            if (QThread::currentThread() == last->thread())
                delete last;
            else
                last->deleteLater();
        });
    });
}

QString Archive::path() const
{
    return d->shared->path;
}

bool Archive::isReadOnly() const
{
    return d->shared->mode == OpenMode::ReadOnly;
}

QFuture<Result<store::ArchiveInfo>> Archive::fetchInfo()
{
    return run<store::ArchiveInfo>(d->lists, [](ArchiveFile &file, const Job &) { return file.info(); });
}

QFuture<Result<search::Results>> Archive::fetchResults(const search::Query &query)
{
    return fetchResults(query, d->ownTurn);
}

QFuture<Result<search::Results>> Archive::fetchResults(const search::Query &query, const SearchTurn &turn)
{
    const quint64 number = ++*turn.m_newest;
    return run<search::Results>(
        d->searcher, [query](ArchiveFile &file, const Job &job) { return file.results(query, job); },
        [number, newest = turn.m_newest] { return *newest != number; });
}

QFuture<Result<std::vector<store::ArticleRow>>> Archive::fetchRows(const std::vector<ArticleId> &ids)
{
    return run<std::vector<store::ArticleRow>>(d->pages,
                                               [ids](ArchiveFile &file, const Job &) { return file.rows(ids); });
}

QFuture<Result<store::ArticleRecord>> Archive::fetchArticle(ArticleId id)
{
    return run<store::ArticleRecord>(d->pages, [id](ArchiveFile &file, const Job &) { return file.article(id); });
}

QFuture<Result<store::EntityRecord>> Archive::fetchEntity(EntityId id)
{
    return run<store::EntityRecord>(d->lists, [id](ArchiveFile &file, const Job &job) { return file.entity(id, job); });
}

QFuture<Result<std::vector<store::EntitySummary>>> Archive::fetchEntitiesOf(ArticleId id)
{
    return run<std::vector<store::EntitySummary>>(d->pages,
                                                  [id](ArchiveFile &file, const Job &) { return file.entitiesOf(id); });
}

QFuture<Result<std::vector<store::EntitySummary>>> Archive::fetchEntitiesCalled(const QString &part, int most)
{
    return run<std::vector<store::EntitySummary>>(
        d->pages, [part, most](ArchiveFile &file, const Job &) { return file.entitiesCalled(part, most); });
}

QFuture<Result<QStringList>> Archive::fetchSnippets(const std::vector<ArticleId> &ids, const QStringList &foldedTerms)
{
    return run<QStringList>(
        d->pages, [ids, foldedTerms](ArchiveFile &file, const Job &) { return file.snippets(ids, foldedTerms); });
}

QFuture<Result<std::vector<store::EngagementRow>>> Archive::fetchEngagements(const search::Query &query)
{
    return run<std::vector<store::EngagementRow>>(
        d->lists, [query](ArchiveFile &file, const Job &job) { return file.engagements(query, job); });
}

QFuture<Result<store::LoadReport>> Archive::fetchLoad(const QStringList &files, const load::OptionsOfFiles &options)
{
    return run<store::LoadReport>(d->writer, [this, files, options](ArchiveFile &file, const Job &job) {
        return file.load(
            files, job, [this] { emitLater(this, &Archive::changed); }, options);
    });
}

QFuture<Result<load::Preview>> Archive::fetchPreview(const QString &path, int most, const load::ReaderOptions &options)
{
    return QtConcurrent::run([path, most, options] {
        return ArchiveFile::isArchive(path) ? ArchiveFile::preview(path, most) : load::readPreview(path, most, options);
    });
}

QFuture<Result<ExportReport>> Archive::fetchCopy(const QString &path, const search::Query &query)
{
    return run<ExportReport>(
        d->exporter, [path, query](ArchiveFile &file, const Job &job) { return file.copyTo(path, query, job); });
}

QFuture<Result<ExportReport>> Archive::fetchExport(const ExportRequest &request)
{
    return run<ExportReport>(d->exporter,
                             [request](ArchiveFile &file, const Job &job) { return file.exportTo(request, job); });
}

QFuture<Result<QString>> Archive::fetchExportPreview(const ExportRequest &request, int lines)
{
    return run<QString>(d->lists, [request, lines](ArchiveFile &file, const Job &job) {
        return file.exportPreview(request, lines, job);
    });
}

QFuture<Result<store::Decision>> Archive::fetchDecide(const store::Change &change)
{
    return run<store::Decision>(d->writer, [this, change](ArchiveFile &file, const Job &job) {
        auto decision = untilSent<store::Decision>(job, [&] { return file.decide(change); });
        if (decision)
            tellDecided();
        return decision;
    });
}

QFuture<Result<store::Step>> Archive::fetchDecideAll(const store::Plan &plan)
{
    return run<store::Step>(d->writer, [this, plan](ArchiveFile &file, const Job &job) {
        auto step = untilSent<store::Step>(job, [&] { return file.decideAll(plan, job); });
        if (step)
            tellDecided();
        return step;
    });
}

QFuture<Result<std::optional<store::Step>>> Archive::fetchUndo()
{
    return run<std::optional<store::Step>>(d->writer, [this](ArchiveFile &file, const Job &job) {
        auto step = untilSent<std::optional<store::Step>>(job, [&] { return file.undo(job); });
        if (step && *step)
            tellDecided();
        return step;
    });
}

QFuture<Result<std::optional<store::Step>>> Archive::fetchRedo()
{
    return run<std::optional<store::Step>>(d->writer, [this](ArchiveFile &file, const Job &job) {
        auto step = untilSent<std::optional<store::Step>>(job, [&] { return file.redo(job); });
        if (step && *step)
            tellDecided();
        return step;
    });
}

QFuture<Result<store::NextSteps>> Archive::fetchNextSteps()
{
    return run<store::NextSteps>(d->lists, [](ArchiveFile &file, const Job &) { return file.nextSteps(); });
}

QFuture<Result<std::vector<store::Decision>>> Archive::fetchDecisions()
{
    return run<std::vector<store::Decision>>(d->lists, [](ArchiveFile &file, const Job &) { return file.decisions(); });
}

QFuture<Result<store::AnnotatedAgain>> Archive::fetchAnnotateAgain()
{
    return run<store::AnnotatedAgain>(d->annotator, [this](ArchiveFile &file, const Job &job) {
        auto report = file.annotateAgain(job, [this] { emitLater(this, &Archive::changed); });
        if (report)
            tellDecided();
        return report;
    });
}

QFuture<Result<std::vector<store::ReviewItem>>> Archive::fetchReview()
{
    return run<std::vector<store::ReviewItem>>(d->lists,
                                               [](ArchiveFile &file, const Job &job) { return file.review(job); });
}

QFuture<Result<std::vector<lexicon::TaughtName>>> Archive::fetchTaughtNames()
{
    return run<std::vector<lexicon::TaughtName>>(d->lists, [](ArchiveFile &file, const Job &) {
        return Result<std::vector<lexicon::TaughtName>>(file.taughtNames());
    });
}

QFuture<Result<store::Plan>> Archive::fetchNamesPlan(const QString &path)
{
    return run<store::Plan>(d->lists, [path](ArchiveFile &file, const Job &) { return file.namesPlan(path); });
}

QFuture<Result<qint64>> Archive::fetchNamesExport(const QString &path)
{
    return run<qint64>(d->exporter, [path](ArchiveFile &file, const Job &) { return file.exportNames(path); });
}

QFuture<Result<store::Proposal>> Archive::fetchMore(const store::Change &change)
{
    return run<store::Proposal>(d->lists,
                                [change](ArchiveFile &file, const Job &job) { return file.more(change, job); });
}

QFuture<Result<store::Plan>> Archive::fetchSplitPlan(EntityId entity, const std::vector<ArticleId> &articles,
                                                     const QString &key)
{
    return run<store::Plan>(d->lists, [entity, articles, key](ArchiveFile &file, const Job &) {
        return file.splitPlan(entity, articles, key);
    });
}

QFuture<Result<std::vector<store::MergeSuggestion>>> Archive::fetchMergeSuggestions(EntityId of)
{
    return run<std::vector<store::MergeSuggestion>>(
        d->lists, [of](ArchiveFile &file, const Job &job) { return file.suggestMerges(of, job); });
}

QFuture<Result<store::Family>> Archive::fetchFamily(ArticleId id)
{
    return run<store::Family>(d->pages, [id](ArchiveFile &file, const Job &) { return file.family(id); });
}

QFuture<Result<qint64>> Archive::fetchCorrectionsExport(const QString &path, ExportWhat what,
                                                        const search::Query &query)
{
    return run<qint64>(d->exporter, [path, what, query](ArchiveFile &file, const Job &job) {
        return file.exportCorrections(path, what, query, job);
    });
}

QFuture<Result<store::CorrectionsPreview>> Archive::fetchCorrectionsPreview(const QString &path)
{
    return run<store::CorrectionsPreview>(
        d->lists, [path](ArchiveFile &file, const Job &job) { return file.readCorrections(path, job); });
}

QFuture<Result<qint64>> Archive::fetchDecisionsExport(const QString &path)
{
    return run<qint64>(d->exporter, [path](ArchiveFile &file, const Job &) { return file.exportDecisions(path); });
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

QFuture<Result<std::vector<store::Decision>>> Archive::fetchHistory(const store::Target &target)
{
    return run<std::vector<store::Decision>>(d->lists,
                                             [target](ArchiveFile &file, const Job &) { return file.history(target); });
}

/// What others do is told as what is done here.
void Archive::listen()
{
    using News = store::Listener::News;
    d->listener = std::make_unique<store::Listener>(d->shared, [this](News news) {
        if (news == News::Lost)
            emitLater(this, &Archive::connectionLost);
        if (news == News::Back)
            emitLater(this, &Archive::connectionBack);
        if (news == News::Columns || news == News::Back)
            emitLater(this, &Archive::changed);
        if (news == News::Steps || news == News::Back)
            emitLater(this, &Archive::decided);
    });
}

void Archive::tellDecided()
{
    emitLater(this, &Archive::changed);
    emitLater(this, &Archive::decided);
}

} // namespace legation
