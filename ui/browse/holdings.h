// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/archive.h"

#include <memory>

namespace legation::ui {

/// What the panels may ask of the open archive. The real one is ArchiveHoldings; tests give their own, so that a slow,
/// failing or enormous archive can be shown to a panel without one on the disk.
///
/// Every function returns at once and follows the rules of legation::Archive: results come through the QFuture, the
/// newest fetchResults() stops the earlier one, cancelling a future stops its work. Lives in the GUI thread.
class Holdings : public QObject
{
    Q_OBJECT

public:
    virtual QString path() const = 0;
    virtual bool isReadOnly() const = 0;
    /// How many steps were decided and wait for a server that does not answer.
    virtual int unsent() const { return 0; }
    /// Whether these outlive the program; else they are lost with it.
    virtual bool isUnsentKept() const { return true; }
    /// The same archive for another window, whose searches stop none of this one's.
    virtual std::shared_ptr<Holdings> share() = 0;

    virtual QFuture<Result<store::ArchiveInfo>> fetchInfo() = 0;
    virtual QFuture<Result<search::Results>> fetchResults(const search::Query &query) = 0;
    virtual QFuture<Result<std::vector<store::ArticleRow>>> fetchRows(const std::vector<ArticleId> &ids) = 0;
    virtual QFuture<Result<store::ArticleRecord>> fetchArticle(ArticleId id) = 0;
    virtual QFuture<Result<store::EntityRecord>> fetchEntity(EntityId id) = 0;
    virtual QFuture<Result<std::vector<store::EntitySummary>>> fetchEntitiesOf(ArticleId id) = 0;
    virtual QFuture<Result<std::vector<store::EntitySummary>>> fetchEntitiesCalled(const QString &part, int most) = 0;
    virtual QFuture<Result<QStringList>> fetchSnippets(const std::vector<ArticleId> &ids,
                                                       const QStringList &foldedTerms) = 0;
    virtual QFuture<Result<std::vector<store::EngagementRow>>> fetchEngagements(const search::Query &query) = 0;
    virtual QFuture<Result<store::LoadReport>> fetchLoad(const QStringList &files,
                                                         const load::OptionsOfFiles &options = {}) = 0;
    virtual QFuture<Result<ExportReport>> fetchCopy(const QString &path, const search::Query &query) = 0;
    virtual QFuture<Result<ExportReport>> fetchExport(const ExportRequest &request) = 0;
    virtual QFuture<Result<QString>> fetchExportPreview(const ExportRequest &request, int lines) = 0;

    // What people decide: one step each time, undone and redone as one.
    virtual QFuture<Result<store::Step>> fetchDecideAll(const store::Plan &plan) = 0;
    virtual QFuture<Result<std::optional<store::Step>>> fetchUndo() = 0;
    virtual QFuture<Result<std::optional<store::Step>>> fetchRedo() = 0;
    virtual QFuture<Result<store::NextSteps>> fetchNextSteps() = 0;
    virtual QFuture<Result<std::vector<store::Decision>>> fetchDecisions() = 0;
    virtual QFuture<Result<std::vector<store::Decision>>> fetchHistory(const store::Target &target) = 0;
    virtual QFuture<Result<std::vector<store::ReviewItem>>> fetchReview() = 0;
    virtual QFuture<Result<store::Proposal>> fetchMore(const store::Change &change) = 0;
    virtual QFuture<Result<store::Plan>> fetchSplitPlan(EntityId entity, const std::vector<ArticleId> &articles,
                                                        const QString &key) = 0;
    virtual QFuture<Result<std::vector<store::MergeSuggestion>>> fetchMergeSuggestions(EntityId of) = 0;
    virtual QFuture<Result<store::Family>> fetchFamily(ArticleId id) = 0;
    virtual QFuture<Result<store::AnnotatedAgain>> fetchAnnotateAgain() = 0;
    virtual QFuture<Result<std::vector<lexicon::TaughtName>>> fetchTaughtNames() = 0;
    virtual QFuture<Result<store::Plan>> fetchNamesPlan(const QString &path) = 0;
    virtual QFuture<Result<qint64>> fetchNamesExport(const QString &path) = 0;
    virtual QFuture<Result<qint64>> fetchCorrectionsExport(const QString &path, ExportWhat what,
                                                           const search::Query &query) = 0;
    virtual QFuture<Result<store::CorrectionsPreview>> fetchCorrectionsPreview(const QString &path) = 0;
    virtual QFuture<Result<qint64>> fetchDecisionsExport(const QString &path) = 0;
    virtual QFuture<Result<store::LedgerImport>> fetchDecisionsImport(const QString &path) = 0;

Q_SIGNALS:
    /// What a search finds may have changed.
    void changed();
    /// The ledger of decisions has changed.
    void decided();
    /// The server of the archive does not answer; what is decided meanwhile is kept.
    void connectionLost();
    void connectionBack();
    void unsentChanged();
    /// What an earlier session had left unsent was sent: stored, or refused by the archive as it is now.
    void caughtUp(int stored, int refused);
};

} // namespace legation::ui
