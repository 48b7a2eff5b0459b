// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/table.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"export"_s, u"Write the rows to FILE."_s, u"FILE"_s},
        {u"what"_s, u"A row for each of the articles, visits or entities."_s, u"WHAT"_s, u"articles"_s},
        {u"import"_s, u"Show what FILE would change."_s, u"FILE"_s},
        {u"apply"_s, u"Decide it, as one step."_s},
        {u"why"_s, u"The reason, kept with the decisions."_s, u"TEXT"_s},
        whoOption(),
    });
}

ExitStatus failed(const Error &error, Terminal &terminal)
{
    terminal.say(error);
    return ExitStatus::Failed;
}

ExitStatus write(store::ArchiveFile &archive, const QCommandLineParser &parser, Terminal &terminal)
{
    const auto what = exporting::whatFromString(parser.value(u"what"_s));
    if (!what || *what == ExportWhat::Mentions)
        return wrongUsage(terminal, u"There are rows of articles, visits or entities."_s);
    search::Query query;
    query.text = parser.positionalArguments().value(1);
    const auto written = archive.exportCorrections(parser.value(u"export"_s), *what, query);
    if (!written)
        return failed(written.error(), terminal);
    terminal.say(u"%1: %2 rows."_s.arg(parser.value(u"export"_s)).arg(*written));
    return ExitStatus::Done;
}

ExitStatus read(store::ArchiveFile &archive, const QCommandLineParser &parser, Terminal &terminal)
{
    auto preview = archive.readCorrections(parser.value(u"import"_s));
    if (!preview)
        return failed(preview.error(), terminal);
    for (const auto &[line, problem] : preview->problems)
        terminal.say(u"%1:%2: %3"_s.arg(parser.value(u"import"_s)).arg(line).arg(problem));
    for (const store::Correction &correction : preview->corrections)
        terminal.print(oneLine(u"%1  %2  %3 → %4"_s.arg(correction.target, correction.field, correction.before,
                                                        correction.after)) +
                       u'\n');
    if (!parser.isSet(u"apply"_s) || preview->plan.changes.empty())
        return preview->problems.empty() ? ExitStatus::Done : ExitStatus::Failed;
    for (store::Change &change : preview->plan.changes) {
        change.why = parser.value(u"why"_s);
        change.who = whoOf(parser);
    }
    const auto step = archive.decideAll(preview->plan);
    if (!step)
        return failed(step.error(), terminal);
    terminal.say(u"%1 rows corrected."_s.arg(step->decisions.size()));
    return preview->problems.empty() ? ExitStatus::Done : ExitStatus::Failed;
}

ExitStatus runCorrections(const QCommandLineParser &parser, Terminal &terminal)
{
    const bool isExport = parser.isSet(u"export"_s);
    if (isExport == parser.isSet(u"import"_s))
        return wrongUsage(terminal, u"Either --export or --import is needed."_s);
    const OpenMode mode = parser.isSet(u"apply"_s) ? OpenMode::Existing : OpenMode::ReadOnly;
    const auto archive = openArchive(parser.positionalArguments().first(), mode, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    return isExport ? write(*archive, parser, terminal) : read(*archive, parser, terminal);
}

ExitStatus runFamilies(const QCommandLineParser &parser, Terminal &terminal)
{
    const QStringList arguments = parser.positionalArguments();
    const auto archive = openArchive(arguments[0], OpenMode::ReadOnly, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    search::Query query;
    query.text = arguments.value(1);
    const auto results = archive->results(query);
    if (!results)
        return failed(results.error(), terminal);
    std::vector<ArticleId> told;
    for (const ArticleId id : results->ids) {
        if (std::find(told.begin(), told.end(), id) != told.end())
            continue;
        const auto rows = archive->rows({id});
        if (!rows || rows->empty() || rows->front().family < 2)
            continue;
        const auto family = archive->family(id);
        if (!family)
            return failed(family.error(), terminal);
        for (const store::Family::Member &member : family->members) {
            told.push_back(member.row.id);
            const QString indent = member.row.id == member.row.leader ? QString() : u"  "_s;
            terminal.print(oneLine(u"%1article:%2  %3  %4  %5"_s.arg(indent)
                                       .arg(member.row.id.value)
                                       .arg(member.likeness, 0, 'f', 2)
                                       .arg(member.row.date, member.row.headline)) +
                           u'\n');
        }
    }
    return ExitStatus::Done;
}

} // namespace

Command correctionsCommand()
{
    return {.name = u"corrections"_s,
            .usage = u"ARCHIVE [QUERY] --export FILE | --import FILE"_s,
            .summary = u"Correct many rows in a spreadsheet: write them as CSV, read them back, one step."_s,
            .details =
                u"The first column of the file says which row is which; the others are the fields of decide. What is\n"
                "changed in the file is shown, and decided with --apply."_s,
            .leastArguments = 1,
            .mostArguments = 2,
            .addOptions = addOptions,
            .run = runCorrections};
}

Command familiesCommand()
{
    return {.name = u"families"_s,
            .usage = u"ARCHIVE [QUERY]"_s,
            .summary = u"List articles whose texts repeat each other, with their likeness to the leading one."_s,
            .details =
                u"Texts that share four of five four-grams or more are of one family. “decide ARCHIVE article:ID\n"
                "leads=yes” chooses the leading text, family=apart takes one out, family=article:ID puts one in."_s,
            .leastArguments = 1,
            .mostArguments = 2,
            .run = runFamilies};
}

} // namespace legation::cli
