// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/store/request.h"
#include "core/store/statement.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;
class QSqlDatabase;

namespace legation::store {

/// One connection to an SQLite file, for the thread that made it. Opened by Qt Sql's QSQLITE driver; the statements
/// run on the driver's own handle.
///
/// Settings: WAL, synchronous=FULL (what was told to be stored survives power loss), foreign keys, a schema that may
/// not call functions with side effects, checks of cell sizes, a busy time of five seconds.
class Connection
{
public:
    /// Opens or makes the file; says nothing about what is in it (see schema.h).
    /// Fails with FileNotFound, FileUnreadable, FileUnwritable, NotAnArchive (no SQLite file), ArchiveLocked,
    /// ArchiveOnNetwork (ReadWrite on a network drive, whose type is the detail; see networkdrive.h).
    static Result<std::unique_ptr<Connection>> open(const QString &path, OpenMode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const QString &path() const { return m_path; }
    OpenMode mode() const { return m_mode; }
    sqlite3 *handle() const { return m_handle; }

    /// A statement of resources/sql by its name; prepared once, then borrowed again and again.
    Statement statement(const char *name);
    /// Runs any number of statements that give no rows.
    Result<void> execute(const QByteArray &sql);
    /// One number that `sql` gives (PRAGMA user_version).
    Result<qint64> number(const char *sql);
    qint64 lastInsertId() const;

    /// While it gives true, the statement that runs is stopped and fails with Cancelled. Empty takes it away.
    void stopWhen(std::function<bool()> isCancelled);

    Error lastError() const;
    void giveBack(const QByteArray &name, sqlite3_stmt *statement);

private:
    Connection(QString path, OpenMode mode);
    Result<void> configure();

    QString m_path;
    QString m_name; ///< of the connection in Qt Sql
    OpenMode m_mode;
    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_idle; ///< prepared and not borrowed
    std::function<bool()> m_isCancelled;
};

/// Several statements that stand or fall together. Rolls back on destruction unless committed.
class Transaction
{
public:
    enum class Kind { Read, Write };
    explicit Transaction(Connection &connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    const Result<void> &status() const { return m_status; }
    Result<void> commit();

private:
    Connection &m_connection;
    Result<void> m_status;
    bool m_open = false;
};

} // namespace legation::store
