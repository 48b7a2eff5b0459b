// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

namespace legation::annotate {

/// An engagement of a kind, carried by a cue of a sentence: its span, its sentence, its day. Parties are not filled.
Engagement makeEngagement(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue, EngagementKind kind);

/// Host, guests, countries, place and participants of an engagement whose direction is set.
void fillParties(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue, Engagement &engagement);

/// The countries named in the headline and in the sentence, other than in passing; of the whole lead where these name
/// none. ISO codes in order of mention.
QStringList countriesNear(const Scene &scene, const SceneSentence &sentence);

/// The Taiwanese city that acts in a sentence, else the one of the lead; empty if none.
QString cityNear(const Scene &scene, const SceneSentence &sentence);

/// Whether a foreign mention only stands in passing: an export market, a case of illness, a flight.
bool isPassing(const SceneSentence &sentence, const Actor &actor);

} // namespace legation::annotate
