// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/archive.h"
#include "core/store/archivefile.h"
#include "tests/bench/process.h"
#include "tests/bench/sections.h"
#include "tests/bench/timing.h"

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<store::ArchiveFile>> openForReading(const QString &path)
{
    auto lexicon = lexicon::Lexicon::load();
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    return store::ArchiveFile::open(path, OpenMode::ReadOnly, std::move(*lexicon));
}

} // namespace

Result<QJsonObject> exportSection(const QStringList &arguments)
{
    auto archive = openForReading(arguments.value(0));
    if (!archive)
        return tl::unexpected(archive.error());
    ExportRequest request;
    request.audience = ExportAudience::Programs;
    request.path = arguments.value(1);
    Result<ExportReport> report;
    const double milliseconds = millisecondsOf([&] { report = (*archive)->exportTo(request); });
    if (!report)
        return tl::unexpected(report.error());
    return QJsonObject{{u"seconds"_s, milliseconds / 1000},
                       {u"rows"_s, report->rows},
                       {u"bytes"_s, report->bytes},
                       {u"peak_mb"_s, peakMegabytes()}};
}

Result<QJsonObject> startSection(const QStringList &arguments)
{
    auto archive = openForReading(arguments.value(0));
    if (!archive)
        return tl::unexpected(archive.error());
    auto results = (*archive)->results(search::Query{});
    if (!results)
        return tl::unexpected(results.error());
    auto ids = std::move(results->ids);
    ids.resize(std::min<size_t>(ids.size(), 50));
    if (const auto rows = (*archive)->rows(ids); !rows)
        return tl::unexpected(rows.error());
    return QJsonObject{{u"ms"_s, static_cast<double>(sharedNanoseconds() - arguments.value(1).toLongLong()) / 1e6}};
}

} // namespace legation::bench
