// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace legation::bench {

/// What came of a program that was run to its end.
struct Ran
{
    double seconds = 0; ///< from before its start to after its end
    QByteArray output;  ///< standard output, unless it went to a file
};

/// Runs a program; `outputFile` (may be empty) takes its standard output. Fails with NotFound where there is no such
/// program, Internal where it fails (an exit status above `highestGood`; grep says 1 for "no line").
Result<Ran> run(const QString &program, const QStringList &arguments, const QString &outputFile = {},
                int highestGood = 0);

/// Runs one section of this benchmark in a process of its own, so that its memory is its own, and reads the JSON object
/// that it prints.
Result<QJsonObject> runSection(const QString &program, const QString &section, const QStringList &arguments);

/// The same with the program that measures the window.
Result<QJsonObject> runWindow(const QString &program, const QString &what, const QStringList &arguments);

/// Nanoseconds of a clock that all processes of the machine share.
qint64 sharedNanoseconds();

/// The most memory this process has had in use so far, in MB (10^6 bytes); 0 where the system does not tell.
double peakMegabytes();

} // namespace legation::bench
