// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

namespace legation::annotate {

/// Whether a cue tells what happens now: not a plan, a wish, an invitation to everybody, a recollection, a journey of
/// goods or one that was called off.
bool isReported(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue);

/// Whether the words of a cue tell of nobody's coming or going: 採訪臺南市長, 接待家庭, 已接待超過10組訪團.
bool isNoJourney(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue);

/// Whether the headline tells of a report, a present or a show of pictures and of nobody's coming: what is said of
/// visits below it is said by the way.
bool announcesOther(const Scene &scene);

} // namespace legation::annotate
