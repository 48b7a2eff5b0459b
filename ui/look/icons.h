// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QColor>
#include <QIcon>

namespace legation::ui {

/// The program's own icon, in its own colours.
QIcon programIcon();

/// A drawing of resources/icons in one colour, sharp at every scale: "load", "export", "search" …
QIcon lineIcon(const QString &name, const QColor &colour);

} // namespace legation::ui
