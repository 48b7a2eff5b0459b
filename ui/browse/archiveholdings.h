// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/holdings.h"

namespace legation::ui {

/// The holdings of an open archive; passes every question on to it.
class ArchiveHoldings final : public Holdings
{
public:
    explicit ArchiveHoldings(std::shared_ptr<Archive> archive);

    QString path() const override;
    bool isReadOnly() const override;
    std::shared_ptr<Holdings> share() override;
    QFuture<Result<store::ArchiveInfo>> fetchInfo() override;
    QFuture<Result<search::Results>> fetchResults(const search::Query &query) override;
    QFuture<Result<std::vector<store::ArticleRow>>> fetchRows(const std::vector<ArticleId> &ids) override;
    QFuture<Result<store::ArticleRecord>> fetchArticle(ArticleId id) override;
    QFuture<Result<store::EntityRecord>> fetchEntity(EntityId id) override;
    QFuture<Result<std::vector<store::EntitySummary>>> fetchEntitiesOf(ArticleId id) override;
    QFuture<Result<std::vector<store::EntitySummary>>> fetchEntitiesCalled(const QString &part, int most) override;
    QFuture<Result<QStringList>> fetchSnippets(const std::vector<ArticleId> &ids,
                                               const QStringList &foldedTerms) override;
    QFuture<Result<std::vector<store::EngagementRow>>> fetchEngagements(const search::Query &query) override;
    QFuture<Result<store::LoadReport>> fetchLoad(const QStringList &files) override;
    QFuture<Result<ExportReport>> fetchExport(const ExportRequest &request) override;
    QFuture<Result<QString>> fetchExportPreview(const ExportRequest &request, int lines) override;

private:
    std::shared_ptr<Archive> m_archive;
    SearchTurn m_turn;
};

} // namespace legation::ui
