// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/selection.h"
#include "core/load/report.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    addSelectionOptions(parser);
    parser.addOption({{u"o"_s, u"output"_s}, u"The archive to write."_s, u"FILE"_s});
}

void addOutput(QCommandLineParser &parser)
{
    parser.addOption({{u"o"_s, u"output"_s}, u"The archive to write."_s, u"FILE"_s});
}

Job jobOf(Terminal &terminal)
{
    catchInterrupts();
    return {.progress =
                [&terminal](const Progress &progress) {
                    terminal.showProgress(u"%1 of %2 articles"_s.arg(progress.done).arg(progress.total));
                },
            .isCancelled = wasInterrupted};
}

ExitStatus runCopy(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString target = parser.value(u"output"_s);
    if (target.isEmpty())
        return wrongUsage(terminal, u"-o FILE is missing."_s);
    const LexiconPtr lexicon = loadLexicon(terminal);
    if (!lexicon)
        return ExitStatus::Failed;
    const Result<search::Query> query = selection(parser, *lexicon);
    if (!query)
        return wrongUsage(terminal, query.error().detail);
    const auto archive = openArchive(parser.positionalArguments().first(), OpenMode::ReadOnly, lexicon, terminal);
    if (!archive)
        return ExitStatus::Failed;
    const Result<ExportReport> report = archive->copyTo(target, *query, jobOf(terminal));
    terminal.clearProgress();
    if (!report) {
        terminal.say(report.error());
        return ExitStatus::Failed;
    }
    terminal.say(u"%1: %2 articles, %3 bytes."_s.arg(target).arg(report->rows).arg(report->bytes));
    return ExitStatus::Done;
}

ExitStatus runRecover(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString target = parser.value(u"output"_s);
    if (target.isEmpty())
        return wrongUsage(terminal, u"-o FILE is missing."_s);
    const LexiconPtr lexicon = loadLexicon(terminal);
    if (!lexicon)
        return ExitStatus::Failed;
    const QString path = parser.positionalArguments().first();
    const Result<load::LoadReport> report = store::ArchiveFile::recover(path, target, lexicon, jobOf(terminal));
    terminal.clearProgress();
    if (!report) {
        terminal.say(report.error());
        return ExitStatus::Failed;
    }
    for (const load::SkippedRecord &lost : report->skipped)
        terminal.say(u"Lost: %1"_s.arg(lost.reason));
    terminal.print(
        u"%1: %2 articles recovered, %3 lost.\n"_s.arg(target).arg(report->kept).arg(report->skipped.size()));
    return report->skipped.empty() ? ExitStatus::Done : ExitStatus::Failed;
}

} // namespace

Command copyCommand()
{
    return {.name = u"copy"_s,
            .usage = u"ARCHIVE [QUERY] [OPTION]… -o FILE"_s,
            .summary = u"Copy a selection of articles to an archive of its own, with the decisions about it."_s,
            .details =
                u"Articles are chosen as search does; their numbers are new in the copy. It is written aside and\n"
                "renamed when it is whole."_s,
            .leastArguments = 1,
            .mostArguments = 2,
            .addOptions = addOptions,
            .run = runCopy};
}

Command recoverCommand()
{
    return {.name = u"recover"_s,
            .usage = u"ARCHIVE -o FILE"_s,
            .summary = u"Write what can still be read of a damaged archive to a new one."_s,
            .details =
                u"The damaged archive is only read. Articles whose annotation is damaged are annotated again;\n"
                "those whose text is damaged are told, and the exit status is 1. A copy from before a change of\n"
                "the schema stands beside the archive where there was one: NAME.before-schema-3."_s,
            .leastArguments = 1,
            .mostArguments = 1,
            .addOptions = addOutput,
            .run = runRecover};
}

} // namespace legation::cli
