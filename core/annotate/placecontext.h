// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/document.h"

namespace legation::annotate {

/// Whether the name of a place means the place where it stands. Each function looks at the units beside the span.

/// The full or long name of a state. False for 日本料理, 法文, 韓國腦炎 and for risky names without a neighbour.
bool isCountryHere(const Document &document, const lexicon::Hit &hit);

/// A one-character form: 臺日, 訪美, 駐韓, 日、韓、荷.
bool isShortCountryHere(const Document &document, const lexicon::Hit &hit);

/// A short form of a Taiwanese city: 由北市首發, but not inside a longer word.
bool isShortCityHere(const Document &document, const lexicon::Hit &hit);

/// Whether a foreign place found bare stands in a context that makes it one (tier B): after its country, before its
/// government or its Latin name in brackets.
bool isBarePlaceHere(const Document &document, const lexicon::Hit &hit);

} // namespace legation::annotate
