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
    int unsent() const override;
    bool isUnsentKept() const override;
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
    QFuture<Result<store::LoadReport>> fetchLoad(const QStringList &files,
                                                 const load::OptionsOfFiles &options) override;
    QFuture<Result<ExportReport>> fetchCopy(const QString &path, const search::Query &query) override;
    QFuture<Result<ExportReport>> fetchExport(const ExportRequest &request) override;
    QFuture<Result<QString>> fetchExportPreview(const ExportRequest &request, int lines) override;

    QFuture<Result<store::Step>> fetchDecideAll(const store::Plan &plan) override;
    QFuture<Result<std::optional<store::Step>>> fetchUndo() override;
    QFuture<Result<std::optional<store::Step>>> fetchRedo() override;
    QFuture<Result<store::NextSteps>> fetchNextSteps() override;
    QFuture<Result<std::vector<store::Decision>>> fetchDecisions() override;
    QFuture<Result<std::vector<store::Decision>>> fetchHistory(const store::Target &target) override;
    QFuture<Result<std::vector<store::ReviewItem>>> fetchReview() override;
    QFuture<Result<store::Proposal>> fetchMore(const store::Change &change) override;
    QFuture<Result<store::Plan>> fetchSplitPlan(EntityId entity, const std::vector<ArticleId> &articles,
                                                const QString &key) override;
    QFuture<Result<std::vector<store::MergeSuggestion>>> fetchMergeSuggestions(EntityId of) override;
    QFuture<Result<store::Family>> fetchFamily(ArticleId id) override;
    QFuture<Result<store::AnnotatedAgain>> fetchAnnotateAgain() override;
    QFuture<Result<std::vector<lexicon::TaughtName>>> fetchTaughtNames() override;
    QFuture<Result<store::Plan>> fetchNamesPlan(const QString &path) override;
    QFuture<Result<qint64>> fetchNamesExport(const QString &path) override;
    QFuture<Result<qint64>> fetchCorrectionsExport(const QString &path, ExportWhat what,
                                                   const search::Query &query) override;
    QFuture<Result<store::CorrectionsPreview>> fetchCorrectionsPreview(const QString &path) override;
    QFuture<Result<qint64>> fetchDecisionsExport(const QString &path) override;
    QFuture<Result<store::LedgerImport>> fetchDecisionsImport(const QString &path) override;

private:
    std::shared_ptr<Archive> m_archive;
    SearchTurn m_turn;
};

} // namespace legation::ui
