// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/reading.h"
#include "core/load/report.h"

#include <QElapsedTimer>
#include <QSaveFile>

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

/// "3 200 articles, 410 a second, about 2 min left  news.jsonl"
QString progressLine(const Progress &progress, qint64 milliseconds)
{
    const double seconds = std::max<double>(static_cast<double>(milliseconds) / 1000.0, 0.001);
    const double rate = static_cast<double>(progress.done) / seconds;
    QString line = u"%1 articles, %2 a second"_s.arg(progress.done).arg(rate, 0, 'f', 0);
    if (progress.total > progress.done && rate > 0) {
        const double left = static_cast<double>(progress.total - progress.done) / rate;
        line += left < 60 ? u", about %1 s left"_s.arg(left, 0, 'f', 0)
                          : u", about %1 min left"_s.arg(left / 60, 0, 'f', 0);
    }
    if (!progress.what.isEmpty())
        line += u"  "_s + progress.what;
    return line;
}

bool saveReport(const load::LoadReport &report, const QString &path, Terminal &terminal)
{
    QSaveFile file(path);
    const QByteArray text = load::toText(report).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return true;
    terminal.say(Error{ErrorCode::FileUnwritable, file.errorString(), path, 0});
    return false;
}

/// A file that could not be opened has no line; a record that could not be read has one.
bool isWholeFile(const load::SkippedRecord &skipped)
{
    return skipped.code == ErrorCode::FileNotFound || skipped.code == ErrorCode::FileUnreadable ||
           skipped.code == ErrorCode::UnknownFormat || (skipped.code == ErrorCode::BadEncoding && skipped.line == 0);
}

ExitStatus tell(const load::LoadReport &report, Terminal &terminal)
{
    bool complete = !report.cancelled;
    for (const load::SkippedRecord &skipped : report.skipped) {
        const QString line = skipped.line > 0 ? u':' + QString::number(skipped.line) : QString();
        terminal.say(u"%1%2: %3"_s.arg(skipped.file, line, skipped.reason));
        complete = complete && !isWholeFile(skipped);
    }
    terminal.print(load::summary(report) + u'\n');
    if (report.cancelled)
        terminal.say(u"Cancelled. What was kept stays in the archive."_s);
    return complete ? ExitStatus::Done : ExitStatus::Failed;
}

void addOptions(QCommandLineParser &parser)
{
    addReaderOptions(parser);
    parser.addOption({u"report"_s, u"Write the report, with every record that was skipped, to FILE too."_s, u"FILE"_s});
}

ExitStatus runLoad(const QCommandLineParser &parser, Terminal &terminal)
{
    QStringList files = parser.positionalArguments();
    const QString path = files.takeFirst();
    const Result<load::ReaderOptions> options = readerOptions(parser);
    if (!options)
        return wrongUsage(terminal, options.error().detail);
    const auto archive = openArchive(path, OpenMode::ReadWrite, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    catchInterrupts();
    QElapsedTimer clock;
    clock.start();
    const Job job{
        .progress = [&](const Progress &progress) { terminal.showProgress(progressLine(progress, clock.elapsed())); },
        .isCancelled = wasInterrupted};
    const Result<load::LoadReport> report = archive->load(files, job, {}, {.others = *options});
    terminal.clearProgress();
    if (!report) {
        terminal.say(report.error());
        return ExitStatus::Failed;
    }
    if (parser.isSet(u"report"_s) && !saveReport(*report, parser.value(u"report"_s), terminal))
        return ExitStatus::Failed;
    return tell(*report, terminal);
}

} // namespace

Command loadCommand()
{
    return {.name = u"load"_s,
            .usage = u"ARCHIVE FILE…"_s,
            .summary = u"Read files into an archive, which is made where there is none."_s,
            .details =
                u"FILE is whatever annotate reads, or another archive: then its copies and decisions are taken over\n"
                "too. Articles the archive already has are not kept again. Ctrl+C stops after the batch in hand; what\n"
                "was kept stays. The exit status is 1 where it was stopped or a file could not be read; records that\n"
                "cannot be read are told and skipped."_s,
            .leastArguments = 2,
            .addOptions = addOptions,
            .run = runLoad};
}

} // namespace legation::cli
