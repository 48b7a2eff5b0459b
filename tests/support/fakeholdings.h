// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/holdings.h"

#include <QPromise>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace legation::test {

/// An archive in memory for tests of panels. It finds by plain `contains`, filters by city, country, year, kind and
/// direction, and counts facets as the real one does: the rows after choosing the value alone in its facet.
class FakeHoldings final : public ui::Holdings
{
    Q_OBJECT

public:
    /// Eight short articles of Tainan, Taichung and Kaohsiung with visits of AU, NZ and JP.
    static std::shared_ptr<FakeHoldings> sample();
    /// `count` articles that differ in their headline alone.
    static std::shared_ptr<FakeHoldings> many(int count);

    std::vector<store::ArticleRecord> articles;
    std::vector<store::EngagementRow> engagements;
    std::vector<store::EntityRecord> entities;

    std::optional<Error> error; ///< set: every question fails with it
    bool held = false;          ///< true: answers wait for release()
    int searches = 0;           ///< fetchResults() so far
    int rowFetches = 0;
    int engagementFetches = 0;
    int entityFetches = 0; ///< of one, and of those of an article
    search::Query lastQuery;
    QStringList loaded; ///< files given to fetchLoad()
    load::OptionsOfFiles lastOptions;
    ExportRequest lastExport;

    // What people decide is noted, and changes nothing of the above.
    bool readOnly = false;
    int waiting = 0; ///< decisions, for a server
    bool waitingIsKept = true;
    std::vector<store::Plan> plans; ///< given to fetchDecideAll()
    std::vector<store::Step> steps; ///< the ledger; those undone have a time
    store::Proposal more;
    std::vector<store::MergeSuggestion> suggestions;
    std::vector<store::ReviewItem> review;
    std::vector<lexicon::TaughtName> taught;
    store::CorrectionsPreview corrections;
    std::map<qint64, store::Family> families; ///< by the id of the article asked for
    QString lastPath;                         ///< of a file written or read

    void release(); ///< delivers what was held
    void grow(store::ArticleRecord article);

    QString path() const override;
    bool isReadOnly() const override { return readOnly; }
    int unsent() const override { return waiting; }
    bool isUnsentKept() const override { return waitingIsKept; }
    std::shared_ptr<ui::Holdings> share() override { return nullptr; }
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

    static store::ArticleRow rowOf(const store::ArticleRecord &article);

private:
    template <typename T>
    QFuture<Result<T>> answer(Result<T> result)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto deliver = [promise, result = error ? Result<T>(tl::unexpected<Error>(*error)) : std::move(result)] {
            promise->addResult(result);
            promise->finish();
        };
        const auto future = promise->future();
        if (held)
            m_held.push_back(deliver);
        else
            deliver();
        return future;
    }
    std::vector<const store::ArticleRecord *> found(const search::Query &query) const;

    std::deque<std::function<void()>> m_held;
};

} // namespace legation::test
