// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/exporter.h"
#include "core/store/archivefile.h"
#include "core/store/articlereader.h"
#include "core/store/entityreader.h"

namespace legation::store {

/// While it lives, the statements of a connection stop when the job is cancelled.
class Stopper
{
public:
    Stopper(Connection &connection, const Job &job)
        : m_connection(connection)
    {
        m_connection.stopWhen(job.isCancelled);
    }
    ~Stopper() { m_connection.stopWhen({}); }
    Stopper(const Stopper &) = delete;
    Stopper &operator=(const Stopper &) = delete;

private:
    Connection &m_connection;
};

/// What an ArchiveFile is made of; its functions stand in archivefile.cpp (reading, exporting), archiveload.cpp,
/// archivedecisions.cpp (everything that people decide), archivecopies.cpp (from archive to archive).
struct ArchiveFile::Private
{
    Private(std::shared_ptr<Shared> state, std::unique_ptr<Connection> opened)
        : shared(std::move(state))
        , connection(std::move(opened))
        , articles(*connection, *shared)
        , entities(*connection, *shared)
    {
    }
    ~Private() { shared->common->dropSession(connection->session()); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    /// The articles that a query finds, in the caller's transaction.
    Result<search::IdSet> find(const search::Query &query);
    /// What an export writes.
    struct Selected
    {
        std::unique_ptr<exporting::BlockSource> blocks;
        qint64 rows = 0; ///< how many there will be; 0: not known beforehand
    };
    Result<Selected> select(const ExportRequest &request, const Job &job);

    Result<ExportReport> copyInto(const QString &path, const search::IdSet &found, const Job &job);
    Result<LoadReport> loadTexts(const QStringList &files, const Job &job, const std::function<void()> &committed,
                                 const load::OptionsOfFiles &options);

    const std::shared_ptr<Shared> shared;
    const std::unique_ptr<Connection> connection;
    ArticleReader articles;
    EntityReader entities;
};

} // namespace legation::store
