// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/lexicon/lexicon.h"
#include "core/store/connection.h"
#include "core/store/records.h"
#include "core/store/replay.h"

#include <vector>

namespace legation::store {

/// Hosts and guests of `rows` under the names that people gave them, or gave those they were merged into. The machine
/// tells guests by name, so that a row of an article in which somebody was given to another entity keeps its names.
/// `lexicon`, which knows the other names of organisations, may be null.
Result<void> applyNames(Connection &connection, const Replay &replay, const lexicon::Lexicon *lexicon,
                        std::vector<EngagementRow> &rows);

} // namespace legation::store
