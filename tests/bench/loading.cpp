// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/reader.h"
#include "core/store/archivefile.h"
#include "tests/bench/process.h"
#include "tests/bench/sections.h"
#include "tests/bench/timing.h"

#include <QFileInfo>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

/// When how many articles were done.
struct Step
{
    double seconds = 0;
    qint64 done = 0;
};

/// Seconds from `from` articles to `to`, between the steps that come next to them.
double secondsBetween(const std::vector<Step> &steps, qint64 from, qint64 to)
{
    const auto at = [&](qint64 done) {
        const auto after =
            std::find_if(steps.begin(), steps.end(), [&](const Step &step) { return step.done >= done; });
        if (after == steps.begin() || after == steps.end())
            return after == steps.end() ? steps.back().seconds : 0;
        const Step &before = *(after - 1);
        const double share = static_cast<double>(done - before.done) / static_cast<double>(after->done - before.done);
        return before.seconds + share * (after->seconds - before.seconds);
    };
    return at(to) - at(from);
}

/// Size of the archive with what its journal still holds.
qint64 bytesOf(const QString &archive)
{
    return QFileInfo(archive).size() + QFileInfo(archive + u"-wal"_s).size();
}

Result<store::LoadReport> loadOnce(const QString &archive, const QString &file, std::vector<Step> &steps)
{
    auto lexicon = lexicon::Lexicon::load();
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    auto opened = store::ArchiveFile::open(archive, OpenMode::ReadWrite, std::move(*lexicon));
    if (!opened)
        return tl::unexpected(opened.error());
    QElapsedTimer timer;
    timer.start();
    Job job;
    job.progress = [&](const Progress &progress) {
        steps.push_back({static_cast<double>(timer.nsecsElapsed()) / 1e9, progress.done});
    };
    auto report = (*opened)->load({file}, job);
    if (report)
        steps.push_back({static_cast<double>(timer.nsecsElapsed()) / 1e9, report->read});
    return report;
}

} // namespace

Result<QJsonObject> loadSection(const QStringList &arguments)
{
    std::vector<Step> steps;
    Result<store::LoadReport> report;
    const double whole =
        millisecondsOf([&] { report = loadOnce(arguments.value(0), arguments.value(1), steps); }) / 1000;
    if (!report)
        return tl::unexpected(report.error());
    const double peak = peakMegabytes();
    std::vector<Step> again;
    Result<store::LoadReport> second;
    const double wholeAgain =
        millisecondsOf([&] { second = loadOnce(arguments.value(0), arguments.value(1), again); }) / 1000;
    if (!second)
        return tl::unexpected(second.error());
    const qint64 tenth = report->read / 10;
    return QJsonObject{{u"seconds"_s, whole},
                       {u"read"_s, report->read},
                       {u"kept"_s, report->kept},
                       {u"duplicate"_s, report->duplicate},
                       {u"skipped"_s, static_cast<qint64>(report->skipped.size())},
                       {u"peak_mb"_s, peak},
                       {u"archive_bytes"_s, bytesOf(arguments.value(0))},
                       {u"first_tenth_s"_s, secondsBetween(steps, 0, tenth)},
                       {u"last_tenth_s"_s, secondsBetween(steps, report->read - tenth, report->read)},
                       {u"again_s"_s, wholeAgain},
                       {u"again_kept"_s, second->kept}};
}

Result<QJsonObject> readSection(const QStringList &arguments)
{
    qint64 read = 0;
    Result<void> done;
    const double milliseconds = millisecondsOf([&] {
        auto reader = load::openReader(arguments.value(0));
        if (!reader) {
            done = tl::unexpected(reader.error());
            return;
        }
        for (auto article = (*reader)->next(); !article || *article; article = (*reader)->next())
            ++read;
    });
    if (!done)
        return tl::unexpected(done.error());
    return QJsonObject{{u"seconds"_s, milliseconds / 1000}, {u"read"_s, read}};
}

} // namespace legation::bench
