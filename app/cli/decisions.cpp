// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/ledger.h"
#include "app/cli/table.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"format"_s, u"Write table (a line each) or jsonl."_s, u"FORMAT"_s, u"table"_s},
        {u"of"_s, u"Only those about TARGET, which is written as for decide."_s, u"TARGET"_s},
        {u"review"_s, u"Only those that should be looked at again, and why."_s},
        {u"export"_s, u"Write those that stand to FILE, to be imported elsewhere."_s, u"FILE"_s},
        {u"import"_s, u"Take over the decisions of FILE that the archive does not know, as one step."_s, u"FILE"_s},
    });
}

ExitStatus failed(const Error &error, Terminal &terminal)
{
    if (error.code == ErrorCode::BadQuery)
        return wrongUsage(terminal, error.detail);
    terminal.say(error);
    return ExitStatus::Failed;
}

/// "lost  3  visit:12002 …", "contradicts  date 2022-03-25  3  visit:…"
QString reviewLine(const store::ReviewItem &item)
{
    QString line = store::toString(item.reason) + u"  "_s;
    if (!item.field.isEmpty())
        line += item.field + u' ' + (item.now.isEmpty() ? u"(none)"_s : item.now) + u"  "_s;
    if (item.otherDecision != 0)
        line += u"by %1  "_s.arg(item.otherDecision);
    return oneLine(line) + toLine(item.decision);
}

ExitStatus review(store::ArchiveFile &archive, Terminal &terminal)
{
    const auto items = archive.review();
    if (!items)
        return failed(items.error(), terminal);
    for (const store::ReviewItem &item : *items)
        terminal.print(reviewLine(item) + u'\n');
    return ExitStatus::Done;
}

ExitStatus take(store::ArchiveFile &archive, const QString &file, Terminal &terminal)
{
    const auto report = archive.importDecisions(file);
    if (!report)
        return failed(report.error(), terminal);
    for (const auto &[line, reason] : report->skipped)
        terminal.say(u"%1:%2: %3"_s.arg(file).arg(line).arg(reason));
    terminal.print(u"%1 read, %2 added, %3 known, %4 without their text here, %5 conflicts\n"_s.arg(report->read)
                       .arg(report->added)
                       .arg(report->known)
                       .arg(report->lost)
                       .arg(report->conflicts.size()));
    for (const store::ReviewItem &item : report->conflicts)
        terminal.print(reviewLine(item) + u'\n');
    return report->skipped.empty() ? ExitStatus::Done : ExitStatus::Failed;
}

ExitStatus list(store::ArchiveFile &archive, const QCommandLineParser &parser, Terminal &terminal)
{
    const QString format = parser.value(u"format"_s);
    Result<std::vector<store::Decision>> decisions;
    if (parser.isSet(u"of"_s)) {
        const auto target = archive.targetFromString(parser.value(u"of"_s));
        if (!target)
            return failed(target.error(), terminal);
        decisions = archive.history(*target);
    } else {
        decisions = archive.decisions();
    }
    if (!decisions)
        return failed(decisions.error(), terminal);
    for (const store::Decision &decision : *decisions)
        terminal.print((format == u"jsonl" ? toJson(decision) : toLine(decision).toUtf8()) + '\n');
    return ExitStatus::Done;
}

ExitStatus runDecisions(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString format = parser.value(u"format"_s);
    if (format != u"table" && format != u"jsonl")
        return wrongUsage(terminal, u"There is no format “%1”: table, jsonl."_s.arg(format));
    const QString path = parser.positionalArguments().first();
    const OpenMode mode = parser.isSet(u"import"_s) ? OpenMode::Existing : OpenMode::ReadOnly;
    const auto archive = openArchive(path, mode, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    if (parser.isSet(u"import"_s))
        return take(*archive, parser.value(u"import"_s), terminal);
    if (parser.isSet(u"review"_s))
        return review(*archive, terminal);
    if (!parser.isSet(u"export"_s))
        return list(*archive, parser, terminal);
    const auto written = archive->exportDecisions(parser.value(u"export"_s));
    if (!written)
        return failed(written.error(), terminal);
    terminal.print(u"%1 decisions\n"_s.arg(*written));
    return ExitStatus::Done;
}

} // namespace

Command decisionsCommand()
{
    return {.name = u"decisions"_s,
            .usage = u"ARCHIVE [OPTION]…"_s,
            .summary = u"List what people decided, oldest first, undone decisions included; export and import it."_s,
            .details =
                u"The file of --export and --import is JSON Lines, written down in resources/sql/schema.md. Archives\n"
                "with the same decisions show the same, whatever the order in which they took them over."_s,
            .leastArguments = 1,
            .mostArguments = 1,
            .addOptions = addOptions,
            .run = runDecisions};
}

} // namespace legation::cli
