// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/cells.h"
#include "core/store/articlereader.h"
#include "core/store/entityreader.h"

#include <memory>

namespace legation::store {

/// The rows of an export, read from one connection as they are written. `ids` are the articles in their order, `found`
/// the same as a set.
Result<std::unique_ptr<exporting::RowSource>> makeRowSource(Connection &connection, const Shared &shared,
                                                            const exporting::Layout &layout, std::vector<ArticleId> ids,
                                                            const search::IdSet &found,
                                                            const std::function<bool()> &isCancelled);

} // namespace legation::store
