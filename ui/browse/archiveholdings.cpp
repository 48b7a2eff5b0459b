// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/archiveholdings.h"

namespace legation::ui {

ArchiveHoldings::ArchiveHoldings(std::shared_ptr<Archive> archive)
    : m_archive(std::move(archive))
{
    connect(m_archive.get(), &Archive::changed, this, &Holdings::changed);
    connect(m_archive.get(), &Archive::decided, this, &Holdings::decided);
    connect(m_archive.get(), &Archive::connectionLost, this, &Holdings::connectionLost);
    connect(m_archive.get(), &Archive::connectionBack, this, &Holdings::connectionBack);
    connect(m_archive.get(), &Archive::unsentChanged, this, &Holdings::unsentChanged);
    connect(m_archive.get(), &Archive::caughtUp, this, &Holdings::caughtUp);
    m_archive->sendLeft();
}

QString ArchiveHoldings::path() const
{
    return m_archive->path();
}

bool ArchiveHoldings::isReadOnly() const
{
    return m_archive->isReadOnly();
}

int ArchiveHoldings::unsent() const
{
    return m_archive->unsent();
}

bool ArchiveHoldings::isUnsentKept() const
{
    return m_archive->isUnsentKept();
}

std::shared_ptr<Holdings> ArchiveHoldings::share()
{
    return std::make_shared<ArchiveHoldings>(m_archive);
}

QFuture<Result<store::ArchiveInfo>> ArchiveHoldings::fetchInfo()
{
    return m_archive->fetchInfo();
}

QFuture<Result<search::Results>> ArchiveHoldings::fetchResults(const search::Query &query)
{
    return m_archive->fetchResults(query, m_turn);
}

QFuture<Result<std::vector<store::ArticleRow>>> ArchiveHoldings::fetchRows(const std::vector<ArticleId> &ids)
{
    return m_archive->fetchRows(ids);
}

QFuture<Result<store::ArticleRecord>> ArchiveHoldings::fetchArticle(ArticleId id)
{
    return m_archive->fetchArticle(id);
}

QFuture<Result<store::EntityRecord>> ArchiveHoldings::fetchEntity(EntityId id)
{
    return m_archive->fetchEntity(id);
}

QFuture<Result<std::vector<store::EntitySummary>>> ArchiveHoldings::fetchEntitiesOf(ArticleId id)
{
    return m_archive->fetchEntitiesOf(id);
}

QFuture<Result<std::vector<store::EntitySummary>>> ArchiveHoldings::fetchEntitiesCalled(const QString &part, int most)
{
    return m_archive->fetchEntitiesCalled(part, most);
}

QFuture<Result<QStringList>> ArchiveHoldings::fetchSnippets(const std::vector<ArticleId> &ids,
                                                            const QStringList &foldedTerms)
{
    return m_archive->fetchSnippets(ids, foldedTerms);
}

QFuture<Result<std::vector<store::EngagementRow>>> ArchiveHoldings::fetchEngagements(const search::Query &query)
{
    return m_archive->fetchEngagements(query);
}

QFuture<Result<store::LoadReport>> ArchiveHoldings::fetchLoad(const QStringList &files,
                                                              const load::OptionsOfFiles &options)
{
    return m_archive->fetchLoad(files, options);
}

QFuture<Result<ExportReport>> ArchiveHoldings::fetchCopy(const QString &path, const search::Query &query)
{
    return m_archive->fetchCopy(path, query);
}

QFuture<Result<ExportReport>> ArchiveHoldings::fetchExport(const ExportRequest &request)
{
    return m_archive->fetchExport(request);
}

QFuture<Result<QString>> ArchiveHoldings::fetchExportPreview(const ExportRequest &request, int lines)
{
    return m_archive->fetchExportPreview(request, lines);
}

QFuture<Result<store::Step>> ArchiveHoldings::fetchDecideAll(const store::Plan &plan)
{
    return m_archive->fetchDecideAll(plan);
}

QFuture<Result<std::optional<store::Step>>> ArchiveHoldings::fetchUndo()
{
    return m_archive->fetchUndo();
}

QFuture<Result<std::optional<store::Step>>> ArchiveHoldings::fetchRedo()
{
    return m_archive->fetchRedo();
}

QFuture<Result<store::NextSteps>> ArchiveHoldings::fetchNextSteps()
{
    return m_archive->fetchNextSteps();
}

QFuture<Result<std::vector<store::Decision>>> ArchiveHoldings::fetchDecisions()
{
    return m_archive->fetchDecisions();
}

QFuture<Result<std::vector<store::Decision>>> ArchiveHoldings::fetchHistory(const store::Target &target)
{
    return m_archive->fetchHistory(target);
}

QFuture<Result<std::vector<store::ReviewItem>>> ArchiveHoldings::fetchReview()
{
    return m_archive->fetchReview();
}

QFuture<Result<store::Proposal>> ArchiveHoldings::fetchMore(const store::Change &change)
{
    return m_archive->fetchMore(change);
}

QFuture<Result<store::Plan>> ArchiveHoldings::fetchSplitPlan(EntityId entity, const std::vector<ArticleId> &articles,
                                                             const QString &key)
{
    return m_archive->fetchSplitPlan(entity, articles, key);
}

QFuture<Result<std::vector<store::MergeSuggestion>>> ArchiveHoldings::fetchMergeSuggestions(EntityId of)
{
    return m_archive->fetchMergeSuggestions(of);
}

QFuture<Result<store::Family>> ArchiveHoldings::fetchFamily(ArticleId id)
{
    return m_archive->fetchFamily(id);
}

QFuture<Result<store::AnnotatedAgain>> ArchiveHoldings::fetchAnnotateAgain()
{
    return m_archive->fetchAnnotateAgain();
}

QFuture<Result<std::vector<lexicon::TaughtName>>> ArchiveHoldings::fetchTaughtNames()
{
    return m_archive->fetchTaughtNames();
}

QFuture<Result<store::Plan>> ArchiveHoldings::fetchNamesPlan(const QString &path)
{
    return m_archive->fetchNamesPlan(path);
}

QFuture<Result<qint64>> ArchiveHoldings::fetchNamesExport(const QString &path)
{
    return m_archive->fetchNamesExport(path);
}

QFuture<Result<qint64>> ArchiveHoldings::fetchCorrectionsExport(const QString &path, ExportWhat what,
                                                                const search::Query &query)
{
    return m_archive->fetchCorrectionsExport(path, what, query);
}

QFuture<Result<store::CorrectionsPreview>> ArchiveHoldings::fetchCorrectionsPreview(const QString &path)
{
    return m_archive->fetchCorrectionsPreview(path);
}

QFuture<Result<qint64>> ArchiveHoldings::fetchDecisionsExport(const QString &path)
{
    return m_archive->fetchDecisionsExport(path);
}

QFuture<Result<store::LedgerImport>> ArchiveHoldings::fetchDecisionsImport(const QString &path)
{
    return m_archive->fetchDecisionsImport(path);
}

} // namespace legation::ui
