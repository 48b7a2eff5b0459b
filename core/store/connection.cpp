// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/connection.h"

#include "core/store/gramtokenizer.h"
#include "core/store/networkdrive.h"
#include "core/store/sql.h"

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

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepsBetweenQuestions = 20'000; // of SQLite's machine: well below a millisecond

QString nextName()
{
    static std::atomic<quint64> count = 0; // Qt Sql knows connections by a name of the whole process
    return u"legation-%1"_s.arg(++count);
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

Connection::Connection(QString path, OpenMode mode)
    : m_path(std::move(path))
    , m_name(nextName())
    , m_mode(mode)
{
}

Connection::~Connection()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, OpenMode mode)
{
    if (auto checked = checkFile(path, mode); !checked)
        return tl::unexpected(checked.error());
    std::unique_ptr<Connection> connection(new Connection(path, mode));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    QString name = path;
    if (mode == OpenMode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mustBeImmutable(path, mode)) {
        options += u";QSQLITE_OPEN_URI"_s;
        name =
            QString::fromUtf8(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded()) + u"?immutable=1"_s;
    }
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    if (!database.open())
        return fail(ErrorCode::FileUnreadable, database.lastError().databaseText(), path);
    connection->m_handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    if (auto configured = connection->configure(); !configured)
        return tl::unexpected(configured.error());
    return connection;
}

Result<void> Connection::configure()
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (auto done = registerGramTokenizer(m_handle); !done)
        return done;
    if (auto done = execute(sql::text("settings")); !done)
        return done;
    // Reading the header is the first thing that touches the file: what is no database shows itself here.
    if (auto version = number("PRAGMA schema_version"); !version)
        return tl::unexpected(version.error());
    return {};
}

Statement Connection::statement(const char *name)
{
    const QByteArray key(name);
    if (sqlite3_stmt *idle = m_idle.take(key))
        return Statement(this, key, idle);
    const QByteArray text = sql::text(name);
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, text.constData(), static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return Statement(this, key, nullptr, lastError());
    return Statement(this, key, statement);
}

void Connection::giveBack(const QByteArray &name, sqlite3_stmt *statement)
{
    if (m_idle.contains(name))
        sqlite3_finalize(statement); // it was borrowed twice at once
    else
        m_idle.insert(name, statement);
}

Result<void> Connection::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<qint64> Connection::number(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    const int code = sqlite3_step(statement);
    const qint64 value = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    const Error error = lastError();
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return tl::unexpected(error);
    return value;
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Connection::stopWhen(std::function<bool()> isCancelled)
{
    m_isCancelled = std::move(isCancelled);
    if (!m_isCancelled) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    const auto ask = [](void *self) { return static_cast<Connection *>(self)->m_isCancelled() ? 1 : 0; };
    sqlite3_progress_handler(m_handle, kStepsBetweenQuestions, ask, this);
}

Error Connection::lastError() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    // SQLite tells a quota or a limit of the size of files as an error of the disk.
    const int reason = sqlite3_system_errno(m_handle);
    const bool isFull = (code & 0xff) == SQLITE_IOERR && (reason == ENOSPC || reason == EDQUOT || reason == EFBIG);
    return {isFull ? ErrorCode::DiskFull : codeOf(code), QString::fromUtf8(sqlite3_errmsg(m_handle)), m_path, 0};
}

Transaction::Transaction(Connection &connection, Kind kind)
    : m_connection(connection)
    , m_status(connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"))
    , m_open(m_status.has_value())
{
}

Transaction::~Transaction()
{
    // A failed rollback leaves nothing to do: the file keeps the last committed state either way.
    if (m_open)
        std::ignore = m_connection.execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (!m_status)
        return m_status;
    m_status = m_connection.execute("COMMIT");
    if (m_status)
        m_open = false;
    return m_status;
}

} // namespace legation::store
