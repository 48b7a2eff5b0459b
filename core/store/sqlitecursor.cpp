// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/sqlitecursor.h"

#include <sqlite3.h>

namespace legation::store {

SqliteCursor::~SqliteCursor()
{
    sqlite3_finalize(m_statement);
}

void SqliteCursor::bindInteger(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter + 1, value);
}

void SqliteCursor::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter + 1);
}

void SqliteCursor::bindText(int parameter, QByteArrayView utf8)
{
    const char *start = utf8.isEmpty() ? "" : utf8.data(); // a null pointer would bind NULL
    sqlite3_bind_text64(m_statement, parameter + 1, start, static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void SqliteCursor::bindBlob(int parameter, QByteArrayView bytes)
{
    const char *start = bytes.isEmpty() ? "" : bytes.data(); // a null pointer would bind NULL
    sqlite3_bind_blob64(m_statement, parameter + 1, start, static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

Cursor::Step SqliteCursor::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW: return Step::Row;
    case SQLITE_DONE: sqlite3_reset(m_statement); return Step::End;
    default: return Step::Failed; // not reset yet: that may tell another error
    }
}

void SqliteCursor::reset()
{
    sqlite3_reset(m_statement);
}

void SqliteCursor::forgetValues()
{
    sqlite3_clear_bindings(m_statement);
}

bool SqliteCursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteCursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView SqliteCursor::bytes(int column) const
{
    const void *start = sqlite3_column_blob(m_statement, column); // of text: its UTF-8 bytes
    return {static_cast<const char *>(start), sqlite3_column_bytes(m_statement, column)};
}

} // namespace legation::store
