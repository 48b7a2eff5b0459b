// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"

#include "core/store/columnstore.h"
#include "core/store/connection.h"
#include "core/store/schema.h"
#include "core/store/shared.h"

#include <QFileInfo>

namespace legation::store {

using namespace Qt::StringLiterals;

struct ArchiveFile::Private
{
    std::shared_ptr<Shared> shared;
    std::unique_ptr<Connection> connection;
};

ArchiveFile::ArchiveFile(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

ArchiveFile::~ArchiveFile() = default;

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::open(const QString &path, OpenMode mode,
                                                       std::shared_ptr<const lexicon::Lexicon> lexicon)
{
    auto connection = Connection::open(path, mode);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto prepared = prepareSchema(**connection, schemaSteps()); !prepared)
        return tl::unexpected(prepared.error());
    auto columns = readColumns(**connection);
    if (!columns)
        return tl::unexpected(columns.error());
    auto shared = std::make_shared<Shared>(path, mode, std::move(lexicon));
    shared->setColumns(std::move(*columns));
    return std::unique_ptr<ArchiveFile>(
        new ArchiveFile(std::make_unique<Private>(Private{std::move(shared), std::move(*connection)})));
}

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::another(std::shared_ptr<Shared> shared, OpenMode mode)
{
    auto connection = Connection::open(shared->path, mode);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<ArchiveFile>(
        new ArchiveFile(std::make_unique<Private>(Private{std::move(shared), std::move(*connection)})));
}

std::shared_ptr<Shared> ArchiveFile::shared() const
{
    return d->shared;
}

QString ArchiveFile::path() const
{
    return d->shared->path;
}

bool ArchiveFile::isReadOnly() const
{
    return d->shared->mode == OpenMode::ReadOnly;
}

Result<ArchiveInfo> ArchiveFile::info()
{
    ArchiveInfo info;
    info.path = path();
    info.readOnly = isReadOnly();
    info.bytes = QFileInfo(path()).size();
    const auto version = d->connection->number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    info.schemaVersion = static_cast<int>(*version);
    Statement counts = d->connection->statement("counts");
    if (!counts.step())
        return tl::unexpected(counts.status().error());
    info.articles = counts.integer(0);
    info.copies = counts.integer(1);
    info.engagements = counts.integer(2);
    info.entities = counts.integer(3);
    info.decisions = counts.integer(4);
    return info;
}

Result<void> ArchiveFile::check(const Job &)
{
    return fail(ErrorCode::Internal);
}
Result<search::Results> ArchiveFile::results(const search::Query &, const Job &)
{
    return search::Results{};
}
Result<std::vector<ArticleRow>> ArchiveFile::rows(const std::vector<ArticleId> &)
{
    return std::vector<ArticleRow>{};
}
Result<ArticleRecord> ArchiveFile::article(ArticleId)
{
    return fail(ErrorCode::NotFound);
}
Result<EntityRecord> ArchiveFile::entity(EntityId, const Job &)
{
    return fail(ErrorCode::NotFound);
}
Result<std::vector<EntitySummary>> ArchiveFile::entitiesOf(ArticleId)
{
    return std::vector<EntitySummary>{};
}
Result<std::vector<EngagementRow>> ArchiveFile::engagements(const search::Query &, const Job &)
{
    return std::vector<EngagementRow>{};
}
Result<LoadReport> ArchiveFile::load(const QStringList &, const Job &, const std::function<void()> &)
{
    return LoadReport{};
}
Result<ExportReport> ArchiveFile::exportTo(const ExportRequest &, const Job &)
{
    return fail(ErrorCode::Internal);
}
Result<ExportReport> ArchiveFile::exportTo(QIODevice &, const ExportRequest &, const Job &)
{
    return fail(ErrorCode::Internal);
}
Result<QString> ArchiveFile::exportPreview(const ExportRequest &, int, const Job &)
{
    return fail(ErrorCode::Internal);
}
Result<Decision> ArchiveFile::decide(const Change &)
{
    return fail(ErrorCode::Internal);
}
Result<std::optional<Decision>> ArchiveFile::undo()
{
    return std::optional<Decision>{};
}
Result<std::optional<Decision>> ArchiveFile::redo()
{
    return std::optional<Decision>{};
}
Result<std::vector<Decision>> ArchiveFile::decisions()
{
    return std::vector<Decision>{};
}

} // namespace legation::store
