// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"

#include <memory>
#include <vector>

namespace legation::ui {

using EngagementRows = std::shared_ptr<const std::vector<store::EngagementRow>>;

/// To be shared. Letting go of a hundred thousand rows takes longer than a frame: whoever is the last to do so, another
/// thread takes them apart.
EngagementRows sharedRows(std::vector<store::EngagementRow> rows);

} // namespace legation::ui
