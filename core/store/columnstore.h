// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/columns.h"
#include "core/store/connection.h"

namespace legation::store {

/// Reads the columns of all articles into memory. Fails with ArchiveDamaged where a chunk cannot be understood.
Result<std::shared_ptr<const search::Columns>> readColumns(Connection &connection);

/// Writes what `editor` changed since its last finish(), inside the transaction of the caller; `before` are the
/// columns it began with. Call finish() after it.
Result<void> writeColumns(Connection &connection, search::ColumnsEditor &editor, const search::Columns &before);

} // namespace legation::store
