// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace legation::store {

/// "Lega" in the header of every archive (PRAGMA application_id, bytes 68–71 of the file, big-endian).
inline constexpr qint64 kApplicationId = 0x4c656761;
/// Version of the schema this program writes (PRAGMA user_version); see resources/sql/schema.md.
inline constexpr int kSchemaVersion = 4;

/// One change of the schema: the SQL that brings an archive of version `version - 1` to `version`.
struct SchemaStep
{
    int version = 0;
    QByteArray sql;
};

/// The steps of this program, from an empty archive (version 0) on.
std::vector<SchemaStep> schemaSteps(Engine engine = Engine::Sqlite);

/// Makes an empty file an archive, brings an older archive up to date, and refuses what is no archive.
///
/// Before the schema of an archive is changed, a copy is written beside it: <name>.before-schema-<new version>.
/// All steps run in one transaction: an archive is never half changed. A newer archive opens for reading alone, and
/// only where its "readable_by" (in meta) is not above the last of `steps`.
/// Fails with NotAnArchive, ArchiveTooNew, ArchiveDamaged, ArchiveReadOnly (older, but opened for reading alone).
Result<void> prepareSchema(Connection &connection, const std::vector<SchemaStep> &steps);

} // namespace legation::store
