// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/command.h"
#include "app/cli/explain.h"
#include "app/cli/reading.h"
#include "core/annotate/annotator.h"
#include "core/export/record.h"
#include "core/load/batchanchor.h"
#include "core/load/contents.h"
#include "core/load/folder.h"
#include "core/load/publishedday.h"
#include "core/load/reader.h"

#include <QtConcurrentMap>

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

/// Articles that are annotated side by side before they are written in their order.
constexpr size_t kBatch = 256;

enum class Output { Records, Explanation };

struct Options
{
    std::optional<QDate> published; ///< for articles that tell no day
    load::ReaderOptions reader;
    Output output = Output::Records;
};

struct Work
{
    load::Article article;
    std::optional<QString> duplicateOf;
};

/// Gives every article that tells none a published day; otherwise the reader below it.
class DatedReader : public load::Reader
{
public:
    DatedReader(std::unique_ptr<load::Reader> reader, QDate day)
        : m_reader(std::move(reader))
        , m_day(day)
    {
    }
    Result<std::optional<load::Article>> next() override
    {
        Result<std::optional<load::Article>> article = m_reader->next();
        if (article && *article && !(*article)->published)
            (*article)->published = m_day;
        return article;
    }
    Result<void> restart() override { return m_reader->restart(); }
    qint64 bytesRead() const override { return m_reader->bytesRead(); }
    qint64 bytesTotal() const override { return m_reader->bytesTotal(); }

private:
    std::unique_ptr<load::Reader> m_reader;
    QDate m_day;
};

/// Annotates the articles of all files, in their order.
class Run
{
public:
    Run(const annotate::Annotator &annotator, const Options &options, Terminal &terminal)
        : m_annotator(annotator)
        , m_options(options)
        , m_terminal(terminal)
    {
    }

    /// False where the file could not be read.
    bool file(const QString &path);

private:
    bool read(load::Reader &reader);
    bool readBatch(load::Reader &reader, std::vector<Work> &batch);
    void write(const std::vector<Work> &batch, const annotate::BatchAnchor &anchor);

    const annotate::Annotator &m_annotator;
    const Options &m_options;
    Terminal &m_terminal;
    exporting::DuplicateFinder m_duplicates;
};

bool Run::file(const QString &path)
{
    const auto contents = load::openContents(path, m_options.reader);
    if (!contents) {
        m_terminal.say(contents.error());
        return false;
    }
    bool allRead = true;
    while (!wasInterrupted()) {
        auto reader = (*contents)->next();
        if (reader && !*reader)
            break;
        if (reader && m_options.published)
            *reader = std::make_unique<DatedReader>(std::move(*reader), *m_options.published);
        if (!reader)
            m_terminal.say(reader.error());
        allRead = reader && read(**reader) && allRead;
    }
    return allRead;
}

bool Run::read(load::Reader &reader)
{
    const Result<annotate::BatchAnchor> anchor =
        load::findBatchAnchor(reader, [this](const load::Article &article) { return m_annotator.evidence(article); });
    if (!anchor) {
        m_terminal.say(anchor.error());
        return false;
    }
    std::vector<Work> batch;
    while (readBatch(reader, batch) && !wasInterrupted())
        write(batch, *anchor);
    return true;
}

/// Fills the batch; false where nothing is left.
bool Run::readBatch(load::Reader &reader, std::vector<Work> &batch)
{
    batch.clear();
    while (batch.size() < kBatch) {
        Result<std::optional<load::Article>> article = reader.next();
        if (!article) {
            m_terminal.say(article.error());
            continue;
        }
        if (!*article)
            break;
        std::optional<QString> duplicateOf = m_duplicates.firstLike(**article);
        batch.push_back({std::move(**article), std::move(duplicateOf)});
    }
    return !batch.empty();
}

void Run::write(const std::vector<Work> &batch, const annotate::BatchAnchor &anchor)
{
    const auto annotated = [this, &anchor](const Work &work) {
        const annotate::Annotation annotation = m_annotator.annotate(work.article, anchor);
        if (m_options.output == Output::Explanation)
            return explanation(work.article, annotation).toUtf8();
        return exporting::toRecord(work.article, annotation, work.duplicateOf) + '\n';
    };
    // Any number of threads may call the annotator; blockingMapped keeps the order.
    for (const QByteArray &text : QtConcurrent::blockingMapped<QList<QByteArray>>(batch, annotated))
        m_terminal.print(text);
}

void addOptions(QCommandLineParser &parser)
{
    addReaderOptions(parser);
    parser.addOptions({
        {u"published"_s, u"The day on which articles were published that tell none: 2022-03-24."_s, u"DAY"_s},
        {u"explain"_s,
         u"Instead of records, write each sentence with what was found in it, the rule that found it and the reason."_s},
    });
}

ExitStatus runAnnotate(const QCommandLineParser &parser, Terminal &terminal)
{
    Options options;
    if (parser.isSet(u"published"_s)) {
        options.published = load::publishedDay(parser.value(u"published"_s));
        if (!options.published)
            return wrongUsage(terminal, u"“%1” is no day; write 2022-03-24."_s.arg(parser.value(u"published"_s)));
    }
    Result<load::ReaderOptions> reader = readerOptions(parser);
    if (!reader)
        return wrongUsage(terminal, reader.error().detail);
    options.reader = std::move(*reader);
    options.output = parser.isSet(u"explain"_s) ? Output::Explanation : Output::Records;
    const auto lexicon = lexicon::Lexicon::load();
    if (!lexicon) {
        terminal.say(lexicon.error());
        return ExitStatus::Failed;
    }
    const annotate::Annotator annotator(*lexicon);
    Run run(annotator, options, terminal);
    bool allRead = true;
    for (const QString &path : load::filesIn(parser.positionalArguments()))
        allRead = run.file(path) && allRead;
    return allRead ? ExitStatus::Done : ExitStatus::Failed;
}

} // namespace

Command annotateCommand()
{
    return {.name = u"annotate"_s,
            .usage = u"[--published DAY] [--explain] FILE…"_s,
            .summary = u"Write what is found in the articles of files, one JSON object a line."_s,
            .details =
                u"FILE is plain text (one article a line, or articles separated by blank lines), JSON Lines,\n"
                "JSON, CSV or TSV with a header, Markdown, a saved web page, an RSS or Atom feed, OpenDocument or\n"
                "Word text, PDF, a ZIP file or a folder of these; its content tells which. Offsets count Unicode code\n"
                "points. A record that cannot be read is told and passed over; a file that cannot be read makes the\n"
                "exit status 1."_s,
            .leastArguments = 1,
            .addOptions = addOptions,
            .run = runAnnotate};
}

} // namespace legation::cli
