// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

#include <vector>

namespace legation::annotate {

/// The visits across a border that the article reports, the best supported first. Direction follows who moves: a
/// foreign party that comes or is received is inbound, a Taiwanese one that goes or calls abroad is outbound, a meeting
/// by video is online. Recollections, plans and wishes are none.
std::vector<Engagement> findVisits(const Scene &scene);

} // namespace legation::annotate
