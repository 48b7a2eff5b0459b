// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/connection.h"
#include "core/store/postgrescursor.h"
#include "core/store/serveraddress.h"

#include <QSet>

struct pg_conn;

namespace legation::store {

/// A connection to an archive on a PostgreSQL server: a schema of a database. Opened by Qt Sql's QPSQL driver; the
/// statements run on the driver's own handle, prepared, BLOBs and results as bytes.
///
/// Who writes holds an advisory lock until the transaction ends; reading transactions see one moment (REPEATABLE READ).
/// Who may not write is given ReadOnly. A connection that was lost is made anew with the next transaction.
class PostgresConnection final : public Connection
{
public:
    /// Fails with ServerUnreachable, WrongPassword, NoSuchDatabase, NoRight, BadQuery (the address).
    static Result<std::unique_ptr<Connection>> open(const QString &address, OpenMode mode);
    /// One that hears what is told to the archive's channel.
    static Result<std::unique_ptr<PostgresConnection>> listen(const QString &address);
    struct Notification
    {
        QByteArray words;
        qint64 session; ///< of who told it
    };
    /// What was told since, after waiting so long for it at most. Fails with ConnectionLost.
    Result<std::vector<Notification>> notifications(int milliseconds);
    ~PostgresConnection() override;

    Engine engine() const override { return Engine::Postgres; }
    Result<void> execute(const QByteArray &sql) override;
    qint64 lastInsertId() const override { return m_lastInsertId; }
    void stopWhen(std::function<bool()> isCancelled) override { m_isCancelled = std::move(isCancelled); }
    Result<void> begin(Access access) override;
    Result<void> commit() override;
    void rollBack() override;
    Result<qint64> schemaVersion() override;
    Result<void> makeReady() override;
    Result<void> setSchemaVersion(int version) override;
    /// The server's own backups are for that; nothing is copied.
    Result<void> keepCopyBefore(int version) override;
    qint64 size() override;
    qint64 session() const override { return m_session; }
    void onNewSession(std::function<void(qint64, qint64)> told) override { m_newSession = std::move(told); }
    QString person() const override;
    /// An array of the grams and the text itself.
    bool findsTexts() const override { return true; }
    QByteArray toIndexed(const QByteArray &searchable) const override;
    /// An array of the grams of all terms, and of the terms that these do not tell.
    QByteArray textQuery(const QStringList &terms) const override;
    QByteArray entityQuery(const std::vector<qint64> &entities) const override;
    Error lastError() const override { return m_error; }

    /// What has become of a transaction that writes, by the number that the server gave to it. Who has begun to commit
    /// on a connection that is lost is in it still, for a while.
    enum class Fate { Open, Committed, RolledBack };
    Result<Fate> fateOf(const QByteArray &transaction);

    /// Runs a statement to its end, or until stopWhen() says so; null where it failed. For cursors.
    PostgresResult run(const QByteArray &name, const QByteArray &sql, const std::vector<PostgresValue> &values);
    /// The transaction that is open, counted from 1; 0: none.
    qint64 transaction() const { return m_isInTransaction ? m_transactions : 0; }
    QByteArray nextPortal() { return "portal_" + QByteArray::number(++m_portals); }
    void close(const QByteArray &portal);

protected:
    Result<std::unique_ptr<Cursor>> prepare(const QByteArray &name, const QByteArray &sql) override;

private:
    PostgresConnection(const QString &shownPath, OpenMode mode);
    static Result<std::unique_ptr<PostgresConnection>> openOne(const QString &address, OpenMode mode);
    static QByteArray quotedName(QString name);
    Result<void> connect(const ServerAddress &address);
    /// What each session begins with.
    Result<void> configure();
    Result<void> learnRights();
    bool isLost() const;
    bool reconnect();
    Result<void> learnFate(const QByteArray &writing);
    bool send(const QByteArray &name, const QByteArray &sql, const std::vector<PostgresValue> &values);
    PostgresResult wait();
    void cancel();
    bool note(PostgresResult &result);

    const QString m_name; ///< of the connection in Qt Sql
    QString m_schema;
    pg_conn *m_handle = nullptr;
    std::function<bool()> m_isCancelled;
    std::function<void(qint64, qint64)> m_newSession;
    QSet<QByteArray> m_prepared; ///< names of the statements that the session knows
    Error m_error;
    QByteArray m_writing; ///< the number that the server gave to the transaction that writes
    qint64 m_lastInsertId = 0;
    qint64 m_transactions = 0;
    qint64 m_portals = 0;
    qint64 m_session = 0; ///< number of the process at the server
    bool m_isInTransaction = false;
};

} // namespace legation::store
