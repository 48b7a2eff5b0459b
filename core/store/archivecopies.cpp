// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archiveparts.h"
#include "core/store/columnstore.h"
#include "core/store/schema.h"
#include "core/store/sql.h"
#include "core/store/takeover.h"
#include "core/store/wholecopy.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <filesystem>
#include <functional>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// Followed by the mark of a copy and a quote: 1 where the archive bears it.
constexpr QByteArrayView kMarks = "SELECT count(*) FROM meta WHERE key = 'copying' AND value = '";

/// Removes a database that nobody has open.
void removeDatabase(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + ending);
}

/// Puts a whole file in the place of another one.
Result<void> replace(const QString &part, const QString &path)
{
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(part).toStdString(), QFile::encodeName(path).toStdString(), error);
    if (error)
        return fail(ErrorCode::FileUnwritable, QString::fromLocal8Bit(error.message().c_str()), path);
    return {};
}

/// In the order of loading: articles of one file are neighbours.
std::vector<ArticleId> byId(const search::IdSet &found, const search::Columns &columns)
{
    std::vector<ArticleId> ids = search::inOrder(found, columns, {});
    std::sort(ids.begin(), ids.end());
    return ids;
}

bool isSame(const QString &a, const QString &b)
{
    if (ServerAddress::isOne(a) || ServerAddress::isOne(b))
        return ServerAddress::shown(a) == ServerAddress::shown(b);
    return QFileInfo(a).canonicalFilePath() == QFileInfo(b).canonicalFilePath();
}

Result<void> checkTarget(const QString &path, const QString &own)
{
    const QFileInfo target(path);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(own).canonicalFilePath())
        return fail(ErrorCode::FileUnwritable, u"it is the archive itself"_s, path);
    if (QFileInfo::exists(path + u"-wal"_s))
        return fail(ErrorCode::FileUnwritable, u"another program has it open"_s, path);
    return {};
}

using Copy = std::function<Result<ExportReport>(const QString &path)>;

/// Copies to a file beside the target, which takes its place once it is whole.
Result<ExportReport> copyToFile(const QString &target, const QString &own, const Copy &copy)
{
    if (auto allowed = checkTarget(target, own); !allowed)
        return tl::unexpected(allowed.error());
    const QString part = target + u".part"_s;
    removeDatabase(part);
    auto copied = copy(part);
    if (copied) {
        copied->bytes = QFileInfo(part).size();
        if (auto replaced = replace(part, target); !replaced)
            copied = tl::unexpected(replaced.error());
    }
    removeDatabase(part);
    return copied;
}

/// Makes an archive on a server, where there is nothing yet, and gives the mark that it bears: what another program
/// makes there at the same moment has none or another one.
Result<QByteArray> makeOnServer(const QString &address)
{
    const auto connection = Connection::open(address, OpenMode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto version = (*connection)->schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    const auto taken = [&] {
        return fail(ErrorCode::FileUnwritable, u"there is an archive already"_s, (*connection)->path());
    };
    if (*version != 0)
        return taken();
    const QByteArray mark = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    std::vector<SchemaStep> steps = schemaSteps((*connection)->engine());
    steps.back().sql += "\nINSERT INTO meta(key, value) VALUES ('copying', '" + mark + "');";
    if (auto made = prepareSchema(**connection, steps); !made)
        return tl::unexpected(made.error());
    const auto isOurs = (*connection)->number(kMarks.toByteArray() + mark + '\'');
    if (!isOurs)
        return tl::unexpected(isOurs.error());
    return *isOurs != 0 ? Result<QByteArray>(mark) : taken();
}

/// Nothing is left of a copy that did not become whole, so that it can be tried again.
void takeAway(const QString &address, const QByteArray &mark)
{
    const auto connection = Connection::open(address, OpenMode::ReadWrite);
    if (connection && (*connection)->number(kMarks.toByteArray() + mark + '\'').value_or(0) != 0)
        std::ignore = (*connection)->execute(sql::file((*connection)->engine(), "take-away.sql"));
}

/// On a server nothing is renamed: what is copied there goes where nothing is yet.
Result<ExportReport> copyToServer(const QString &address, const Copy &copy)
{
    const auto mark = makeOnServer(address);
    if (!mark)
        return tl::unexpected(mark.error());
    auto copied = copy(address);
    if (!copied)
        takeAway(address, *mark);
    else if (const auto connection = Connection::open(address, OpenMode::ReadWrite))
        std::ignore = (*connection)->execute("DELETE FROM meta WHERE key = 'copying'"); // it says nothing any more
    return copied;
}

/// Of what is damaged no more is asked: tables may be missing, and those of an earlier schema are read as they are.
Result<void> checkIsArchive(Connection &connection)
{
    const auto version = connection.schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version > 0 && *version <= kSchemaVersion)
        return {};
    return prepareSchema(connection, schemaSteps(connection.engine())); // which says what is wrong with it
}

/// Ids count from 1 and an article takes some bytes: a larger one is damage, and not all below it are looked for.
Result<qint64> lastArticle(Connection &connection)
{
    constexpr qint64 kFewestBytes = 64; // of an article
    const QByteArray bound = QByteArray::number(connection.size() / kFewestBytes);
    const auto text = connection.number("SELECT max(article) FROM article_text WHERE article <= " + bound);
    const auto article = connection.number("SELECT max(id) FROM article WHERE id <= " + bound);
    if (!text && !article)
        return tl::unexpected(text.error());
    return std::max(text.value_or(0), article.value_or(0));
}

/// What of the decisions did not come along, or no longer finds what it is about.
void tell(const LedgerImport &decisions, const QString &path, LoadReport &report)
{
    for (const auto &[line, reason] : decisions.skipped)
        report.skip({ErrorCode::BadRecord, u"a decision: "_s + reason, path, 0});
    if (decisions.lost > 0)
        report.skip({ErrorCode::BadRecord,
                     u"%1 decisions are kept, but what they are about is not here"_s.arg(decisions.lost), path, 0});
}

} // namespace

bool ArchiveFile::isArchive(const QString &path)
{
    if (ServerAddress::isOne(path))
        return true;
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.peek(15) == "SQLite format 3";
}

Result<load::Preview> ArchiveFile::preview(const QString &path, int most)
{
    const auto archive = open(path, OpenMode::ReadOnly, nullptr);
    if (!archive)
        return tl::unexpected(archive.error());
    const Transaction moment(*(*archive)->d->connection, Transaction::Kind::Read);
    const auto found = (*archive)->d->find({});
    if (!found)
        return tl::unexpected(found.error());
    load::Preview preview;
    preview.path = path;
    preview.format = load::Format::Archive;
    preview.bytes = QFileInfo(path).size();
    const std::vector<ArticleId> ids = byId(*found, *(*archive)->d->shared->columns());
    preview.more = std::ssize(ids) > most;
    for (size_t i = 0; i < ids.size() && std::ssize(preview.articles) < most; ++i) {
        auto article = (*archive)->d->articles.readMachine(ids[i]);
        if (article)
            preview.articles.push_back(std::move(article->article));
        else
            ++preview.unreadable;
    }
    return preview;
}

Result<LoadReport> ArchiveFile::loadArchive(const QString &other, const Job &job,
                                            const std::function<void()> &committed)
{
    if (isReadOnly())
        return fail(ErrorCode::ArchiveReadOnly, {}, path());
    if (isSame(other, path()))
        return fail(ErrorCode::BadQuery, u"it is the archive itself"_s, other);
    const auto from = open(other, OpenMode::ReadOnly, d->shared->lexicon);
    if (!from)
        return tl::unexpected(from.error());
    Connection &connection = *(*from)->d->connection;
    // The file may come from anywhere: what is broken shows before anything of it is taken.
    if (Statement checked = connection.statement("quick_check"); checked.step() && checked.text(0) != "ok"_L1)
        return fail(ErrorCode::ArchiveDamaged, checked.text(0), other);
    const Transaction moment(connection, Transaction::Kind::Read);
    const auto found = (*from)->d->find({});
    if (!found)
        return tl::unexpected(found.error());
    const std::vector<ArticleId> ids = byId(*found, *(*from)->d->shared->columns());
    Takeover takeover(connection, *(*from)->d->shared, *d->connection, d->shared);
    auto report = takeover.takeArticles(ids, job, committed);
    if (!report || report->cancelled)
        return report;
    const auto decisions = takeover.takeDecisions(Takeover::Which::All, job);
    if (!decisions)
        return tl::unexpected(decisions.error());
    tell(*decisions, other, *report);
    if (committed)
        committed();
    return report;
}

Result<ExportReport> ArchiveFile::copyTo(const QString &target, const search::Query &query, const Job &job)
{
    const auto copy = [&](const QString &into) -> Result<ExportReport> {
        const Stopper stopper(*d->connection, job);
        const Transaction moment(*d->connection, Transaction::Kind::Read);
        const auto found = d->find(query);
        if (!found)
            return tl::unexpected(found.error());
        return d->copyInto(into, *found, job);
    };
    return ServerAddress::isOne(target) ? copyToServer(target, copy) : copyToFile(target, path(), copy);
}

Result<ExportReport> ArchiveFile::Private::copyInto(const QString &path, const search::IdSet &found, const Job &job)
{
    const auto into = open(path, OpenMode::ReadWrite, shared->lexicon);
    if (!into)
        return tl::unexpected(into.error());
    const std::vector<ArticleId> ids = byId(found, *shared->columns());
    Takeover takeover(*connection, *shared, *(*into)->d->connection, (*into)->d->shared);
    const auto report = takeover.takeArticles(ids, job);
    if (!report)
        return tl::unexpected(report.error());
    if (report->cancelled)
        return fail(ErrorCode::Cancelled);
    if (!report->skipped.empty()) // a copy holds all of it or is none
        return fail(ErrorCode::ArchiveDamaged, report->skipped.front().reason, this->shared->path);
    const auto decisions = takeover.takeDecisions(Takeover::Which::OfTheseArticles, job);
    if (!decisions)
        return tl::unexpected(decisions.error());
    if (!decisions->skipped.empty())
        return fail(ErrorCode::ArchiveDamaged, u"a decision: "_s + decisions->skipped.front().second,
                    this->shared->path);
    return ExportReport{report->kept, 0};
}

Result<ExportReport> ArchiveFile::copyWhole(const QString &target, const Job &job)
{
    const auto copy = [&](const QString &path) -> Result<ExportReport> {
        const Stopper stopper(*d->connection, job);
        const auto into = Connection::open(path, OpenMode::ReadWrite);
        if (!into)
            return tl::unexpected(into.error());
        if (auto prepared = prepareSchema(**into, schemaSteps((*into)->engine())); !prepared)
            return tl::unexpected(prepared.error());
        const auto copied = store::copyWhole(*d->connection, **into, d->shared->packer, job);
        if (!copied)
            return tl::unexpected(copied.error());
        return ExportReport{*copied, (*into)->size()};
    };
    return ServerAddress::isOne(target) ? copyToServer(target, copy) : copyToFile(target, path(), copy);
}

Result<LoadReport> ArchiveFile::recover(const QString &path, const QString &target,
                                        std::shared_ptr<const lexicon::Lexicon> lexicon, const Job &job)
{
    if (auto allowed = checkTarget(target, path); !allowed)
        return tl::unexpected(allowed.error());
    auto connection = Connection::open(path, OpenMode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto one = checkIsArchive(**connection); !one)
        return tl::unexpected(one.error());
    Shared shared(std::make_shared<Common>(path, OpenMode::ReadOnly, lexicon));
    std::ignore = refreshColumns(**connection, shared); // what of it can be read is there; the texts need no more
    const auto last = lastArticle(**connection);
    if (!last)
        return tl::unexpected(last.error());
    std::vector<ArticleId> ids;
    for (qint64 id = 1; id <= *last; ++id)
        ids.push_back({id});

    const QString part = target + u".part"_s;
    removeDatabase(part);
    auto report = recoverInto(**connection, shared, part, ids, job);
    if (report && report->cancelled)
        report = fail(ErrorCode::Cancelled);
    if (report) {
        if (auto replaced = replace(part, target); !replaced)
            report = tl::unexpected(replaced.error());
    }
    removeDatabase(part);
    return report;
}

Result<LoadReport> ArchiveFile::recoverInto(Connection &from, const Shared &shared, const QString &path,
                                            const std::vector<ArticleId> &ids, const Job &job)
{
    const auto into = open(path, OpenMode::ReadWrite, shared.lexicon);
    if (!into)
        return tl::unexpected(into.error());
    Takeover takeover(from, shared, *(*into)->d->connection, (*into)->d->shared);
    auto report = takeover.takeArticles(ids, job);
    if (!report || report->cancelled)
        return report;
    const auto decisions = takeover.takeDecisions(Takeover::Which::Readable, job);
    if (!decisions)
        return tl::unexpected(decisions.error());
    tell(*decisions, from.path(), *report);
    return report;
}

} // namespace legation::store
