// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/ledger.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"format"_s, u"Write table (a line each) or jsonl."_s, u"FORMAT"_s, u"table"_s});
}

ExitStatus runDecisions(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString format = parser.value(u"format"_s);
    if (format != u"table" && format != u"jsonl")
        return wrongUsage(terminal, u"There is no format “%1”: table, jsonl."_s.arg(format));
    const QString path = parser.positionalArguments().first();
    const auto archive = openArchive(path, OpenMode::ReadOnly, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    const Result<std::vector<store::Decision>> decisions = archive->decisions();
    if (!decisions) {
        terminal.say(decisions.error());
        return ExitStatus::Failed;
    }
    for (const store::Decision &decision : *decisions)
        terminal.print((format == u"jsonl" ? toJson(decision) : toLine(decision).toUtf8()) + '\n');
    return ExitStatus::Done;
}

} // namespace

Command decisionsCommand()
{
    return {.name = u"decisions"_s,
            .usage = u"ARCHIVE [--format FORMAT]"_s,
            .summary = u"List what people decided, oldest first, undone decisions included."_s,
            .leastArguments = 1,
            .mostArguments = 1,
            .addOptions = addOptions,
            .run = runDecisions};
}

} // namespace legation::cli
