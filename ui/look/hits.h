// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <QStringList>

#include <vector>

namespace legation::ui {

/// Where the folded terms of a search stand in a text as published, whatever way the text writes them. Ordered, joined
/// where they overlap.
std::vector<TextSpan> hitsIn(QStringView text, const QStringList &foldedTerms);

} // namespace legation::ui
