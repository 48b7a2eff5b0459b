// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QStringView>

namespace legation::store {

/// Longer terms are searched by their beginning, then read for: a phrase of thousands of grams costs more than that.
inline constexpr qsizetype kLongestPhrase = 48;

/// A term as far as it is searched; a break where it was cut is no part of it.
QStringView phraseHead(QStringView term);

/// A phrase in the language of FTS5, of a term that is searchable text: its beginning where it is longer.
QByteArray toPhrase(QStringView term);

} // namespace legation::store
