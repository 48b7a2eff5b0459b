// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

class QWidget;

namespace legation::ui {

class BrowseState;

/// Closes a dialog or menu when another archive is opened, or none: what it is about is of the archive that goes, and
/// its numbers mean something else in another.
void closeWithHoldings(QWidget &widget, const BrowseState &state);

} // namespace legation::ui
