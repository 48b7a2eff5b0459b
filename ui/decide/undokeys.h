// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

class QWidget;

namespace legation::ui {

class DecisionDesk;

/// Lets the keys of undo and redo work in a dialog as in the window behind it, whose own keys rest while the dialog is
/// open. A field that is being written in keeps them for itself.
void addUndoKeys(QWidget &dialog, DecisionDesk &desk);

} // namespace legation::ui
