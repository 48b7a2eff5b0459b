// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <vector>

namespace legation::families {

/// A stretch of two texts laid side by side: common to both, or what stands on either side instead (one side may be
/// empty: added or left out).
struct Stretch
{
    enum class Kind { Common, Differing };
    Kind kind = Kind::Common;
    TextSpan left;
    TextSpan right;

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// How two texts differ, from their beginnings to their ends: common and differing stretches take turns, those of the
/// left together are the whole left text, and likewise those of the right. Common stretches are equal unit for unit.
///
/// Texts are compared by what a reader sees as one: a Han character with what combines with it, a word or number of
/// another script, a sign, a blank. Nothing is cut within a pair of surrogates. A few common characters between larger
/// differences count as part of these, for confetti tells a reader nothing.
///
/// The result is the shortest script of changes for texts of ordinary length. In very long ones of which little is
/// common a stretch may be called differing although some of it is not: the cost is bounded, about linear in length.
std::vector<Stretch> differenceOf(QStringView left, QStringView right);

} // namespace legation::families
