// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/statement.h"

#include "core/store/connection.h"

#include <utility>

namespace legation::store {

namespace {

/// Stands in for a statement that could not be prepared: takes every value and has no rows.
class NoCursor final : public Cursor
{
public:
    void bindInteger(int, qint64) override {}
    void bindNull(int) override {}
    void bindText(int, QByteArrayView) override {}
    void bindBlob(int, QByteArrayView) override {}
    Step step() override { return Step::Failed; }
    void reset() override {}
    void forgetValues() override {}
    bool isNull(int) const override { return true; }
    qint64 integer(int) const override { return 0; }
    QByteArrayView bytes(int) const override { return {}; }
};

} // namespace

Statement::Statement(Connection *connection, QByteArray name, std::unique_ptr<Cursor> cursor, Error error)
    : m_connection(cursor ? connection : nullptr)
    , m_name(std::move(name))
    , m_cursor(std::move(cursor))
{
    if (m_cursor)
        return;
    m_cursor = std::make_unique<NoCursor>();
    m_error = std::move(error);
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_name(std::move(other.m_name))
    , m_cursor(std::move(other.m_cursor))
    , m_error(std::move(other.m_error))
{
}

Statement::~Statement()
{
    if (!m_connection)
        return;
    m_cursor->reset();
    m_cursor->forgetValues();
    m_connection->giveBack(m_name, std::move(m_cursor));
}

Statement &Statement::bind(int parameter, qint64 value)
{
    m_cursor->bindInteger(parameter, value);
    return *this;
}

Statement &Statement::bind(int parameter, const std::optional<qint64> &value)
{
    if (value)
        m_cursor->bindInteger(parameter, *value);
    else
        m_cursor->bindNull(parameter);
    return *this;
}

Statement &Statement::bind(int parameter, QStringView text)
{
    if (text.isEmpty())
        m_cursor->bindNull(parameter);
    else
        m_cursor->bindText(parameter, text.toUtf8());
    return *this;
}

Statement &Statement::bindText(int parameter, QByteArrayView utf8)
{
    m_cursor->bindText(parameter, utf8);
    return *this;
}

Statement &Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    m_cursor->bindBlob(parameter, bytes);
    return *this;
}

bool Statement::step()
{
    if (m_error)
        return false;
    switch (m_cursor->step()) {
    case Cursor::Step::Row: return true;
    case Cursor::Step::End: return false;
    case Cursor::Step::Failed: break;
    }
    m_error = m_connection->lastError();
    m_cursor->reset();
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
    m_cursor->reset();
}

Result<void> Statement::status() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

} // namespace legation::store
