// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/store/cursor.h"
#include "core/store/request.h"
#include "core/store/sql.h"
#include "core/store/statement.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace legation::store {

class WriteTurn;

/// One connection to an archive, for the thread that made it: the same face over each engine. What an engine does in
/// its own way stands in SqliteConnection and PostgresConnection; all other code of store runs named statements and
/// knows no engine.
class Connection
{
public:
    /// Opens or makes the file, or connects to the database of an address (see serveraddress.h); says nothing about
    /// what is in it (see schema.h). Fails with FileNotFound, FileUnreadable, FileUnwritable, NotAnArchive (no
    /// database), ArchiveLocked, ArchiveOnNetwork (ReadWrite on a network drive, whose type is the detail; see
    /// networkdrive.h); of a server with ServerUnreachable, WrongPassword, NoSuchDatabase, NoRight.
    static Result<std::unique_ptr<Connection>> open(const QString &path, OpenMode mode);
    virtual ~Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const QString &path() const { return m_path; }
    /// ReadOnly too where whoever asked may not write.
    OpenMode mode() const { return m_mode; }
    virtual Engine engine() const = 0;

    /// A statement of resources/sql by its name; prepared once, then borrowed again and again.
    Statement statement(const char *name);
    /// A statement that is made for its occasion, under a name that stands for this text alone.
    Statement statement(const QByteArray &name, const QByteArray &sql);
    /// Runs any number of statements that give no rows.
    virtual Result<void> execute(const QByteArray &sql) = 0;
    /// One number that `sql` gives.
    Result<qint64> number(const QByteArray &sql);
    /// The id that the last statement gave to a row it added.
    virtual qint64 lastInsertId() const = 0;

    /// While it gives true, the statement that runs is stopped and fails with Cancelled. Empty takes it away.
    virtual void stopWhen(std::function<bool()> isCancelled) = 0;

    enum class Access { Read, Write };
    /// What Transaction calls. Who writes is alone: others that want to write wait, readers see what was before.
    virtual Result<void> begin(Access access) = 0;
    virtual Result<void> commit() = 0;
    virtual void rollBack() = 0;

    /// Who writes waits for its turn among the connections of this process that were given the same. Nothing where the
    /// engine itself lets those write who have waited longest.
    virtual void writeInTurns(std::shared_ptr<WriteTurn>) {}

    /// The version of the schema; 0 where there is nothing yet. Fails with NotAnArchive where there is something else.
    virtual Result<qint64> schemaVersion() = 0;
    /// What goes before the first step of the schema; outside of a transaction.
    virtual Result<void> makeReady() = 0;
    /// Within the transaction of the steps.
    virtual Result<void> setSchemaVersion(int version) = 0;
    /// Keeps a copy of the archive as it is before its schema is brought to a version.
    virtual Result<void> keepCopyBefore(int version) = 0;
    /// What it takes where it is kept.
    virtual qint64 size() = 0;

    /// The number that the server gave to this session; 0 where there is no server.
    virtual qint64 session() const { return 0; }
    /// Called with the old and the new number where a lost connection was made anew, before anything is committed
    /// there.
    virtual void onNewSession(std::function<void(qint64, qint64)>) {}
    /// Who the server says it is that works here; empty where there is none to say so.
    virtual QString person() const { return {}; }

    /// Whether the engine finds articles by their searchable text (statement articles_with_text). Else their grams are
    /// kept in segments; see gramsegments.h.
    virtual bool findsTexts() const = 0;
    /// What the statements that add searchable text to an index of the engine take for it.
    virtual QByteArray toIndexed(const QByteArray &searchable) const = 0;
    /// The value of the search statements articles_with_text, entities_named and entities_called; each term is
    /// searchable text.
    virtual QByteArray textQuery(const QStringList &terms) const = 0;
    /// The value of articles_with_entities: articles that name any of them.
    virtual QByteArray entityQuery(const std::vector<qint64> &entities) const = 0;

    virtual Error lastError() const = 0;
    void giveBack(const QByteArray &name, std::unique_ptr<Cursor> cursor);

protected:
    Connection(QString path, OpenMode mode);
    virtual Result<std::unique_ptr<Cursor>> prepare(const QByteArray &name, const QByteArray &sql) = 0;
    void setReadOnly() { m_mode = OpenMode::ReadOnly; }
    /// Before the engine's own connection ends.
    void dropIdle() { m_idle.clear(); }

private:
    const QString m_path;
    OpenMode m_mode;
    std::unordered_map<QByteArray, std::unique_ptr<Cursor>> m_idle; ///< prepared and not borrowed
};

/// Several statements that stand or fall together. Rolls back on destruction unless committed. Nothing is written to a
/// file that was moved, removed or replaced since it was opened: begin and commit fail with FileNotFound.
class Transaction
{
public:
    using Kind = Connection::Access;
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
