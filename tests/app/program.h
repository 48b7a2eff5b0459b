// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QStringList>

namespace legation::tests {

/// What came of a run of legation-cli.
struct Outcome
{
    int status = -1; ///< exit status; -1 where it crashed or did not end
    QByteArray out;
    QByteArray err;
};

/// Runs the legation-cli of this build in `folder`.
Outcome runProgram(const QStringList &arguments, const QString &folder = {});

} // namespace legation::tests
