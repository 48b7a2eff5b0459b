// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"

struct sqlite3;

namespace legation::store {

/// A connection to an SQLite file. Opened by Qt Sql's QSQLITE driver; the statements run on the driver's own handle.
///
/// Settings: WAL, synchronous=FULL (what was told to be stored survives power loss), foreign keys, a schema that may
/// not call functions with side effects, checks of cell sizes, a busy time of five seconds.
class SqliteConnection final : public Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const QString &path, OpenMode mode);
    ~SqliteConnection() override;

    Engine engine() const override { return Engine::Sqlite; }
    Result<void> execute(const QByteArray &sql) override;
    qint64 lastInsertId() const override;
    void stopWhen(std::function<bool()> isCancelled) override;
    Result<void> begin(Access access) override;
    Result<void> commit() override;
    void rollBack() override;
    Result<qint64> schemaVersion() override;
    Result<void> makeReady() override;
    Result<void> setSchemaVersion(int version) override;
    Result<void> keepCopyBefore(int version) override;
    qint64 size() override;
    bool findsTexts() const override { return false; }
    QByteArray toIndexed(const QByteArray &searchable) const override;
    /// In the language of FTS5.
    QByteArray textQuery(const QStringList &terms) const override;
    QByteArray entityQuery(const std::vector<qint64> &entities) const override;
    Error lastError() const override;

protected:
    Result<std::unique_ptr<Cursor>> prepare(const QByteArray &name, const QByteArray &sql) override;

private:
    SqliteConnection(const QString &path, OpenMode mode);
    Result<void> configure();
    /// Succeeds while the file stands where it was opened. Where it was moved, removed or replaced it fails with
    /// FileNotFound, and what lies in the log is first brought into the file that was opened: the log would stay
    /// behind.
    Result<void> checkInPlace();
    /// Writes a copy of the whole archive to `path`, which must not exist.
    Result<void> copyTo(const QString &path);

    const QString m_name; ///< of the connection in Qt Sql
    sqlite3 *m_handle = nullptr;
    std::function<bool()> m_isCancelled;
};

} // namespace legation::store
