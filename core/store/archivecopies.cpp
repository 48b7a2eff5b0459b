// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archiveparts.h"
#include "core/store/columnstore.h"
#include "core/store/schema.h"
#include "core/store/takeover.h"
#include "core/store/wholecopy.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

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

/// On a server nothing is renamed: what is copied there goes where nothing is yet.
Result<void> checkServer(const QString &address)
{
    const auto connection = Connection::open(address, OpenMode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto version = (*connection)->schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version != 0)
        return fail(ErrorCode::FileUnwritable, u"there is an archive already"_s, (*connection)->path());
    return {};
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
    if (const auto decisions = takeover.takeDecisions(Takeover::Which::All, job); !decisions)
        return tl::unexpected(decisions.error());
    if (committed)
        committed();
    return report;
}

Result<ExportReport> ArchiveFile::copyTo(const QString &target, const search::Query &query, const Job &job)
{
    const bool isOnServer = ServerAddress::isOne(target);
    auto allowed = isOnServer ? checkServer(target) : checkTarget(target, path());
    if (!allowed)
        return tl::unexpected(allowed.error());
    const QString part = isOnServer ? target : target + u".part"_s;
    if (!isOnServer)
        removeDatabase(part);
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    const auto found = d->find(query);
    if (!found)
        return tl::unexpected(found.error());
    auto copied = d->copyInto(part, *found, job);
    if (isOnServer)
        return copied;
    if (copied) {
        copied->bytes = QFileInfo(part).size();
        if (auto replaced = replace(part, target); !replaced)
            copied = tl::unexpected(replaced.error());
    }
    removeDatabase(part);
    return copied;
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
    if (const auto decisions = takeover.takeDecisions(Takeover::Which::OfTheseArticles, job); !decisions)
        return tl::unexpected(decisions.error());
    return ExportReport{report->kept, 0};
}

Result<ExportReport> ArchiveFile::copyWhole(const QString &target, const Job &job)
{
    const bool isOnServer = ServerAddress::isOne(target);
    auto allowed = isOnServer ? checkServer(target) : checkTarget(target, path());
    if (!allowed)
        return tl::unexpected(allowed.error());
    const QString part = isOnServer ? target : target + u".part"_s;
    if (!isOnServer)
        removeDatabase(part);
    const Stopper stopper(*d->connection, job);
    ExportReport report;
    {
        auto into = Connection::open(part, OpenMode::ReadWrite);
        if (!into)
            return tl::unexpected(into.error());
        if (auto prepared = prepareSchema(**into, schemaSteps((*into)->engine())); !prepared)
            return tl::unexpected(prepared.error());
        auto copied = store::copyWhole(*d->connection, **into, d->shared->packer, job);
        if (copied)
            report = {*copied, (*into)->size()};
        else
            allowed = tl::unexpected(copied.error());
    }
    if (allowed && !isOnServer)
        allowed = replace(part, target);
    if (!isOnServer)
        removeDatabase(part);
    if (!allowed)
        return tl::unexpected(allowed.error());
    return report;
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
    Shared shared(path, OpenMode::ReadOnly, lexicon);
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
    if (const auto decisions = takeover.takeDecisions(Takeover::Which::Readable, job); !decisions)
        return tl::unexpected(decisions.error());
    return report;
}

} // namespace legation::store
