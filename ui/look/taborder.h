// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QWidget>

#include <initializer_list>

namespace legation::ui {

/// Tab goes through the controls of these parts one part after another, in each as they were made. A part may be a
/// control itself.
///
/// A box of buttons is a part too, once all its buttons are in it: by itself it may hand the focus back to its first
/// button, and Tab never leaves it.
void orderTabs(std::initializer_list<QWidget *> parts);

} // namespace legation::ui
