// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

ExitStatus runReannotate(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString path = parser.positionalArguments().first();
    const auto archive = openArchive(path, OpenMode::Existing, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    catchInterrupts();
    const Job job{.progress =
                      [&](const Progress &progress) {
                          terminal.showProgress(u"%1 of %2 articles"_s.arg(progress.done).arg(progress.total));
                      },
                  .isCancelled = wasInterrupted};
    const auto report = archive->annotateAgain(job);
    terminal.clearProgress();
    if (!report) {
        terminal.say(report.error());
        return ExitStatus::Failed;
    }
    terminal.print(u"%1 articles annotated, %2 changed\n"_s.arg(report->articles).arg(report->changed));
    if (report->review > 0)
        terminal.say(
            u"%1 decisions should be looked at again: legation-cli decisions ARCHIVE --review"_s.arg(report->review));
    if (report->cancelled)
        terminal.say(u"Cancelled. What was annotated stays; run it again for the others."_s);
    return report->cancelled ? ExitStatus::Failed : ExitStatus::Done;
}

} // namespace

Command reannotateCommand()
{
    return {.name = u"reannotate"_s,
            .usage = u"ARCHIVE"_s,
            .summary = u"Annotate all articles again with this version and the archive's own names; decisions stay."_s,
            .details = u"Decisions find their places again. Those that lost what they are about, or that the machine\n"
                       "contradicts since, are listed by decisions --review. Ctrl+C stops after the articles in hand.\n"
                       "Running it twice changes nothing."_s,
            .leastArguments = 1,
            .mostArguments = 1,
            .run = runReannotate};
}

} // namespace legation::cli
