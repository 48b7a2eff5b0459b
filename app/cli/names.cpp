// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"export"_s, u"Write the names to FILE instead of listing them."_s, u"FILE"_s},
        {u"import"_s, u"Teach the names of FILE, as one step."_s, u"FILE"_s},
        whoOption(),
    });
}

ExitStatus failed(const Error &error, Terminal &terminal)
{
    terminal.say(error);
    return ExitStatus::Failed;
}

ExitStatus teach(store::ArchiveFile &archive, const QString &file, const QString &who, Terminal &terminal)
{
    auto plan = archive.namesPlan(file);
    if (!plan)
        return failed(plan.error(), terminal);
    if (plan->changes.empty()) {
        terminal.say(u"The archive knows all of these names."_s);
        return ExitStatus::Done;
    }
    for (store::Change &change : plan->changes)
        change.who = who;
    const auto step = archive.decideAll(*plan);
    if (!step)
        return failed(step.error(), terminal);
    terminal.print(u"%1 names taught\n"_s.arg(step->decisions.size()));
    return ExitStatus::Done;
}

ExitStatus runNames(const QCommandLineParser &parser, Terminal &terminal)
{
    const bool isImport = parser.isSet(u"import"_s);
    const auto archive =
        openArchive(parser.positionalArguments().first(), isImport ? OpenMode::Existing : OpenMode::ReadOnly,
                    loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    if (isImport)
        return teach(*archive, parser.value(u"import"_s), whoOf(parser), terminal);
    if (parser.isSet(u"export"_s)) {
        const auto written = archive->exportNames(parser.value(u"export"_s));
        return written ? ExitStatus::Done : failed(written.error(), terminal);
    }
    terminal.print(lexicon::toTsv(archive->taughtNames()));
    return ExitStatus::Done;
}

} // namespace

Command namesCommand()
{
    return {.name = u"names"_s,
            .usage = u"ARCHIVE [--export FILE | --import FILE]"_s,
            .summary = u"List, export or import the names that people taught an archive."_s,
            .details =
                u"A name is taught by “decide ARCHIVE name:NAME kind=KIND …” or a file of names: TSV with the\n"
                "columns name, kind (person, organisation, office, city, place), latin, country (ISO 3166-1) and\n"
                "of (what it is another name of). Only the articles that hold a name are annotated again."_s,
            .leastArguments = 1,
            .mostArguments = 1,
            .addOptions = addOptions,
            .run = runNames};
}

} // namespace legation::cli
