// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"
#include "core/store/packer.h"

namespace legation::store {

/// Copies every row of an archive into one that has nothing but its tables, whatever the engines of both: documents,
/// the machine layer, the ledger with what was undone, views, families. The indexes are made again from the documents.
///
/// One transaction in each; gives the number of articles. Fails with Cancelled, ArchiveDamaged and what the engines
/// refuse; then nothing was copied.
Result<qint64> copyWhole(Connection &from, Connection &into, const Packer &packer, const Job &job);

} // namespace legation::store
