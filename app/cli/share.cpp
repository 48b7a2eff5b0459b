// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "core/store/serveraddress.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"make-roles"_s, u"Make the roles, or give them their rights again."_s});
}

ExitStatus runShare(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString path = parser.positionalArguments().first();
    const bool isMaking = parser.isSet(u"make-roles"_s); // for an archive that is made with them, where there is none
    const OpenMode mode = isMaking && store::ServerAddress::isOne(path) ? OpenMode::ReadWrite : OpenMode::Existing;
    const auto archive = openArchive(path, mode, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    const Result<QStringList> roles = isMaking ? archive->makeRoles() : archive->roles();
    if (!roles) {
        terminal.say(roles.error());
        return ExitStatus::Failed;
    }
    for (const QString &role : *roles)
        terminal.print(role + u'\n');
    return ExitStatus::Done;
}

} // namespace

Command shareCommand()
{
    return {.name = u"share"_s,
            .usage = u"postgresql://USER@HOST/DATABASE [--make-roles]"_s,
            .summary = u"Make or list the roles of an archive on a server: reader, editor, owner."_s,
            .details =
                u"Readers search, read and export; editors load and decide too; owners change the schema and give\n"
                "rights. The roles are PostgreSQL's own, named after the database. An administrator of the server\n"
                "lets a person in with: GRANT DATABASE_editor TO somebody. The output has a line for each role,\n"
                "with its members."_s,
            .leastArguments = 1,
            .mostArguments = 1,
            .addOptions = addOptions,
            .run = runShare};
}

} // namespace legation::cli
