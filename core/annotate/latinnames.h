// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/document.h"

#include <vector>

namespace legation::annotate {

/// A run of capitalised Latin words that has the shape of a person's name, honorifics and titles cut off.
struct LatinName
{
    TextSpan span;         ///< with what was cut off: Director Mr. Mark Pearson
    TextSpan name;         ///< Mark Pearson
    TextSpan title;        ///< Director; empty where there is none but honorifics
    TextSpan bracket;      ///< with the brackets around it; empty where it stands free
    int words = 0;         ///< of the name
    bool titled = false;   ///< a title or an honorific was cut off
    bool shouted = false;  ///< every word in capitals alone: a name, or an acronym
    bool doubtful = false; ///< the last word is an ordinary word too (Day, Park), or the run holds a place
};

/// All runs of a document that can be names of people, in order; words such as Office or City rule a run out.
std::vector<LatinName> findLatinNames(const Document &document);

} // namespace legation::annotate
