// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/archiveholdings.h"

namespace legation::ui {

ArchiveHoldings::ArchiveHoldings(std::shared_ptr<Archive> archive)
    : m_archive(std::move(archive))
{
    connect(m_archive.get(), &Archive::changed, this, &Holdings::changed);
}

QString ArchiveHoldings::path() const
{
    return m_archive->path();
}

bool ArchiveHoldings::isReadOnly() const
{
    return m_archive->isReadOnly();
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

QFuture<Result<store::LoadReport>> ArchiveHoldings::fetchLoad(const QStringList &files)
{
    return m_archive->fetchLoad(files);
}

QFuture<Result<ExportReport>> ArchiveHoldings::fetchExport(const ExportRequest &request)
{
    return m_archive->fetchExport(request);
}

QFuture<Result<QString>> ArchiveHoldings::fetchExportPreview(const ExportRequest &request, int lines)
{
    return m_archive->fetchExportPreview(request, lines);
}

} // namespace legation::ui
