// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/selection.h"
#include "core/load/report.h"
#include "core/store/serveraddress.h"

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

ExitStatus tell(const Result<ExportReport> &report, const QString &target, Terminal &terminal)
{
    terminal.clearProgress();
    if (!report) {
        terminal.say(report.error());
        return ExitStatus::Failed;
    }
    const QString shown = store::ServerAddress::shown(target);
    terminal.say(u"%1: %2 articles, %3 bytes."_s.arg(shown).arg(report->rows).arg(report->bytes));
    return ExitStatus::Done;
}

/// copy FROM TO: the archive as it is.
ExitStatus runWholeCopy(const QCommandLineParser &parser, const LexiconPtr &lexicon, Terminal &terminal)
{
    const QStringList places = parser.positionalArguments();
    if (places.size() != 2 || parser.optionNames().size() > 0)
        return wrongUsage(terminal, u"-o FILE is missing."_s);
    const auto archive = openArchive(places.first(), OpenMode::ReadOnly, lexicon, terminal);
    if (!archive)
        return ExitStatus::Failed;
    return tell(archive->copyWhole(places.last(), jobOf(terminal)), places.last(), terminal);
}

ExitStatus runCopy(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString target = parser.value(u"output"_s);
    const LexiconPtr lexicon = loadLexicon(terminal);
    if (!lexicon)
        return ExitStatus::Failed;
    if (target.isEmpty())
        return runWholeCopy(parser, lexicon, terminal);
    const Result<search::Query> query = selection(parser, *lexicon);
    if (!query)
        return wrongUsage(terminal, query.error().detail);
    const auto archive = openArchive(parser.positionalArguments().first(), OpenMode::ReadOnly, lexicon, terminal);
    if (!archive)
        return ExitStatus::Failed;
    return tell(archive->copyTo(target, *query, jobOf(terminal)), target, terminal);
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
            .usage = u"FROM TO, or ARCHIVE [QUERY] [OPTION]… -o FILE"_s,
            .summary = u"Copy an archive as it is, or a selection of its articles with the decisions about them."_s,
            .details =
                u"FROM TO copies everything, with the numbers of the articles and what was undone; either may be a\n"
                "file or the address of an archive on a server, postgresql://USER@HOST/DATABASE. With -o, articles\n"
                "are chosen as search does; their numbers are new in the copy. A file is written aside and renamed\n"
                "when it is whole; on a server there must be no archive yet."_s,
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
