// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/command.h"

#include "core/store/serveraddress.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSummaryColumn = 12;

/// Options every command has.
void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
}

/// The part of Qt's text that lists the options; its first lines name the path of the program, which changes.
QString optionsText(const Command &command)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    if (command.addOptions)
        command.addOptions(parser);
    const QString text = parser.helpText();
    return text.sliced(std::max<qsizetype>(text.indexOf(u"Options:"), 0));
}

} // namespace

std::vector<Command> commands()
{
    return {annotateCommand(),    loadCommand(),      searchCommand(),     exportCommand(), copyCommand(),
            infoCommand(),        checkCommand(),     recoverCommand(),    decideCommand(), undoCommand(),
            redoCommand(),        decisionsCommand(), mergesCommand(),     splitCommand(),  namesCommand(),
            correctionsCommand(), familiesCommand(),  reannotateCommand(), shareCommand()};
}

QCommandLineOption whoOption()
{
    return {u"who"_s, u"Who decides; without it the name of the user."_s, u"NAME"_s};
}

QString whoOf(const QCommandLineParser &parser)
{
    if (parser.isSet(u"who"_s) || store::ServerAddress::isOne(parser.positionalArguments().value(0)))
        return parser.value(u"who"_s);
    return qEnvironmentVariable("LOGNAME", qEnvironmentVariable("USER"));
}

QString helpOf(const Command &command)
{
    QString text = u"Usage: legation-cli %1 %2\n\n%3\n"_s.arg(command.name, command.usage, command.summary);
    if (!command.details.isEmpty())
        text += u'\n' + command.details + u'\n';
    return text + u'\n' + optionsText(command);
}

QString help()
{
    QString text = u"Usage: legation-cli COMMAND …\n\n"
                   "Finds in the news articles of city governments who met whom, where, when and for what.\n\n"
                   "Commands:\n"_s;
    for (const Command &command : commands())
        text += u"  "_s + command.name.leftJustified(kSummaryColumn) + command.summary + u'\n';
    text +=
        u"\nlegation-cli COMMAND --help tells more of one command, legation-cli help --all of all.\n"
        "legation-cli --version tells the version.\n"
        "Exit status: 0 done, 1 failed, 2 wrong usage. Data goes to standard output, messages to standard error.\n"_s;
    return text;
}

QString helpOfAll()
{
    QString text = help();
    for (const Command &command : commands())
        text += u'\n' + helpOf(command);
    return text;
}

ExitStatus wrongUsage(Terminal &terminal, const QString &message)
{
    terminal.say(message);
    terminal.say(u"legation-cli --help tells how it is used."_s);
    return ExitStatus::Usage;
}

ExitStatus run(const Command &command, const QStringList &arguments, Terminal &terminal)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    if (command.addOptions)
        command.addOptions(parser);
    if (!parser.parse(QStringList{command.name} + arguments))
        return wrongUsage(terminal, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        terminal.print(helpOf(command));
        return ExitStatus::Done;
    }
    const qsizetype given = parser.positionalArguments().size();
    if (given < command.leastArguments || (command.mostArguments >= 0 && given > command.mostArguments))
        return wrongUsage(terminal, u"Usage: legation-cli %1 %2"_s.arg(command.name, command.usage));
    return command.run(parser, terminal);
}

} // namespace legation::cli
