// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/cursor.h"

#include <QByteArray>

#include <memory>
#include <vector>

struct pg_result;

namespace legation::store {

class PostgresConnection;

/// Frees a result of libpq.
struct ClearResult
{
    void operator()(pg_result *result) const;
};
using PostgresResult = std::unique_ptr<pg_result, ClearResult>;

/// A value of a parameter: numbers and texts go as text, which any type understands, BLOBs as they are.
struct PostgresValue
{
    QByteArray bytes;
    bool isNull = true;
    bool isBinary = false;
};

/// A prepared statement of PostgreSQL. One that says "many rows" is a cursor of the server, whose rows come a portion
/// at a time: the memory does not grow with them, and other statements run in between.
class PostgresCursor final : public Cursor
{
public:
    PostgresCursor(PostgresConnection &connection, QByteArray name, QByteArray sql);
    ~PostgresCursor() override;
    PostgresCursor(const PostgresCursor &) = delete;
    PostgresCursor &operator=(const PostgresCursor &) = delete;

    void bindInteger(int parameter, qint64 value) override;
    void bindNull(int parameter) override;
    /// PostgreSQL's texts hold no U+0000: U+FFFD stands for it.
    void bindText(int parameter, QByteArrayView utf8) override;
    void bindBlob(int parameter, QByteArrayView bytes) override;
    Step step() override;
    void reset() override;
    void forgetValues() override;
    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    QByteArrayView bytes(int column) const override;

private:
    PostgresValue &value(int parameter);
    bool begin();
    bool fetch();

    PostgresConnection &m_connection;
    const QByteArray m_name; ///< empty: not prepared, run once
    const QByteArray m_sql;
    const bool m_hasManyRows;
    std::vector<PostgresValue> m_values;
    PostgresResult m_rows;
    int m_row = -1;
    int m_portion = 0;    ///< rows that are fetched together
    QByteArray m_portal;  ///< the server's cursor, empty where there is none
    qint64 m_opened = -1; ///< the transaction that it was opened in
};

} // namespace legation::store
