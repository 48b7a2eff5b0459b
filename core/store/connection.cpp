// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/connection.h"

#include "core/store/postgresconnection.h"
#include "core/store/sqliteconnection.h"

namespace legation::store {

Connection::Connection(QString path, OpenMode mode)
    : m_path(std::move(path))
    , m_mode(mode)
{
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, OpenMode mode)
{
    return ServerAddress::isOne(path) ? PostgresConnection::open(path, mode) : SqliteConnection::open(path, mode);
}

Statement Connection::statement(const char *name)
{
    const QByteArray key(name);
    if (const auto idle = m_idle.find(key); idle != m_idle.end() && idle->second)
        return Statement(this, key, std::move(idle->second));
    return statement(key, sql::text(engine(), name));
}

Statement Connection::statement(const QByteArray &name, const QByteArray &sql)
{
    auto prepared = prepare(name, sql);
    if (!prepared)
        return Statement(this, name, nullptr, prepared.error());
    return Statement(this, name, std::move(*prepared));
}

void Connection::giveBack(const QByteArray &name, std::unique_ptr<Cursor> cursor)
{
    if (std::unique_ptr<Cursor> &idle = m_idle[name]; !idle) // else it was borrowed twice at once
        idle = std::move(cursor);
}

Result<qint64> Connection::number(const QByteArray &sql)
{
    auto cursor = prepare({}, sql);
    if (!cursor)
        return tl::unexpected(cursor.error());
    switch ((*cursor)->step()) {
    case Cursor::Step::Row: return (*cursor)->integer(0);
    case Cursor::Step::End: return 0;
    case Cursor::Step::Failed: break;
    }
    return tl::unexpected(lastError());
}

Transaction::Transaction(Connection &connection, Kind kind)
    : m_connection(connection)
    , m_status(connection.begin(kind))
    , m_open(m_status.has_value())
{
}

Transaction::~Transaction()
{
    if (m_open)
        m_connection.rollBack();
}

Result<void> Transaction::commit()
{
    if (!m_status)
        return m_status;
    m_status = m_connection.commit();
    if (m_status)
        m_open = false;
    return m_status;
}

} // namespace legation::store
