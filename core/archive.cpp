// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/archiveparts.h"

#include <QThread>
#include <QtConcurrent>

namespace legation {

using store::ArchiveFile;

Archive::Archive(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Archive::~Archive()
{
    d->listener.reset();
    d->endAll();
}

QFuture<Result<std::shared_ptr<Archive>>> Archive::fetchOpen(const QString &path, OpenMode mode,
                                                             std::shared_ptr<const lexicon::Lexicon> lexicon,
                                                             const QString &outbox)
{
    QThread *const home = QThread::currentThread();
    return QtConcurrent::run([=, lexicon = std::move(lexicon)]() -> Result<std::shared_ptr<Archive>> {
        auto file = ArchiveFile::open(path, mode, lexicon);
        if (!file)
            return tl::unexpected(file.error());
        const QString kept = store::ServerAddress::isOne(path) ? outbox : QString();
        auto *archive = new Archive(std::make_unique<Private>((*file)->common(), kept));
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
    return d->common->path;
}

bool Archive::isReadOnly() const
{
    return d->common->mode == OpenMode::ReadOnly;
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

QFuture<Result<std::vector<store::Decision>>> Archive::fetchHistory(const store::Target &target)
{
    return run<std::vector<store::Decision>>(d->lists,
                                             [target](ArchiveFile &file, const Job &) { return file.history(target); });
}

/// What others do is told as what is done here.
void Archive::listen()
{
    using News = store::Listener::News;
    d->listener = std::make_unique<store::Listener>(d->common, [this](News news) {
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

} // namespace legation
