// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/cells.h"
#include "core/export/exporter.h"
#include "core/store/articlereader.h"
#include "core/store/entityreader.h"

#include <memory>

namespace legation::store {

/// The rows of an export, read as they are written, `limit` at most. `ids` are the articles in their order, `found` the
/// same as a set.
Result<std::unique_ptr<exporting::BlockSource>> makeBlockSource(Connection &connection, const Shared &shared,
                                                                const exporting::Layout &layout,
                                                                std::optional<qint64> limit, const search::IdSet &found,
                                                                std::vector<ArticleId> ids,
                                                                const std::function<bool()> &isCancelled);

} // namespace legation::store
