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
    virtual QFuture<Result<store::LoadReport>> fetchLoad(const QStringList &files) = 0;
    virtual QFuture<Result<ExportReport>> fetchExport(const ExportRequest &request) = 0;
    virtual QFuture<Result<QString>> fetchExportPreview(const ExportRequest &request, int lines) = 0;

Q_SIGNALS:
    /// What a search finds may have changed.
    void changed();
};

} // namespace legation::ui
