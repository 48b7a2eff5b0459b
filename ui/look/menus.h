// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QPoint>

class QMenu;
class QWidget;

namespace legation::ui {

/// Opens a menu at a place of the screen. Where the pointer is somewhere else a key has opened it: then the first entry
/// is current, so that Return takes it and a screen reader says it.
void popUp(QMenu &menu, QPoint at);

/// The same below the button that stands for it.
void popUpBelow(QMenu &menu, const QWidget &button);

} // namespace legation::ui
