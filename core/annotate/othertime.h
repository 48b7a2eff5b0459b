// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

namespace legation::annotate {

/// Whether an agreement, a forum, an award or aid is told as what once was or may come to be: 自2017年締結以來,
/// 締盟5周年, 促成締盟的副會長, 明年將舉辦的高峰會, 爭取締盟. Articles recall these far more often than they report
/// them, so the whole clause is looked at.
bool isOfAnotherTime(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue);

/// Whether a word right before the cue says so: 曾簽署, 將舉辦.
bool isRecalledBefore(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue);

} // namespace legation::annotate
