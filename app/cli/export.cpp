// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/selection.h"

#include <algorithm>
#include <array>

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    addSelectionOptions(parser);
    parser.addOptions({
        {u"what"_s,
         u"A row for each of the articles, visits, entities or mentions found; without it articles, or what the "
         "format holds."_s,
         u"WHAT"_s},
        {u"format"_s,
         u"csv or jsonl, which hold anything; html (a page with marks), ris, csl (reference managers) or schema "
         "(schema.org) of articles; ical or schema of visits; annotations (W3C Web Annotation) of mentions."_s,
         u"FORMAT"_s, u"csv"_s},
        {u"for"_s,
         u"CSV for excel (BOM, CRLF, cells that would run as formulas guarded) or for programs (LF, exact)."_s,
         u"WHOM"_s, u"excel"_s},
        {u"columns"_s, u"The columns to write, separated by commas; without it all of them."_s, u"LIST"_s},
        {u"limit"_s, u"Write at most N rows; 0 writes all, as without it."_s, u"N"_s, u"0"_s},
        {{u"o"_s, u"output"_s}, u"The file to write; - is standard output."_s, u"FILE"_s},
    });
}

/// Sets the columns; a sentence where one does not exist.
QString setColumns(const QCommandLineParser &parser, ExportRequest &request)
{
    const QStringList known = exportColumns(request.what);
    request.columns = parser.value(u"columns"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &column : request.columns) {
        if (!known.contains(column))
            return u"There is no column “%1” of %2. Columns: %3."_s.arg(column, exporting::toString(request.what),
                                                                        known.join(u", "_s));
    }
    return {};
}

bool holds(exporting::Format format, exporting::What what)
{
    const std::vector<exporting::Format> formats = exporting::formatsOf(what);
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

/// Sets what and format; a sentence where a value is not known or they do not fit.
QString setKind(const QCommandLineParser &parser, ExportRequest &request)
{
    using exporting::What;
    const auto format = exporting::formatFromString(parser.value(u"format"_s));
    if (!format)
        return u"There is no format “%1”; legation-cli export --help names them."_s.arg(parser.value(u"format"_s));
    const std::array all{What::Articles, What::Visits, What::Entities, What::Mentions};
    std::optional<What> what =
        *std::find_if(all.begin(), all.end(), [format](What each) { return holds(*format, each); });
    if (parser.isSet(u"what"_s))
        what = exporting::whatFromString(parser.value(u"what"_s));
    if (!what)
        return u"--what takes articles, visits, entities or mentions, not “%1”."_s.arg(parser.value(u"what"_s));
    if (!holds(*format, *what))
        return u"The format %1 does not hold %2."_s.arg(exporting::toString(*format), exporting::toString(*what));
    if (parser.isSet(u"columns"_s) && !exporting::hasColumns(*format))
        return u"The format %1 has no columns to choose."_s.arg(exporting::toString(*format));
    request.what = *what;
    request.format = *format;
    return {};
}

/// Sets how the file is laid out; a sentence where a value is not known.
QString setLayout(const QCommandLineParser &parser, ExportRequest &request)
{
    if (const QString wrong = setKind(parser, request); !wrong.isEmpty())
        return wrong;
    const auto audience = exporting::audienceFromString(parser.value(u"for"_s));
    if (!audience)
        return u"--for takes excel or programs, not “%1”."_s.arg(parser.value(u"for"_s));
    bool isNumber = false;
    const qint64 limit = parser.value(u"limit"_s).toLongLong(&isNumber);
    if (!isNumber || limit < 0)
        return u"--limit takes a number, not “%1”."_s.arg(parser.value(u"limit"_s));
    if (limit > 0)
        request.limit = limit;
    request.audience = *audience;
    return setColumns(parser, request);
}

ExitStatus write(store::ArchiveFile &archive, const ExportRequest &request, Terminal &terminal)
{
    catchInterrupts();
    const Job job{.progress = [&](const Progress &progress) { terminal.showProgress(u"%1 rows"_s.arg(progress.done)); },
                  .isCancelled = wasInterrupted};
    const bool toStandardOutput = request.path == u"-";
    const Result<ExportReport> report =
        toStandardOutput ? archive.exportTo(terminal.output(), request, job) : archive.exportTo(request, job);
    terminal.clearProgress();
    if (!report) {
        terminal.say(report.error());
        return ExitStatus::Failed;
    }
    if (!toStandardOutput)
        terminal.say(u"%1: %2 rows, %3 bytes."_s.arg(request.path).arg(report->rows).arg(report->bytes));
    return ExitStatus::Done;
}

ExitStatus runExport(const QCommandLineParser &parser, Terminal &terminal)
{
    ExportRequest request;
    request.path = parser.value(u"output"_s);
    if (request.path.isEmpty())
        return wrongUsage(terminal, u"-o FILE is missing."_s);
    if (const QString wrong = setLayout(parser, request); !wrong.isEmpty())
        return wrongUsage(terminal, wrong);
    const LexiconPtr lexicon = loadLexicon(terminal);
    if (!lexicon)
        return ExitStatus::Failed;
    Result<search::Query> query = selection(parser, *lexicon);
    if (!query)
        return wrongUsage(terminal, query.error().detail);
    request.query = std::move(*query);
    const auto archive = openArchive(parser.positionalArguments().first(), OpenMode::ReadOnly, lexicon, terminal);
    return archive ? write(*archive, request, terminal) : ExitStatus::Failed;
}

} // namespace

Command exportCommand()
{
    return {.name = u"export"_s,
            .usage = u"ARCHIVE [QUERY] [OPTION]… -o FILE"_s,
            .summary = u"Write a selection of articles, visits, entities or mentions to a file."_s,
            .details =
                u"Articles are chosen as search does. The file is written aside and renamed when it is whole: a\n"
                "failed or stopped export leaves the file that was there."_s,
            .leastArguments = 1,
            .mostArguments = 2,
            .addOptions = addOptions,
            .run = runExport};
}

} // namespace legation::cli
