// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

#include <vector>

namespace legation::annotate {

/// Agreements, forums, memberships, awards and aid across a border that the article reports; at most one of a kind.
std::vector<Engagement> findOtherEngagements(const Scene &scene);

} // namespace legation::annotate
