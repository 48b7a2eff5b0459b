// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"

#include "core/search/counts.h"
#include "core/search/snippet.h"
#include "core/store/archiveparts.h"
#include "core/store/columnstore.h"
#include "core/store/entityreader.h"
#include "core/store/exportrows.h"
#include "core/store/reindex.h"
#include "core/store/schema.h"
#include "core/text/collation.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// What the columns know of an archive: visits, each once, and the first and last day.
void addColumnFacts(const search::Columns &columns, ArchiveInfo &info)
{
    const search::EngagementCounts counts = search::countEngagements(*columns.all(), columns);
    info.engagements = counts.all;
    const auto visits = counts.kinds.find(annotate::EngagementKind::Visit);
    info.visits = visits == counts.kinds.end() ? 0 : visits->second;
    for (const auto &family : columns.repeats().families)
        info.repeats += static_cast<qint64>(family.size()) - 1;
    qint32 first = search::kOpenEnd;
    qint32 last = search::kOpenStart;
    for (const auto &chunk : columns.chunks()) {
        for (size_t slot = 0; slot < search::Chunk::kSize; ++slot) {
            if (chunk->start[slot] > search::kOpenStart)
                first = qMin(first, chunk->start[slot]);
            if (chunk->end[slot] > search::kOpenStart && chunk->end[slot] != search::kOpenEnd)
                last = qMax(last, chunk->end[slot]);
        }
    }
    if (first != search::kOpenEnd)
        info.firstDay = QDate::fromJulianDay(first);
    if (last != search::kOpenStart)
        info.lastDay = QDate::fromJulianDay(last);
}

/// Makes the order by headline where it is asked for and not there yet: the columns do not hold headlines.
Result<void> orderHeadlines(Connection &connection, const search::Sort &sort, const search::Columns &columns)
{
    if (sort.key != search::SortKey::Headline || columns.hasHeadlineOrder(sort.han))
        return {};
    std::vector<std::pair<QByteArray, std::uint32_t>> keys;
    keys.reserve(static_cast<size_t>(columns.articles()));
    Statement rows = connection.statement("headlines");
    while (rows.step()) {
        if (columns.contains(rows.integer(0)))
            keys.emplace_back(text::collationKey(rows.text(1), sort.han), static_cast<std::uint32_t>(rows.integer(0)));
    }
    if (auto done = rows.status(); !done)
        return done;
    std::sort(keys.begin(), keys.end());
    columns.setHeadlineOrder(keys, sort.han);
    return {};
}

exporting::Layout layoutOf(const ExportRequest &request)
{
    return {request.what, request.format, request.audience, request.columns, {}, request.words};
}

/// Makes a connection one of ours: it writes in its turn, and what it commits is known, through whatever session.
void follow(Connection &connection, const std::shared_ptr<Common> &common)
{
    connection.writeInTurns(common->turn);
    common->addSession(connection.session());
    connection.onNewSession([common](qint64 before, qint64 now) {
        common->dropSession(before);
        common->addSession(now);
    });
}

/// Tells how far an export is, not too often, and asks whether to go on. `total` 0: how many rows is not known.
exporting::Progress progressOf(const Job &job, qint64 total)
{
    auto clock = std::make_shared<QElapsedTimer>();
    return [&job, total, clock](qint64 rows) {
        if (job.progress && (!clock->isValid() || clock->elapsed() >= kMillisecondsBetweenProgress)) {
            clock->start();
            job.progress({rows, total, {}});
        }
        return job.cancelled() ? exporting::Verdict::Cancel : exporting::Verdict::Continue;
    };
}

} // namespace

ArchiveFile::ArchiveFile(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

ArchiveFile::~ArchiveFile() = default;

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::open(const QString &path, OpenMode mode,
                                                       std::shared_ptr<const lexicon::Lexicon> lexicon)
{
    if (mode == OpenMode::Existing && !ServerAddress::isOne(path) && !QFileInfo::exists(path))
        return fail(ErrorCode::FileNotFound, {}, path);
    auto connection = Connection::open(path, mode == OpenMode::ReadOnly ? mode : OpenMode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    if (mode == OpenMode::Existing) {
        const auto version = (*connection)->schemaVersion();
        if (!version)
            return tl::unexpected(version.error());
        if (*version == 0)
            return fail(ErrorCode::NoArchiveThere, {}, (*connection)->path());
    }
    if (auto prepared = prepareSchema(**connection, schemaSteps((*connection)->engine())); !prepared)
        return tl::unexpected(prepared.error());
    auto common = std::make_shared<Common>(path, (*connection)->mode(), std::move(lexicon));
    follow(**connection, common);
    auto shared = std::make_shared<Shared>(std::move(common));
    {
        const Transaction moment(**connection, Transaction::Kind::Read);
        if (auto read = refreshColumns(**connection, *shared); !read)
            return tl::unexpected(read.error());
    }
    if (auto indexed = bringIndexUpToDate(**connection, shared->packer); !indexed)
        return tl::unexpected(indexed.error());
    return std::unique_ptr<ArchiveFile>(
        new ArchiveFile(std::make_unique<Private>(std::move(shared), std::move(*connection))));
}

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::another(std::shared_ptr<Common> common, OpenMode mode)
{
    // Columns of one file beside the texts of another would be nonsense.
    if (identityOf(common->address) != common->identity)
        return fail(ErrorCode::FileNotFound, u"It was moved, removed or replaced while it was open."_s, common->path);
    auto connection = Connection::open(common->address, mode);
    if (!connection)
        return tl::unexpected(connection.error());
    follow(**connection, common);
    return std::unique_ptr<ArchiveFile>(new ArchiveFile(
        std::make_unique<Private>(std::make_shared<Shared>(std::move(common)), std::move(*connection))));
}

std::shared_ptr<Common> ArchiveFile::common() const
{
    return d->shared->common;
}

QString ArchiveFile::path() const
{
    return d->shared->path;
}

bool ArchiveFile::isReadOnly() const
{
    return d->shared->mode == OpenMode::ReadOnly;
}

Result<ArchiveInfo> ArchiveFile::info()
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    ArchiveInfo info;
    info.path = path();
    info.readOnly = isReadOnly();
    info.bytes = d->connection->size();
    const auto folding = storedFoldVersion(*d->connection);
    if (!folding)
        return tl::unexpected(folding.error());
    info.foldVersion = QString::number(*folding);
    const auto version = d->connection->schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    info.schemaVersion = static_cast<int>(*version);
    Statement counts = d->connection->statement("counts");
    if (!counts.step())
        return tl::unexpected(counts.status().error());
    info.articles = d->shared->columns()->articles(); // SQL would read an index of all articles to count them
    info.copies = counts.integer(0);
    info.entities = counts.integer(1);
    info.decisions = counts.integer(2);
    QStringList annotators;
    Statement versions = d->connection->statement("annotators");
    while (versions.step())
        annotators.append(versions.text(0));
    info.annotator = annotators.join(u", "_s);
    addColumnFacts(*d->shared->columns(), info);
    return info;
}

Result<void> ArchiveFile::check(const Job &job)
{
    const Stopper stopper(*d->connection, job);
    Statement rows = d->connection->statement("integrity_check");
    QStringList faults;
    while (rows.step()) {
        if (const QString words = rows.text(0); words != "ok"_L1)
            faults.append(words);
    }
    if (auto done = rows.status(); !done)
        return done;
    Statement keys = d->connection->statement("foreign_key_check");
    while (keys.step())
        faults.append(u"a row of %1 refers to nothing"_s.arg(keys.text(0)));
    if (auto done = keys.status(); !done)
        return done;
    if (auto columns = readColumns(*d->connection); !columns)
        return tl::unexpected(columns.error());
    if (!d->connection->findsTexts()) {
        const auto inIndex = checkSegments(*d->connection);
        if (!inIndex)
            return tl::unexpected(inIndex.error());
        faults += *inIndex;
    }
    if (!faults.isEmpty())
        return fail(ErrorCode::ArchiveDamaged, faults.join(u"; "_s), path());
    return {};
}

Result<search::Results> ArchiveFile::results(const search::Query &query, const Job &job)
{
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    const auto version = refreshColumns(*d->connection, *d->shared);
    if (!version)
        return tl::unexpected(version.error());
    const auto columns = d->shared->columns();
    if (auto done = orderHeadlines(*d->connection, query.sort, *columns); !done)
        return tl::unexpected(done.error());
    TextIndex index(*d->connection, *d->shared, *version);
    return search::evaluate(query, search::parse(query.text, d->shared->lexicon.get()), *columns, index,
                            job.isCancelled);
}

Result<search::IdSet> ArchiveFile::Private::find(const search::Query &query)
{
    if (auto done = refreshColumns(*connection, *shared); !done)
        return tl::unexpected(done.error());
    TextIndex index(*connection, *shared);
    return search::findArticles(query, search::parse(query.text, shared->lexicon.get()), *shared->columns(), index);
}

Result<std::vector<ArticleRow>> ArchiveFile::rows(const std::vector<ArticleId> &ids)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return d->articles.rows(ids);
}

Result<ArticleRecord> ArchiveFile::article(ArticleId id)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return d->articles.record(id);
}

Result<EntityRecord> ArchiveFile::entity(EntityId id, const Job &job)
{
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return d->entities.record(id, job.isCancelled);
}

Result<std::vector<EntitySummary>> ArchiveFile::entitiesOf(ArticleId id)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return d->entities.ofArticle(id);
}

Result<std::vector<EntitySummary>> ArchiveFile::entitiesCalled(const QString &part, int most)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return d->entities.called(part, most);
}

Result<QStringList> ArchiveFile::snippets(const std::vector<ArticleId> &ids, const QStringList &foldedTerms)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    QStringList snippets;
    QByteArray text;
    Statement row = d->connection->statement("text_of_article");
    for (const ArticleId id : ids) {
        row.reset();
        const bool isFound = row.bind(0, id.value).step();
        if (auto done = row.status(); !done)
            return tl::unexpected(done.error());
        if (isFound && !d->shared->packer.unpack(Content::Text, row.bytes(1), text))
            return fail(ErrorCode::ArchiveDamaged, u"text of article %1"_s.arg(id.value), path());
        snippets += isFound ? search::snippetOf(QString::fromUtf8(text), foldedTerms) : QString();
    }
    return snippets;
}

Result<std::vector<EngagementRow>> ArchiveFile::engagements(const search::Query &query, const Job &job)
{
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    const auto found = d->find(query);
    if (!found)
        return tl::unexpected(found.error());
    return d->articles.engagements(*found);
}

Result<ArchiveFile::Private::Selected> ArchiveFile::Private::select(const ExportRequest &request, const Job &job)
{
    if (auto done = refreshColumns(*connection, *shared); !done)
        return tl::unexpected(done.error());
    const auto columns = shared->columns();
    if (auto done = orderHeadlines(*connection, request.query.sort, *columns); !done)
        return tl::unexpected(done.error());
    const auto found = find(request.query);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<ArticleId> ids = search::inOrder(*found, *columns, request.query.sort);
    Selected selected;
    if (request.what == ExportWhat::Articles)
        selected.rows = qMin<qint64>(std::ssize(ids), request.limit.value_or(std::ssize(ids)));
    auto blocks = makeBlockSource(*connection, *shared, layoutOf(request), request.limit, *found, std::move(ids),
                                  job.isCancelled);
    if (!blocks)
        return tl::unexpected(blocks.error());
    selected.blocks = std::move(*blocks);
    return selected;
}

Result<ExportReport> ArchiveFile::exportTo(const ExportRequest &request, const Job &job)
{
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    auto selected = d->select(request, job);
    if (!selected)
        return tl::unexpected(selected.error());
    return exporting::writeFile(request.path, layoutOf(request), *selected->blocks, progressOf(job, selected->rows));
}

Result<ExportReport> ArchiveFile::exportTo(QIODevice &device, const ExportRequest &request, const Job &job)
{
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    auto selected = d->select(request, job);
    if (!selected)
        return tl::unexpected(selected.error());
    return exporting::writeDevice(device, layoutOf(request), *selected->blocks, progressOf(job, selected->rows));
}

Result<QString> ArchiveFile::exportPreview(const ExportRequest &request, int lines, const Job &job)
{
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    ExportRequest few = request;
    const qint64 most = lines - (request.format == ExportFormat::Csv ? 1 : 0);
    few.limit = qMax<qint64>(0, qMin(most, request.limit.value_or(most)));
    auto selected = d->select(few, job);
    if (!selected)
        return tl::unexpected(selected.error());
    const Result<QString> text = exporting::preview(layoutOf(request), *selected->blocks);
    if (!text || exporting::hasColumns(request.format))
        return text;
    return text->section(u'\n', 0, lines - 1) + u'\n'; // an item of these formats may have many lines
}

} // namespace legation::store
