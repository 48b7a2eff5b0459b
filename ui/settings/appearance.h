// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

namespace legation::ui {

/// Where the window takes its colours from.
enum class Appearance { System, Light, Dark };

/// Sets style, palette and fonts of the program. System keeps what the desktop gives, and only where there is no
/// desktop (a bare X server, no display) takes the program's own light palette. Han text is drawn with Traditional
/// glyphs: families that have them are named behind the desktop's own.
void applyAppearance(Appearance appearance);

} // namespace legation::ui
