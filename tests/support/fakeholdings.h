// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/holdings.h"

#include <QPromise>

#include <deque>
#include <functional>
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
    search::Query lastQuery;
    QStringList loaded; ///< files given to fetchLoad()
    ExportRequest lastExport;

    void release(); ///< delivers what was held
    void grow(store::ArticleRecord article);

    QString path() const override;
    bool isReadOnly() const override { return false; }
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
    QFuture<Result<store::LoadReport>> fetchLoad(const QStringList &files) override;
    QFuture<Result<ExportReport>> fetchExport(const ExportRequest &request) override;
    QFuture<Result<QString>> fetchExportPreview(const ExportRequest &request, int lines) override;

    static store::ArticleRow rowOf(const store::ArticleRecord &article);

private:
    template <typename T>
    QFuture<Result<T>> answer(Result<T> result);
    std::vector<const store::ArticleRecord *> found(const search::Query &query) const;

    std::deque<std::function<void()>> m_held;
};

} // namespace legation::test
