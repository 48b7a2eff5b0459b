// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "app/cli/terminal.h"

#include <QCommandLineParser>
#include <QString>

#include <vector>

namespace legation::cli {

/// What the shell is told: done, failed, wrong usage.
enum class ExitStatus { Done = 0, Failed = 1, Usage = 2 };

/// One command of legation-cli.
struct Command
{
    QString name;
    QString usage;        ///< what follows the name: "ARCHIVE FILE…"
    QString summary;      ///< one line
    QString details = {}; ///< further paragraphs for its help; may be empty
    int leastArguments = 0;
    int mostArguments = -1; ///< -1: any number
    void (*addOptions)(QCommandLineParser &parser) = nullptr;
    ExitStatus (*run)(const QCommandLineParser &parser, Terminal &terminal) = nullptr;
};

Command annotateCommand();
Command loadCommand();
Command searchCommand();
Command exportCommand();
Command infoCommand();
Command checkCommand();
Command copyCommand();
Command recoverCommand();
Command decideCommand();
Command undoCommand();
Command redoCommand();
Command decisionsCommand();
Command correctionsCommand();
Command familiesCommand();
Command mergesCommand();
Command namesCommand();
Command reannotateCommand();
Command shareCommand();
Command splitCommand();

/// The option of commands that decide: --who NAME.
QCommandLineOption whoOption();
/// Who decides: as told; else the user of this computer or, where the archive is on a server, whom that knows (empty).
QString whoOf(const QCommandLineParser &parser);

/// All commands, in the order of the help.
std::vector<Command> commands();

/// The help of one command.
QString helpOf(const Command &command);
/// The help of the program: what it is, and a line a command.
QString help();
/// The help of the program and of every command.
QString helpOfAll();

/// Runs a command with its arguments (its own name not among them).
ExitStatus run(const Command &command, const QStringList &arguments, Terminal &terminal);

/// A message about wrong usage: says it, points to the help, and gives ExitStatus::Usage.
ExitStatus wrongUsage(Terminal &terminal, const QString &message);

} // namespace legation::cli
