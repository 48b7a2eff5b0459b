// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringList>

namespace legation::cli {

/// The candidates most like `text`, at most three, best first: those that share half their characters or more with it,
/// in order. For messages alone; nothing is decided by it.
QStringList nearest(const QString &text, const QStringList &candidates);

} // namespace legation::cli
