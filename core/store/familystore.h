// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/request.h"

#include <set>

namespace legation::store {

class Shared;

/// Groups the articles that were written since the last time, with each other and with those before, and the
/// engagements they report; shows it. Of what is there already, only what may be the same is read: the signatures of
/// texts in passing, engagements of the same days. Cancelled, nothing is changed, and the next time does it.
Result<void> regroup(Connection &connection, Shared &shared, const Job &job);
/// Groups all engagements anew, in the caller's transaction.
Result<void> regroupVisits(Connection &connection, Shared &shared);
/// Groups those of articles that were annotated again, and what they may be one with.
Result<void> regroupVisitsOf(const std::set<qint64> &articles, Connection &connection, Shared &shared);

} // namespace legation::store
