// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/columns.h"
#include "core/store/connection.h"
#include "core/store/shared.h"

namespace legation::store {

/// Brings the columns, rules and decisions of `shared` to what the caller's transaction sees, where another program or
/// connection has changed the archive. Gives the version that it sees.
Result<qint64> refreshColumns(Connection &connection, Shared &shared);

/// Reads the columns of all articles into memory. Fails with ArchiveDamaged where a chunk cannot be understood.
Result<std::shared_ptr<const search::Columns>> readColumns(Connection &connection);

/// Writes what `editor` changed since its last finish(), inside the transaction of the caller; `before` are the
/// columns it began with. Call finish() after it.
/// Gives the version these columns have.
Result<qint64> writeColumns(Connection &connection, search::ColumnsEditor &editor, const search::Columns &before);

} // namespace legation::store
