// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/families/likeness.h"

#include <QtGlobal>

#include <functional>
#include <unordered_map>
#include <vector>

namespace legation::families {

struct SignedText
{
    qint64 id = 0;
    Signature signature{};
};

/// The family of each text that has one: the least id of its members. Texts that are alike are in one family, and what
/// is alike to the same one too.
using Families = std::unordered_map<qint64, qint64>;

/// Groups all texts. `areAlike` is asked for pairs that share a band, the greater id first; of pairs of which neither
/// id is above `lastGrouped` it is not asked: they are alike where `before` says so. Grouping in one go or in several
/// gives the same. `texts` are sorted by id.
Families group(const std::vector<SignedText> &texts, const Families &before, qint64 lastGrouped,
               const std::function<bool(qint64, qint64)> &areAlike);

} // namespace legation::families
