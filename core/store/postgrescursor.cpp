// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/postgrescursor.h"

#include "core/store/postgresconnection.h"

#include <QtEndian>

#include <algorithm>
#include <libpq-fe.h>

namespace legation::store {

namespace {

constexpr QByteArrayView kManyRows = "-- many rows";
constexpr int kFirstPortion = 64;
constexpr int kLargestPortion = 20'000;
constexpr size_t kBytesOfPortion = 2'000'000;

// The types that our statements give; numbers of PostgreSQL's catalogue, which never change.
constexpr Oid kInt8 = 20;
constexpr Oid kInt4 = 23;

} // namespace

void ClearResult::operator()(pg_result *result) const
{
    PQclear(result);
}

PostgresCursor::PostgresCursor(PostgresConnection &connection, QByteArray name, QByteArray sql)
    : m_connection(connection)
    , m_name(std::move(name))
    , m_sql(std::move(sql))
    , m_hasManyRows(m_sql.startsWith(kManyRows))
{
}

PostgresCursor::~PostgresCursor()
{
    reset();
}

PostgresValue &PostgresCursor::value(int parameter)
{
    const auto at = static_cast<size_t>(parameter);
    if (m_values.size() <= at)
        m_values.resize(at + 1);
    return m_values[at];
}

void PostgresCursor::bindInteger(int parameter, qint64 number)
{
    value(parameter) = {QByteArray::number(number), false, false};
}

void PostgresCursor::bindNull(int parameter)
{
    value(parameter) = {};
}

void PostgresCursor::bindText(int parameter, QByteArrayView utf8)
{
    QByteArray text = utf8.toByteArray();
    if (text.contains('\0'))
        text.replace(QByteArrayView("\0", 1), QByteArrayView("\xef\xbf\xbd"));
    value(parameter) = {std::move(text), false, false};
}

void PostgresCursor::bindBlob(int parameter, QByteArrayView bytes)
{
    value(parameter) = {QByteArray::fromRawData(bytes.data(), bytes.size()), false, true};
}

bool PostgresCursor::begin()
{
    m_row = -1;
    if (!m_hasManyRows) {
        m_rows = m_connection.run(m_name, m_sql, m_values);
        return m_rows != nullptr;
    }
    m_portal = m_connection.nextPortal();
    m_opened = m_connection.transaction();
    m_portion = kFirstPortion;
    // Outside of a transaction the server keeps the rows of the cursor for as long as it is open.
    const QByteArray hold = m_opened == 0 ? " NO SCROLL CURSOR WITH HOLD FOR " : " NO SCROLL CURSOR FOR ";
    if (!m_connection.run({}, "DECLARE " + m_portal + hold + m_sql, m_values)) {
        m_portal.clear();
        return false;
    }
    return fetch();
}

bool PostgresCursor::fetch()
{
    m_row = -1;
    m_rows = m_connection.run({}, "FETCH FORWARD " + QByteArray::number(m_portion) + " FROM " + m_portal, {});
    const int rows = m_rows ? PQntuples(m_rows.get()) : 0;
    if (rows > 0) {
        const size_t each = std::max<size_t>(1, PQresultMemorySize(m_rows.get()) / static_cast<size_t>(rows));
        m_portion = static_cast<int>(std::clamp<size_t>(kBytesOfPortion / each, 1, kLargestPortion));
    }
    return m_rows != nullptr;
}

Cursor::Step PostgresCursor::step()
{
    if (!m_rows && !begin())
        return Step::Failed;
    if (++m_row < PQntuples(m_rows.get()))
        return Step::Row;
    if (!m_portal.isEmpty() && m_row > 0) { // a portion without rows is the end
        if (!fetch())
            return Step::Failed;
        if (++m_row < PQntuples(m_rows.get()))
            return Step::Row;
    }
    reset();
    return Step::End;
}

void PostgresCursor::reset()
{
    m_rows.reset();
    m_row = -1;
    // With its transaction the server's cursor has ended too.
    if (!m_portal.isEmpty() && (m_opened == 0 || m_opened == m_connection.transaction()))
        m_connection.close(m_portal);
    m_portal.clear();
}

void PostgresCursor::forgetValues()
{
    m_values.clear();
}

bool PostgresCursor::isNull(int column) const
{
    return !m_rows || PQgetisnull(m_rows.get(), m_row, column) != 0;
}

qint64 PostgresCursor::integer(int column) const
{
    if (isNull(column))
        return 0;
    const char *cell = PQgetvalue(m_rows.get(), m_row, column);
    switch (PQftype(m_rows.get(), column)) {
    case kInt8: return qFromBigEndian<qint64>(cell);
    case kInt4: return qFromBigEndian<qint32>(cell);
    default: return bytes(column).toByteArray().toLongLong();
    }
}

QByteArrayView PostgresCursor::bytes(int column) const
{
    if (isNull(column))
        return {};
    return {PQgetvalue(m_rows.get(), m_row, column), PQgetlength(m_rows.get(), m_row, column)};
}

} // namespace legation::store
