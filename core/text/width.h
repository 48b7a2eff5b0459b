// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>

namespace legation::text {

/// How many columns of a terminal a text takes: two for East Asian wide and full-width characters (UAX #11), none for
/// combining marks and control characters, else one. Ambiguous characters count one, as terminals draw them by default.
int terminalColumns(QStringView text);

/// The longest front of `text` that takes at most `columns` columns; where something is cut, "…" ends it.
QString elideToColumns(QStringView text, int columns);

} // namespace legation::text
