// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/cursor.h"

struct sqlite3_stmt;

namespace legation::store {

/// A prepared statement of SQLite, which it owns.
class SqliteCursor final : public Cursor
{
public:
    explicit SqliteCursor(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    ~SqliteCursor() override;
    SqliteCursor(const SqliteCursor &) = delete;
    SqliteCursor &operator=(const SqliteCursor &) = delete;

    void bindInteger(int parameter, qint64 value) override;
    void bindNull(int parameter) override;
    void bindText(int parameter, QByteArrayView utf8) override;
    void bindBlob(int parameter, QByteArrayView bytes) override;
    Step step() override;
    void reset() override;
    void forgetValues() override;
    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    QByteArrayView bytes(int column) const override;

private:
    sqlite3_stmt *const m_statement;
};

} // namespace legation::store
