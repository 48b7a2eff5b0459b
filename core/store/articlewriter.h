// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/load/pipeline.h"
#include "core/search/columns.h"
#include "core/store/batches.h"
#include "core/store/connection.h"
#include "core/store/digest.h"
#include "core/store/entitywriter.h"
#include "core/store/shared.h"
#include "core/store/textindexwriter.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace legation::store {

/// Puts articles into an archive: the sink of a load.
///
/// Articles go into one transaction with everything that belongs to them (text, index, annotation, entities, columns),
/// committed every few seconds: what is killed in between leaves whole transactions. An article that is already there
/// is not kept; where it stands in another place than the one kept, it is counted as its copy, once for each place.
class ArticleWriter : public load::Sink
{
public:
    using Annotate = std::function<annotate::Annotation(const load::Article &, const annotate::BatchAnchor &)>;

    /// `committed` is called after each transaction, in the thread that writes.
    ArticleWriter(Connection &connection, std::shared_ptr<Shared> shared, Annotate annotate,
                  std::function<void()> committed);
    /// Forgets what was not committed.
    ~ArticleWriter() override;

    /// Learns what is in the archive already; call it before the load.
    Result<void> begin();
    std::unique_ptr<load::Prepared> prepare(const std::vector<load::Article> &articles,
                                            const annotate::BatchAnchor &batch) const override;
    Result<void> write(const load::Prepared &prepared, load::LoadReport &report) override;
    /// Commits what is not yet; call it after the load, cancelled or not.
    Result<void> finish();

private:
    struct PreparedArticle;
    struct PreparedBlock;

    PreparedArticle prepareOne(const load::Article &article, const annotate::BatchAnchor &batch,
                               QString &searchable) const;
    void encodeRecords(PreparedArticle &prepared) const;
    Result<void> beginTransaction();
    Result<void> commit();
    Result<void> learnDigests();
    Result<void> writeOne(const PreparedArticle &article, load::LoadReport &report);
    Result<void> keepBatch(const PreparedBlock &block);
    Result<void> addDocument(const PreparedArticle &article, qint64 id);
    Result<void> addAnnotation(const PreparedArticle &article, qint64 id);
    Result<void> trainPacker();
    Result<void> addRules();
    Result<qint64> numberOf(const char *find, const char *add, const QString &name, QHash<QString, qint64> &known);

    Connection &m_connection;
    const std::shared_ptr<Shared> m_shared;
    const Annotate m_annotate;
    const std::function<void()> m_committed;
    /// An article that is in the archive, and where it was read; so that what is loaded again asks nothing of it.
    struct Known
    {
        qint64 id = 0;
        qint32 source = 0;
        qint32 position = 0;
    };
    using KnownArticles = std::unordered_map<Digest, Known, DigestHash>;

    Result<qint64> sourceOf(const PreparedArticle &article);
    Result<void> addCopy(const PreparedArticle &article, const Known &original);

    KnownArticles m_known; ///< as of begin(): read by several threads, never changed
    KnownArticles m_fresh; ///< written since; the writing thread alone
    std::unique_ptr<Transaction> m_transaction;
    std::unique_ptr<search::ColumnsEditor> m_editor;
    std::shared_ptr<const search::Columns> m_before; ///< what m_editor began with
    TextIndexWriter m_index;
    EntityWriter m_entities;
    Batches m_batches;
    QHash<QString, qint64> m_sources;
    QHash<QString, qint64> m_publishers;
    QHash<QString, qint64> m_annotators;
    QElapsedTimer m_clock;     ///< since the transaction began
    qint64 m_milliseconds = 0; ///< that the transaction may take
    qint64 m_lastId = 0;
    qint64 m_inTransaction = 0;
    qsizetype m_storedRules = 0;
    qsizetype m_storedDictionaries = 0; ///< before the transaction
    bool m_hasTrained = false;          ///< in this load; where training fails it is not tried again and again
};

} // namespace legation::store
