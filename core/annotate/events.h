// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/annotate/document.h"
#include "core/annotate/names.h"

#include <vector>

namespace legation::annotate {

struct Events
{
    std::vector<Event> events;     ///< in order of first mention
    std::vector<Mention> mentions; ///< kind Event; spans count in Document::text
};

/// Events by name: a quoted name that ends like an event (「智慧城市首長高峰會」), or one that a year or an edition
/// opens (2022智慧城市展, 第14屆亞太蘭花會議). Edition, year and an acronym in brackets are kept apart from the name.
Events findEvents(const Document &document);

} // namespace legation::annotate
