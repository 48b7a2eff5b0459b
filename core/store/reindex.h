// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"
#include "core/store/packer.h"

namespace legation::store {

/// Version of the folding that the index and the digests of an archive were made with.
Result<qint64> storedFoldVersion(Connection &connection);

/// Makes the index of the names of entities again, in the transaction of the caller.
Result<void> indexNames(Connection &connection);

/// Makes the index of the texts, the index of the names and the digests again where they were folded in another way
/// than this program folds: only then a search equals a scan. All in one transaction; a million articles take minutes.
/// Fails with ArchiveReadOnly where that is needed and the archive is open for reading alone, and with ArchiveTooNew
/// where a newer program made the index.
Result<void> bringIndexUpToDate(Connection &connection, const Packer &packer);

} // namespace legation::store
