// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

class QWidget;

namespace legation::ui {

class DecisionDesk;

/// Lets the keys of undo and redo work in a dialog in which decisions are made while it stays open, as in the window
/// behind it, whose own keys rest meanwhile. A field that is being written in keeps them for itself. A dialog that
/// closes with its decision has nothing to undo, and goes without.
void addUndoKeys(QWidget &dialog, DecisionDesk &desk);

} // namespace legation::ui
