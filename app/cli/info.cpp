// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/table.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

QString daysOf(const store::ArchiveInfo &info)
{
    if (!info.firstDay || !info.lastDay)
        return u"none known"_s;
    return info.firstDay->toString(Qt::ISODate) + u" to "_s + info.lastDay->toString(Qt::ISODate);
}

ExitStatus runInfo(const QCommandLineParser &parser, Terminal &terminal)
{
    const auto archive =
        openArchive(parser.positionalArguments().first(), OpenMode::ReadOnly, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    const Result<store::ArchiveInfo> info = archive->info();
    if (!info) {
        terminal.say(info.error());
        return ExitStatus::Failed;
    }
    Table table(1000); // nothing of it may be cut
    table.add({u"archive"_s, info->path});
    table.add({u"articles"_s, QString::number(info->articles)});
    table.add({u"copies"_s, QString::number(info->copies)});
    table.add({u"repeats"_s, QString::number(info->repeats)});
    table.add({u"engagements"_s, QString::number(info->engagements)});
    table.add({u"visits"_s, QString::number(info->visits)});
    table.add({u"entities"_s, QString::number(info->entities)});
    table.add({u"decisions"_s, QString::number(info->decisions)});
    table.add({u"days"_s, daysOf(*info)});
    table.add({u"schema"_s, QString::number(info->schemaVersion)});
    table.add({u"annotator"_s, info->annotator});
    table.add({u"folding"_s, info->foldVersion});
    table.add({u"bytes"_s, QString::number(info->bytes)});
    terminal.print(table.toString());
    return ExitStatus::Done;
}

} // namespace

Command infoCommand()
{
    return {.name = u"info"_s,
            .usage = u"ARCHIVE"_s,
            .summary = u"Tell what an archive holds: counts, days covered, versions."_s,
            .leastArguments = 1,
            .mostArguments = 1,
            .run = runInfo};
}

} // namespace legation::cli
