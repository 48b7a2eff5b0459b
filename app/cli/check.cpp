// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

ExitStatus runCheck(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString path = parser.positionalArguments().first();
    const auto archive = openArchive(path, OpenMode::ReadOnly, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    if (const Result<void> checked = archive->check(); !checked) {
        terminal.say(checked.error());
        return ExitStatus::Failed;
    }
    terminal.print(u"%1 is sound.\n"_s.arg(path));
    return ExitStatus::Done;
}

} // namespace

Command checkCommand()
{
    return {.name = u"check"_s,
            .usage = u"ARCHIVE"_s,
            .summary = u"Read a whole archive and tell whether it is sound; exit status 1 where it is damaged."_s,
            .leastArguments = 1,
            .mostArguments = 1,
            .run = runCheck};
}

} // namespace legation::cli
