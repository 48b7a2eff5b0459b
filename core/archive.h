// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/export/exporter.h"
#include "core/lexicon/lexicon.h"
#include "core/search/results.h"
#include "core/store/records.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>

namespace legation {

/// What is exported, of the articles that a query finds and in their order; see core/export/format.h.
using ExportWhat = exporting::What;
using ExportFormat = exporting::Format;
using ExportAudience = exporting::Audience;

struct ExportRequest
{
    search::Query query;
    ExportWhat what = ExportWhat::Articles;
    ExportFormat format = ExportFormat::Csv;
    ExportAudience audience = ExportAudience::Excel;
    QStringList columns; ///< keys as exportColumns() gives them; empty = all, in their own order
    QString path;        ///< written aside and renamed when whole
};

using ExportReport = exporting::Written;

/// The columns `what` can have, in their own order; keys are stable and stand in the header of the file.
inline QStringList exportColumns(ExportWhat what)
{
    return exporting::columns(what);
}

enum class OpenMode { ReadWrite, ReadOnly };

/// One open archive: the face of core for windows. Hides threads and connections.
///
/// Lives in the thread that made it; every function returns at once. A function named fetch… delivers through its
/// QFuture: watch it with a QFutureWatcher you own. Cancelling the future stops the work. A later fetchResults() stops
/// the earlier one, whose future then holds ErrorCode::Cancelled. Progress of long work is told by the future's
/// progress value and text at most ten times a second. Destruction cancels what runs and waits for the writer alone.
class Archive : public QObject
{
    Q_OBJECT

public:
    /// Opens the archive at `path`, or makes an empty one where there is none and the mode allows.
    /// Fails with NotAnArchive, ArchiveTooNew, ArchiveDamaged, ArchiveLocked, FileUnreadable.
    static QFuture<Result<std::shared_ptr<Archive>>> fetchOpen(const QString &path, OpenMode mode,
                                                               std::shared_ptr<const lexicon::Lexicon> lexicon);
    ~Archive() override;

    QString path() const;
    bool isReadOnly() const;

    QFuture<Result<store::ArchiveInfo>> fetchInfo();

    /// The whole answer to a query. The newest call wins.
    QFuture<Result<search::Results>> fetchResults(const search::Query &query);

    /// Rows of the table, in the order of `ids`; ids that no longer exist are left out.
    QFuture<Result<std::vector<store::ArticleRow>>> fetchRows(const std::vector<ArticleId> &ids);

    QFuture<Result<store::ArticleRecord>> fetchArticle(ArticleId id);
    QFuture<Result<store::EntityRecord>> fetchEntity(EntityId id);
    /// The entities of one article, each with its number of articles in the archive; in order of first mention.
    QFuture<Result<std::vector<store::EntitySummary>>> fetchEntitiesOf(ArticleId id);

    /// Engagements of the articles a query finds, by start day; undated ones last. For timeline and lists.
    QFuture<Result<std::vector<store::EngagementRow>>> fetchEngagements(const search::Query &query);

    /// Reads, annotates and stores files; progress counts articles. Emits changed() after each committed batch.
    /// Cancelling keeps what was committed; the report then says cancelled.
    QFuture<Result<store::LoadReport>> fetchLoad(const QStringList &files);

    /// Writes a selection to a file; progress counts rows. Cancelled or failed: the target is left as it was.
    QFuture<Result<ExportReport>> fetchExport(const ExportRequest &request);
    /// The first `lines` lines that fetchExport would write.
    QFuture<Result<QString>> fetchExportPreview(const ExportRequest &request, int lines);

Q_SIGNALS:
    /// What a search finds may have changed.
    void changed();

private:
    struct Private;
    explicit Archive(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace legation
