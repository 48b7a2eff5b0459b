// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QString>

namespace legation::tests {

/// Path of a file below tests/data.
QString dataPath(const QString &name);

/// Compares with the golden file `name` below tests/data: empty where they are equal, else a sentence with the first
/// line that differs. Where the environment variable LEGATION_ACCEPT is set (tests/support/accept-golden does), the
/// file is written anew instead.
QString goldenDifference(const QString &name, const QByteArray &actual);

} // namespace legation::tests
