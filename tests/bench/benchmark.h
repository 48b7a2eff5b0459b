// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTextStream>

namespace legation::bench {

struct Plan
{
    qint64 articles = 100'000;
    QString folder;       ///< where everything is written; exists
    QStringList only;     ///< names of the steps to run; empty = all
    QString annotateFile; ///< articles to annotate besides the corpus; empty = none
    QString program;      ///< path of this program, for the sections
};

/// The steps in their order: "corpus", "load", "search", "export", "start", "annotate", "window", "grep", "peers".
QStringList stepNames();

/// Runs the steps of a plan and gives their figures by name; what fails is said on `log` and left out. Steps that
/// need what an earlier step makes find it in the folder, so that a kept folder can be measured again in part.
QJsonObject runSteps(const Plan &plan, QTextStream &log);

} // namespace legation::bench
