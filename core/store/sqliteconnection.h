// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"

#include <QElapsedTimer>

struct sqlite3;

namespace legation::store {

/// A connection to an SQLite file. Opened by Qt Sql's QSQLITE driver; the statements run on the driver's own handle.
///
/// Settings: WAL, synchronous=FULL (what was told to be stored survives power loss), foreign keys, a schema that may
/// not call functions with side effects, checks of cell sizes. What another program locks is waited for: five seconds,
/// and a minute where it is the turn to write, which a load gives back every ten seconds or so.
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
    void writeInTurns(std::shared_ptr<WriteTurn> turn) override { m_turn = std::move(turn); }
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
    /// Whether to ask again for a lock that another program has.
    bool waits(int times);
    Result<void> beginWriting();
    void endWriting();
    /// Succeeds while the file stands where it was opened. Where it was moved, removed or replaced it fails with
    /// FileNotFound, and what lies in the log is first brought into the file that was opened: the log would stay
    /// behind.
    Result<void> checkInPlace();
    /// Writes a copy of the whole archive to `path`, which must not exist.
    Result<void> copyTo(const QString &path);

    const QString m_name; ///< of the connection in Qt Sql
    sqlite3 *m_handle = nullptr;
    std::function<bool()> m_isCancelled;
    std::shared_ptr<WriteTurn> m_turn; ///< may be null
    bool m_hasTurn = false;
    bool m_isBeginning = false; ///< a transaction that writes
    QElapsedTimer m_wrote;      ///< since the last transaction that wrote ended; invalid: it was none to wait for
    QElapsedTimer m_writing;    ///< since this one began
};

} // namespace legation::store
