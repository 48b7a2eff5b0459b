// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/command.h"
#include "app/outofmemory.h"

#include <QCoreApplication>

using namespace legation;
using namespace Qt::StringLiterals;

namespace {

cli::ExitStatus showHelp(const QStringList &arguments, cli::Terminal &terminal)
{
    if (arguments.isEmpty()) {
        terminal.print(cli::help());
        return cli::ExitStatus::Done;
    }
    if (arguments == QStringList{u"--all"_s}) {
        terminal.print(cli::helpOfAll());
        return cli::ExitStatus::Done;
    }
    for (const cli::Command &command : cli::commands()) {
        if (arguments == QStringList{command.name}) {
            terminal.print(cli::helpOf(command));
            return cli::ExitStatus::Done;
        }
    }
    return cli::wrongUsage(terminal, u"There is no command “%1”."_s.arg(arguments.join(u' ')));
}

cli::ExitStatus dispatch(const QStringList &arguments, cli::Terminal &terminal)
{
    if (arguments.isEmpty())
        return cli::wrongUsage(terminal, u"A command is missing."_s);
    const QString name = arguments.first();
    const QStringList rest = arguments.sliced(1);
    if (name == u"--help" || name == u"-h" || name == u"help")
        return showHelp(rest, terminal);
    if (name == u"--version" || name == u"-v") {
        terminal.print(u"legation-cli " LEGATION_VERSION "\n"_s);
        return cli::ExitStatus::Done;
    }
    for (const cli::Command &command : cli::commands()) {
        if (command.name == name)
            return cli::run(command, rest, terminal);
    }
    return cli::wrongUsage(terminal, u"There is no command “%1”."_s.arg(name));
}

} // namespace

int main(int argc, char *argv[])
{
    sayWhenOutOfMemory();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"legation-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LEGATION_VERSION));
    cli::Terminal terminal;
    cli::ExitStatus status = dispatch(QCoreApplication::arguments().sliced(1), terminal);
    if (!terminal.flush()) {
        terminal.say(u"Standard output cannot be written."_s);
        status = cli::ExitStatus::Failed;
    }
    return static_cast<int>(status);
}
