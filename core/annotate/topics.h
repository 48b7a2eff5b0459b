// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/document.h"

#include <QStringList>

namespace legation::annotate {

/// The topics of a stretch of a document, most often named first, at most kMostTopics. A topic counts where two of its
/// words stand in the stretch, or one in the headline.
QStringList findTopics(const Document &document, TextSpan stretch);

inline constexpr qsizetype kMostTopics = 5;

} // namespace legation::annotate
