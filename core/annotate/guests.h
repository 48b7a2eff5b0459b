// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

namespace legation::annotate {

/// Who goes abroad by the verb of a sentence: named before it, else first in the sentence, else in the lead; never
/// whom they call on. Names as printed, empty if nobody is named.
QStringList goers(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue);

/// Who comes, or who is met by video: the leading person of the sentence or of the lead with those joined to the name,
/// and the party they lead (加拿大國會議員團); else the bodies, else the places that come.
QStringList comers(const Scene &scene, const SceneSentence &sentence);

/// Organisations of a side in the order in which a sentence names them.
QStringList bodiesIn(const SceneSentence &sentence, Side side);

} // namespace legation::annotate
