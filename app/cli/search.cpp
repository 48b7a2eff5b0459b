// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/selection.h"
#include "app/cli/table.h"
#include "core/export/exporter.h"
#include "core/export/jsonwriter.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

enum class Format { Table, Csv, JsonLines };

/// Lines of a table without --limit: what a screen or two show.
constexpr qsizetype kTableLimit = 50;
/// Articles that are asked of the archive at once.
constexpr size_t kPage = 200;

std::optional<Format> formatFromString(QStringView name)
{
    if (name == u"table")
        return Format::Table;
    if (name == u"csv")
        return Format::Csv;
    if (name == u"jsonl")
        return Format::JsonLines;
    return std::nullopt;
}

QString join(const std::vector<annotate::EngagementKind> &kinds)
{
    QStringList names;
    for (const annotate::EngagementKind kind : kinds)
        names.append(annotate::toString(kind));
    return names.join(u' ');
}

ExitStatus writeTable(const std::vector<ArticleId> &ids, store::ArchiveFile &archive, Terminal &terminal)
{
    Table table;
    for (size_t at = 0; at < ids.size(); at += kPage) {
        const auto first = ids.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = ids.begin() + static_cast<std::ptrdiff_t>(std::min(at + kPage, ids.size()));
        const auto rows = archive.rows({first, last});
        if (!rows) {
            terminal.say(rows.error());
            return ExitStatus::Failed;
        }
        for (const store::ArticleRow &row : *rows) {
            const QString copies = row.copies > 1 ? u"+%1"_s.arg(row.copies - 1) : QString();
            table.add({QString::number(row.id.value), row.date, row.cities.join(u' '), row.countries.join(u' '),
                       join(row.kinds), copies, row.headline});
        }
    }
    terminal.print(table.toString());
    return ExitStatus::Done;
}

void addCsvLine(const QString &facet, const search::FacetCount &count, QByteArray &lines)
{
    QByteArray value = count.value.toUtf8();
    if (std::any_of(value.begin(), value.end(), [](char c) { return QByteArrayView("\",\r\n").contains(c); }))
        value = '"' + value.replace('"', "\"\"") + '"';
    lines += facet.toUtf8() + ',' + value + ',' + QByteArray::number(count.count) + '\n';
}

void addJsonLine(const QString &facet, const search::FacetCount &count, QByteArray &lines)
{
    exporting::JsonWriter line(lines);
    line.beginObject();
    line.key("facet");
    line.text(facet);
    line.key("value");
    line.text(count.value);
    line.key("articles");
    line.number(count.count);
    line.endObject();
    lines += '\n';
}

void writeFacets(const search::Results &results, Format format, Terminal &terminal)
{
    Table table;
    QByteArray lines;
    if (format == Format::Csv)
        lines += "facet,value,articles\n";
    for (const auto &[facet, counts] : results.facets) {
        for (const search::FacetCount &count : counts) {
            const QString name = search::toString(facet);
            if (format == Format::Table)
                table.add({name, count.value, QString::number(count.count)});
            else if (format == Format::Csv)
                addCsvLine(name, count, lines);
            else
                addJsonLine(name, count, lines);
        }
    }
    terminal.print(format == Format::Table ? table.toString().toUtf8() : lines);
}

/// The number of articles to write, from --limit; nullopt where it is no number.
std::optional<qsizetype> limitOf(const QCommandLineParser &parser, Format format, qsizetype found)
{
    if (!parser.isSet(u"limit"_s))
        return format == Format::Table ? std::min(found, kTableLimit) : found;
    bool isNumber = false;
    const qlonglong limit = parser.value(u"limit"_s).toLongLong(&isNumber);
    if (!isNumber || limit < 0)
        return std::nullopt;
    return limit == 0 ? found : std::min<qsizetype>(found, limit);
}

void addOptions(QCommandLineParser &parser)
{
    addSelectionOptions(parser);
    parser.addOptions({
        {u"limit"_s, u"Write at most N articles; 0 writes all. Without it a table has %1."_s.arg(kTableLimit), u"N"_s},
        {u"format"_s, u"Write a table, csv or jsonl."_s, u"FORMAT"_s, u"table"_s},
        {u"count"_s, u"Write the number of articles alone."_s},
        {u"facets"_s, u"Write, instead of articles, how many there are of each city, country, year, kind …"_s},
    });
}

ExitStatus writeRows(const search::Query &query, qsizetype limit, Format format, store::ArchiveFile &archive,
                     Terminal &terminal)
{
    ExportRequest request;
    request.query = query;
    request.limit = limit;
    request.format = format == Format::Csv ? exporting::Format::Csv : exporting::Format::JsonLines;
    request.audience = exporting::Audience::Programs;
    const Result<ExportReport> report = archive.exportTo(terminal.output(), request);
    if (report)
        return ExitStatus::Done;
    terminal.say(report.error());
    return ExitStatus::Failed;
}

ExitStatus writeResults(const QCommandLineParser &parser, const search::Query &query, store::ArchiveFile &archive,
                        search::Results &results, Terminal &terminal)
{
    const Format format = formatFromString(parser.value(u"format"_s)).value_or(Format::Table);
    const auto found = static_cast<qsizetype>(results.ids.size());
    if (parser.isSet(u"count"_s)) {
        terminal.print(QString::number(found) + u'\n');
        return ExitStatus::Done;
    }
    if (parser.isSet(u"facets"_s)) {
        writeFacets(results, format, terminal);
        return ExitStatus::Done;
    }
    const qsizetype limit = limitOf(parser, format, found).value_or(found);
    if (format != Format::Table)
        return writeRows(query, limit, format, archive, terminal);
    results.ids.resize(static_cast<size_t>(limit));
    const ExitStatus status = writeTable(results.ids, archive, terminal);
    if (limit < found)
        terminal.say(u"%1 of %2 articles; --limit 0 shows all."_s.arg(limit).arg(found));
    else
        terminal.say(found == 1 ? u"1 article."_s : u"%1 articles."_s.arg(found));
    return status;
}

ExitStatus runSearch(const QCommandLineParser &parser, Terminal &terminal)
{
    const std::optional<Format> format = formatFromString(parser.value(u"format"_s));
    if (!format)
        return wrongUsage(terminal, u"There is no format “%1”: table, csv, jsonl."_s.arg(parser.value(u"format"_s)));
    if (!limitOf(parser, *format, 0))
        return wrongUsage(terminal, u"--limit takes a number, not “%1”."_s.arg(parser.value(u"limit"_s)));
    const LexiconPtr lexicon = loadLexicon(terminal);
    if (!lexicon)
        return ExitStatus::Failed;
    const Result<search::Query> query = selection(parser, *lexicon);
    if (!query)
        return wrongUsage(terminal, query.error().detail);
    const auto archive = openArchive(parser.positionalArguments().first(), OpenMode::ReadOnly, lexicon, terminal);
    if (!archive)
        return ExitStatus::Failed;
    Result<search::Results> results = archive->results(*query);
    if (!results) {
        terminal.say(results.error());
        return ExitStatus::Failed;
    }
    for (const search::QueryProblem &problem : results->problems)
        terminal.say(toSentence(problem));
    return writeResults(parser, *query, *archive, *results, terminal);
}

} // namespace

Command searchCommand()
{
    return {.name = u"search"_s,
            .usage = u"ARCHIVE [QUERY] [OPTION]…"_s,
            .summary = u"Find articles by words and filters."_s,
            .details =
                u"QUERY: words, \"phrases\", -without, OR, brackets, and fields: city:臺南 country:NZ person: org:\n"
                "topic: kind:visit date:2022-03..2022-05 has:visit. A query that starts with - needs -- before\n"
                "it. Several values of one option are alternatives, different options add up."_s,
            .leastArguments = 1,
            .mostArguments = 2,
            .addOptions = addOptions,
            .run = runSearch};
}

} // namespace legation::cli
