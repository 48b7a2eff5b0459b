// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"
#include "core/store/records.h"
#include "core/store/shared.h"

#include <deque>
#include <functional>
#include <vector>

namespace legation::store {

/// Rows as they were read, some hundred at a time.
using RowBlocks = std::deque<std::vector<EngagementRow>>;

/// The machine's engagements of all articles that `isWanted`, by article, decoded on all cores while the next are read.
/// Texts that come again and again (places, topics, days) are made once. Fails with Cancelled where the connection is
/// stopped.
Result<RowBlocks> readEngagementRows(Connection &connection, const Shared &shared,
                                     const std::function<bool(ArticleId)> &isWanted);

/// All rows in the order of isBefore (core/store/articlereader.h); of those that report one visit the first, with all
/// articles that report it, found or not.
std::vector<EngagementRow> orderedRows(RowBlocks blocks, const search::Repeats &repeats);

} // namespace legation::store
