// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/selection.h"
#include "app/cli/table.h"
#include "core/export/cells.h"
#include "core/export/exporter.h"

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

/// Writes the articles of a result.
class Writer
{
public:
    Writer(store::ArchiveFile &archive, Terminal &terminal)
        : m_archive(archive)
        , m_terminal(terminal)
    {
    }

    ExitStatus write(const std::vector<ArticleId> &ids, Format format);

private:
    ExitStatus failed(const Error &error);
    Result<std::vector<store::ArticleRow>> page(const std::vector<ArticleId> &ids, size_t from);
    ExitStatus writeTable(const std::vector<ArticleId> &ids);
    ExitStatus writeRows(const std::vector<ArticleId> &ids, const exporting::Layout &layout);

    store::ArchiveFile &m_archive;
    Terminal &m_terminal;
};

ExitStatus Writer::failed(const Error &error)
{
    m_terminal.say(error);
    return ExitStatus::Failed;
}

Result<std::vector<store::ArticleRow>> Writer::page(const std::vector<ArticleId> &ids, size_t from)
{
    const auto first = ids.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = ids.begin() + static_cast<std::ptrdiff_t>(std::min(from + kPage, ids.size()));
    return m_archive.rows({first, last});
}

ExitStatus Writer::write(const std::vector<ArticleId> &ids, Format format)
{
    switch (format) {
    case Format::Table: return writeTable(ids);
    case Format::Csv: return writeRows(ids, {.audience = exporting::Audience::Programs});
    case Format::JsonLines: return writeRows(ids, {.format = exporting::Format::JsonLines});
    }
    Q_UNREACHABLE();
}

QString join(const std::vector<annotate::EngagementKind> &kinds)
{
    QStringList names;
    for (const annotate::EngagementKind kind : kinds)
        names.append(annotate::toString(kind));
    return names.join(u' ');
}

ExitStatus Writer::writeTable(const std::vector<ArticleId> &ids)
{
    Table table;
    for (size_t at = 0; at < ids.size(); at += kPage) {
        const auto rows = page(ids, at);
        if (!rows)
            return failed(rows.error());
        for (const store::ArticleRow &row : *rows) {
            const QString copies = row.copies > 1 ? u"+%1"_s.arg(row.copies - 1) : QString();
            table.add({QString::number(row.id.value), row.date, row.cities.join(u' '), row.countries.join(u' '),
                       join(row.kinds), copies, row.headline});
        }
    }
    m_terminal.print(table.toString());
    return ExitStatus::Done;
}

/// The articles of a result, whole, one after another.
class ArticleSource : public exporting::RowSource
{
public:
    ArticleSource(store::ArchiveFile &archive, const std::vector<ArticleId> &ids, const exporting::Layout &layout)
        : m_archive(archive)
        , m_ids(ids)
        , m_columns(layout)
    {
    }

    Result<Step> next(exporting::Row &row) override
    {
        if (m_at == m_ids.size())
            return Step::End;
        const ArticleId id = m_ids[m_at++];
        const auto rows = m_archive.rows({id});
        if (!rows)
            return tl::unexpected(rows.error());
        const auto record = m_archive.article(id);
        if (!record)
            return tl::unexpected(record.error());
        if (rows->empty())
            return fail(ErrorCode::NotFound);
        m_columns.fill(exporting::ArticleCells{rows->front(), record->article}, row);
        return Step::Row;
    }

private:
    store::ArchiveFile &m_archive;
    const std::vector<ArticleId> &m_ids;
    exporting::Columns m_columns;
    size_t m_at = 0;
};

ExitStatus Writer::writeRows(const std::vector<ArticleId> &ids, const exporting::Layout &layout)
{
    ArticleSource source(m_archive, ids, layout);
    const auto written = exporting::writeDevice(m_terminal.output(), layout, source);
    return written ? ExitStatus::Done : failed(written.error());
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
            const QString number = QString::number(count.count);
            if (format == Format::Table)
                table.add({name, count.value, number});
            else if (format == Format::Csv)
                lines += u"%1,%2,%3\n"_s.arg(name, count.value, number).toUtf8();
            else
                lines +=
                    u"{\"facet\":\"%1\",\"value\":\"%2\",\"articles\":%3}\n"_s.arg(name, count.value, number).toUtf8();
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

/// All that was found, which the archive exports faster than article by article.
ExitStatus writeAll(const search::Query &query, Format format, store::ArchiveFile &archive, Terminal &terminal)
{
    ExportRequest request;
    request.query = query;
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
    if (format != Format::Table && limit == found)
        return writeAll(query, format, archive, terminal);
    results.ids.resize(static_cast<size_t>(limit));
    const ExitStatus status = Writer(archive, terminal).write(results.ids, format);
    if (format == Format::Table && limit < found)
        terminal.say(u"%1 of %2 articles; --limit 0 shows all."_s.arg(limit).arg(found));
    else if (format == Format::Table)
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
