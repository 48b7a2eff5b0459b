// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringList>

namespace legation::load {

/// The files to read where folders stand among `paths`: those in a folder and the folders below it, by name; hidden
/// ones and links to folders are left out. Paths that are no folders stay as they are, in their place.
QStringList filesIn(const QStringList &paths);

} // namespace legation::load
