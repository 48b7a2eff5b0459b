// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/document.h"
#include "core/export/exporter.h"
#include "core/store/articlereader.h"

#include <memory>

namespace legation::store {

/// The items of an export whose format has no columns, read as they are written, `limit` at most. `ids` are the
/// articles in their order, `found` the same as a set. Fails with BadQuery where the format does not hold what the
/// layout lists.
Result<std::unique_ptr<exporting::BlockSource>>
makeDocumentSource(Connection &connection, const Shared &shared, const exporting::Layout &layout,
                   std::optional<qint64> limit, const search::IdSet &found, std::vector<ArticleId> ids);

} // namespace legation::store
