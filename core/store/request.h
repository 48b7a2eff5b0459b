// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/exporter.h"
#include "core/export/format.h"
#include "core/search/query.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace legation {

/// What is exported, of the articles that a query finds and in their order; see core/export/format.h.
using ExportWhat = exporting::What;
using ExportFormat = exporting::Format;
using ExportAudience = exporting::Audience;

struct ExportRequest
{
    search::Query query;
    ExportWhat what = ExportWhat::Articles;
    ExportFormat format = ExportFormat::Csv;
    ExportAudience audience = ExportAudience::Excel;
    QStringList columns;         ///< keys as exportColumns() gives them; empty = all, in their own order
    exporting::Wording words;    ///< of CSV for Excel
    std::optional<qint64> limit; ///< rows at most; none: all
    QString path;                ///< written aside and renamed when whole
};

using ExportReport = exporting::Written;

/// The columns `what` can have, in their own order; keys are stable and stand in the header of the file.
inline QStringList exportColumns(ExportWhat what)
{
    return exporting::columns(what);
}

enum class OpenMode {
    ReadWrite, ///< what is not there yet is made
    ReadOnly,
    Existing, ///< for writing, but nothing is made
};

/// How far long work is.
struct Progress
{
    qint64 done = 0;  ///< articles or rows
    qint64 total = 0; ///< estimated; 0 if unknown
    QString what;     ///< name of the file in hand; empty if none
};

/// Progress is told ten times a second at most.
inline constexpr int kMillisecondsBetweenProgress = 100;

/// What long work tells and asks while it runs. Both may be empty; both are called in the thread of the work.
struct Job
{
    std::function<void(const Progress &)> progress; ///< see kMillisecondsBetweenProgress
    std::function<bool()> isCancelled;              ///< cheap, asked often

    bool cancelled() const { return isCancelled && isCancelled(); }
};

} // namespace legation
