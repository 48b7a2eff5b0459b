// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/sqliteconnection.h"

#include "core/store/gramtokenizer.h"
#include "core/store/networkdrive.h"
#include "core/store/phrase.h"
#include "core/store/schema.h"
#include "core/store/sqlitecursor.h"
#include "core/store/writeturn.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <thread>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepsBetweenQuestions = 20'000; // of SQLite's machine: well below a millisecond
constexpr std::chrono::milliseconds kBetweenTries(10);
constexpr int kTries = 500;
constexpr int kTriesToWrite = 6'000; // several transactions of another program's load
constexpr qint64 kLongMilliseconds = 1'000;

QString nextName()
{
    static std::atomic<quint64> count = 0; // Qt Sql knows connections by a name of the whole process
    return u"legation-%1"_s.arg(++count);
}

QString movedWords()
{
    return u"It was moved, removed or replaced while it was open."_s;
}

ErrorCode codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::ArchiveLocked;
    case SQLITE_CORRUPT: return ErrorCode::ArchiveDamaged;
    case SQLITE_NOTADB: return ErrorCode::NotAnArchive;
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_READONLY: return ErrorCode::ArchiveReadOnly;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::FileUnreadable;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::Internal;
    }
}

/// Where nothing may be written beside the file, or the drive is another machine's, SQLite cannot keep the WAL's index
/// there: the file is then read as one that does not change.
bool mustBeImmutable(const QString &path, OpenMode mode)
{
    return mode == OpenMode::ReadOnly && !QFile::exists(path + u"-wal"_s) &&
           (!QFileInfo(QFileInfo(path).absolutePath()).isWritable() || !networkDriveOf(path).isEmpty());
}

Result<void> checkFile(const QString &path, OpenMode mode)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorCode::NotAnArchive, {}, path);
    if (const QString drive = mode == OpenMode::ReadWrite ? networkDriveOf(path) : QString(); !drive.isEmpty())
        return fail(ErrorCode::ArchiveOnNetwork, drive, path);
    if (!info.exists()) {
        if (mode == OpenMode::ReadOnly)
            return fail(ErrorCode::FileNotFound, {}, path);
        if (!QFileInfo(info.absolutePath()).isDir())
            return fail(ErrorCode::FileNotFound, info.absolutePath(), path);
        if (!QFileInfo(info.absolutePath()).isWritable())
            return fail(ErrorCode::FileUnwritable, {}, path);
        return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), path);
    const QByteArray head = file.read(16);
    if (!head.isEmpty() && head != QByteArrayView("SQLite format 3", 16))
        return fail(ErrorCode::NotAnArchive, {}, path);
    return {};
}

} // namespace

SqliteConnection::SqliteConnection(const QString &path, OpenMode mode)
    : Connection(path, mode)
    , m_name(nextName())
{
}

SqliteConnection::~SqliteConnection()
{
    dropIdle();
    if (m_handle) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        std::ignore = checkInPlace(); // SQLite itself leaves the log alone then
    }
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> SqliteConnection::open(const QString &path, OpenMode mode)
{
    if (auto checked = checkFile(path, mode); !checked)
        return tl::unexpected(checked.error());
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, mode));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    QStringList options;
    QString name = path;
    if (mode == OpenMode::ReadOnly)
        options += u"QSQLITE_OPEN_READONLY"_s;
    if (mustBeImmutable(path, mode)) {
        options += u"QSQLITE_OPEN_URI"_s;
        name =
            QString::fromUtf8(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded()) + u"?immutable=1"_s;
    }
    database.setConnectOptions(options.join(u';'));
    database.setDatabaseName(name);
    if (!database.open())
        return fail(ErrorCode::FileUnreadable, database.lastError().databaseText(), path);
    connection->m_handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    if (auto configured = connection->configure(); !configured)
        return tl::unexpected(configured.error());
    return connection;
}

Result<void> SqliteConnection::configure()
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_handler(
        m_handle, [](void *self, int times) { return static_cast<SqliteConnection *>(self)->waits(times) ? 1 : 0; },
        this);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (auto done = registerGramTokenizer(m_handle); !done)
        return done;
    if (auto done = execute(sql::text(Engine::Sqlite, "settings")); !done)
        return done;
    // Reading the header is the first thing that touches the file: what is no database shows itself here.
    if (auto version = number("PRAGMA schema_version"); !version)
        return tl::unexpected(version.error());
    return {};
}

Result<std::unique_ptr<Cursor>> SqliteConnection::prepare(const QByteArray &, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(lastError());
    return std::make_unique<SqliteCursor>(statement);
}

Result<void> SqliteConnection::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

qint64 SqliteConnection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void SqliteConnection::stopWhen(std::function<bool()> isCancelled)
{
    m_isCancelled = std::move(isCancelled);
    if (!m_isCancelled) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    const auto ask = [](void *self) { return static_cast<SqliteConnection *>(self)->m_isCancelled() ? 1 : 0; };
    sqlite3_progress_handler(m_handle, kStepsBetweenQuestions, ask, this);
}

Error SqliteConnection::lastError() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    if (code == SQLITE_READONLY_DBMOVED) // told by SQLite itself before the log is in use
        return {ErrorCode::FileNotFound, movedWords(), path(), 0};
    // SQLite tells a quota or a limit of the size of files as an error of the disk.
    const int reason = sqlite3_system_errno(m_handle);
    const bool isFull = (code & 0xff) == SQLITE_IOERR && (reason == ENOSPC || reason == EDQUOT || reason == EFBIG);
    return {isFull ? ErrorCode::DiskFull : codeOf(code), QString::fromUtf8(sqlite3_errmsg(m_handle)), path(), 0};
}

Result<void> SqliteConnection::checkInPlace()
{
    int hasMoved = 0;
    if (mode() == OpenMode::ReadOnly ||
        sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) != SQLITE_OK || hasMoved == 0)
        return {};
    std::ignore = execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return fail(ErrorCode::FileNotFound, movedWords(), path());
}

Result<void> SqliteConnection::begin(Access access)
{
    if (access == Access::Read)
        return execute("BEGIN");
    if (m_turn && !m_turn->take(m_isCancelled))
        return fail(ErrorCode::Cancelled, {}, path());
    m_hasTurn = m_turn != nullptr;
    auto begun = beginWriting();
    if (!begun)
        endWriting();
    return begun;
}

Result<void> SqliteConnection::beginWriting()
{
    if (auto isInPlace = checkInPlace(); !isInPlace)
        return isInPlace;
    // Who wrote for long leaves other programs the time to ask: they look now and then and are told nothing.
    if (m_wrote.isValid() && !m_wrote.hasExpired(2 * kBetweenTries.count()))
        std::this_thread::sleep_for(2 * kBetweenTries);
    m_writing.start();
    m_isBeginning = true;
    auto begun = execute("BEGIN IMMEDIATE");
    m_isBeginning = false;
    if (!begun && begun.error().code == ErrorCode::ArchiveLocked && m_isCancelled && m_isCancelled())
        return fail(ErrorCode::Cancelled, {}, path());
    return begun;
}

void SqliteConnection::endWriting()
{
    m_wrote.invalidate();
    if (m_writing.isValid() && m_writing.elapsed() >= kLongMilliseconds)
        m_wrote.start();
    m_writing.invalidate();
    if (std::exchange(m_hasTurn, false))
        m_turn->giveBack();
}

bool SqliteConnection::waits(int times)
{
    if (times >= (m_isBeginning ? kTriesToWrite : kTries) || (m_isCancelled && m_isCancelled()))
        return false;
    std::this_thread::sleep_for(kBetweenTries);
    return true;
}

Result<void> SqliteConnection::commit()
{
    const Result<void> isInPlace = checkInPlace();
    auto committed = isInPlace ? execute("COMMIT") : isInPlace;
    if (committed)
        endWriting(); // else the transaction is still open
    return committed;
}

void SqliteConnection::rollBack()
{
    // A failed rollback leaves nothing to do: the file keeps the last committed state either way.
    std::ignore = execute("ROLLBACK");
    endWriting();
}

Result<qint64> SqliteConnection::schemaVersion()
{
    const auto objects = number("SELECT count(*) FROM sqlite_schema");
    if (!objects || *objects == 0)
        return objects;
    const auto id = number("PRAGMA application_id");
    if (!id)
        return id;
    if (*id != kApplicationId)
        return fail(ErrorCode::NotAnArchive, {}, path());
    return number("PRAGMA user_version");
}

Result<void> SqliteConnection::makeReady()
{
    if (auto done = execute("PRAGMA application_id = " + QByteArray::number(kApplicationId)); !done)
        return done;
    // The write-ahead log lets readers go on while one writes; the mode is kept in the file.
    return execute("PRAGMA journal_mode = WAL");
}

Result<void> SqliteConnection::setSchemaVersion(int version)
{
    return execute("PRAGMA user_version = " + QByteArray::number(version));
}

Result<void> SqliteConnection::keepCopyBefore(int version)
{
    QString copy = path() + u".before-schema-%1"_s.arg(version);
    for (int number = 2; QFile::exists(copy); ++number)
        copy = path() + u".before-schema-%1.%2"_s.arg(version).arg(number);
    return copyTo(copy);
}

Result<void> SqliteConnection::copyTo(const QString &target)
{
    const QByteArray name = QFile::encodeName(target);
    sqlite3 *copy = nullptr;
    int code = sqlite3_open_v2(name.constData(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(copy, "main", m_handle, "main");
        code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode(copy);
        sqlite3_backup_finish(backup);
    }
    const QString words = QString::fromUtf8(sqlite3_errstr(code));
    sqlite3_close(copy);
    if (code == SQLITE_DONE)
        return {};
    QFile::remove(target);
    return fail(code == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, words, target);
}

qint64 SqliteConnection::size()
{
    return QFileInfo(path()).size() + QFileInfo(path() + u"-wal"_s).size();
}

QByteArray SqliteConnection::toIndexed(const QByteArray &searchable) const
{
    return searchable; // the tokenizer cuts it
}

QByteArray SqliteConnection::textQuery(const QStringList &terms) const
{
    QByteArrayList phrases;
    for (const QString &term : terms)
        phrases.append(toPhrase(term));
    return phrases.join(" AND ");
}

QByteArray SqliteConnection::entityQuery(const std::vector<qint64> &entities) const
{
    QByteArrayList tokens;
    for (const qint64 entity : entities)
        tokens.append('"' + QByteArray::number(entity) + '"');
    return tokens.join(" OR ");
}

} // namespace legation::store
