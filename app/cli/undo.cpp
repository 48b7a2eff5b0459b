// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/ledger.h"
#include "app/cli/table.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

using Walk = Result<std::optional<store::Step>> (store::ArchiveFile::*)(const Job &);

/// Takes N steps, each told on a line; fewer where the ledger has no more.
ExitStatus takeSteps(const QCommandLineParser &parser, Terminal &terminal, Walk walk, const QString &nothingLeft)
{
    bool isNumber = true;
    const QStringList arguments = parser.positionalArguments();
    const int steps = arguments.size() > 1 ? arguments[1].toInt(&isNumber) : 1;
    if (!isNumber || steps < 1)
        return wrongUsage(terminal, u"“%1” is no number of steps."_s.arg(arguments[1]));
    const auto archive = openArchive(arguments[0], OpenMode::Existing, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    for (int i = 0; i < steps; ++i) {
        const auto step = ((*archive).*walk)({});
        if (!step) {
            terminal.say(step.error());
            return ExitStatus::Failed;
        }
        if (!*step) {
            terminal.say(nothingLeft);
            return ExitStatus::Done;
        }
        terminal.print(oneLine(store::nameOf(**step)) + u'\n');
        for (const store::Decision &decision : (*step)->decisions)
            terminal.print(u"  "_s + toLine(decision) + u'\n');
    }
    return ExitStatus::Done;
}

ExitStatus runUndo(const QCommandLineParser &parser, Terminal &terminal)
{
    return takeSteps(parser, terminal, &store::ArchiveFile::undo, u"There is nothing to undo."_s);
}

ExitStatus runRedo(const QCommandLineParser &parser, Terminal &terminal)
{
    return takeSteps(parser, terminal, &store::ArchiveFile::redo, u"There is nothing to redo."_s);
}

} // namespace

Command undoCommand()
{
    return {.name = u"undo"_s,
            .usage = u"ARCHIVE [N]"_s,
            .summary = u"Take back the latest step, or the latest N; a step is all that was decided in one go."_s,
            .leastArguments = 1,
            .mostArguments = 2,
            .run = runUndo};
}

Command redoCommand()
{
    return {.name = u"redo"_s,
            .usage = u"ARCHIVE [N]"_s,
            .summary = u"Make the step that was undone last stand again, or the last N."_s,
            .leastArguments = 1,
            .mostArguments = 2,
            .run = runRedo};
}

} // namespace legation::cli
