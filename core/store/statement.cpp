// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/statement.h"

#include "core/store/connection.h"

#include <sqlite3.h>

#include <utility>

namespace legation::store {

Statement::Statement(Connection *connection, QByteArrayView name, sqlite3_stmt *statement, Error error)
    : m_connection(connection)
    , m_name(name.toByteArray())
    , m_statement(statement)
{
    if (!statement)
        m_error = std::move(error);
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_name(std::move(other.m_name))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_error(std::move(other.m_error))
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_connection->giveBack(m_name, m_statement);
}

Statement &Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter + 1, value);
    return *this;
}

Statement &Statement::bind(int parameter, const std::optional<qint64> &value)
{
    if (value)
        return bind(parameter, *value);
    sqlite3_bind_null(m_statement, parameter + 1);
    return *this;
}

Statement &Statement::bind(int parameter, QStringView text)
{
    if (text.isEmpty()) {
        sqlite3_bind_null(m_statement, parameter + 1);
        return *this;
    }
    const QByteArray utf8 = text.toUtf8();
    return bindText(parameter, utf8);
}

Statement &Statement::bindText(int parameter, QByteArrayView utf8)
{
    const char *start = utf8.isEmpty() ? "" : utf8.data(); // a null pointer would bind NULL
    sqlite3_bind_text64(m_statement, parameter + 1, start, static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    const char *start = bytes.isEmpty() ? "" : bytes.data(); // a null pointer would bind NULL
    sqlite3_bind_blob64(m_statement, parameter + 1, start, static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    return *this;
}

bool Statement::step()
{
    if (m_error)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_error = m_connection->lastError();
    sqlite3_reset(m_statement);
    return false;
}

Result<void> Statement::run()
{
    while (step()) {
    }
    return status();
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

Result<void> Statement::status() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArrayView Statement::bytes(int column) const
{
    const void *start = sqlite3_column_blob(m_statement, column); // of text: its UTF-8 bytes
    return {static_cast<const char *>(start), sqlite3_column_bytes(m_statement, column)};
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

} // namespace legation::store
