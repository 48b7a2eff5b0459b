// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/store/cursor.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace legation::store {

class Connection;

/// A prepared SQL statement, borrowed from its connection; given back (reset, values forgotten) on destruction.
///
/// Rows go through the engine's own interface: QSqlQuery makes a QVariant a cell, which a million rows do not forgive.
/// Parameters and columns count from 0. A failure is kept: after step() gave false, status() says whether it was the
/// end or an error, so that loops stay short.
class Statement
{
public:
    /// Without a cursor it fails with `error`.
    Statement(Connection *connection, QByteArray name, std::unique_ptr<Cursor> cursor, Error error = {});
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(int parameter, qint64 value);
    Statement &bind(int parameter, const std::optional<qint64> &value);
    /// Empty text is stored as NULL: an absent value.
    Statement &bind(int parameter, QStringView text);
    Statement &bindText(int parameter, QByteArrayView utf8);
    /// The bytes must outlive the statement's run.
    Statement &bindBlob(int parameter, QByteArrayView bytes);

    /// Goes to the next row; false at the end or on failure.
    bool step();
    /// Runs to the end, for statements whose rows do not matter; then it can be bound and run again.
    Result<void> run();
    void reset();
    /// The failure, if there was one.
    Result<void> status() const;

    bool isNull(int column) const { return m_cursor->isNull(column); }
    qint64 integer(int column) const { return m_cursor->integer(column); }
    int number(int column) const { return static_cast<int>(integer(column)); }
    /// One of an enumeration of `count`. What is none of it, as in a damaged archive, is taken for the first.
    template <typename Enum>
    Enum oneOf(int column, int count) const
    {
        const qint64 value = integer(column);
        return value >= 0 && value < count ? static_cast<Enum>(value) : Enum{};
    }
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    /// Valid until the next step().
    QByteArrayView bytes(int column) const { return m_cursor->bytes(column); }
    std::optional<qint64> optionalInteger(int column) const;

private:
    Connection *m_connection = nullptr;
    QByteArray m_name;
    std::unique_ptr<Cursor> m_cursor; ///< never null but in one that was moved from
    std::optional<Error> m_error;
};

} // namespace legation::store
