// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"
#include "core/store/targets.h"

namespace legation::store {

/// Finds the decisions that people should look at again.
class Review
{
public:
    Review(Connection &connection, const Shared &shared);

    /// Of all that stand: those that lost what they are about, that the machine has contradicted since they were made,
    /// and those that someone else's later decision overrules. In the order they count.
    Result<std::vector<ReviewItem>> items(const Job &job = {});

private:
    Result<std::vector<Decision>> standing();
    Result<void> compare(const Decision &decision, std::vector<ReviewItem> &items);

    Connection &m_connection;
    Targets m_targets;
};

} // namespace legation::store
