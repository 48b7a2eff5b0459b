// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QString>

#include <map>

namespace legation::store {

/// Where an archive on a PostgreSQL server is: postgresql://user@host:port/database, with libpq's options after "?",
/// and one of our own: schema=NAME where a database holds several archives (else it is "legation").
struct ServerAddress
{
    /// Of an empty database the archive is in the schema of this name.
    static constexpr const char *kSchema = "legation";

    /// Whether a text is meant as one, rather than as the path of a file.
    static bool isOne(const QString &text);
    /// The address without a password: what is shown, told in errors and remembered.
    static QString shown(const QString &address);
    /// Fails with BadQuery, the detail says what libpq does not understand.
    static Result<ServerAddress> parse(const QString &address);

    /// The address again, with the password where there is one; parse() gives the same from it.
    QString toText() const;
    /// A word for the archive at an address: its database, and its schema where that is not the usual one.
    static QString nameOf(const QString &address);
    /// Of `options`; empty where it is not given.
    QString option(const QByteArray &keyword) const;

    QString schema = QLatin1StringView(kSchema);
    std::map<QByteArray, QString> options; ///< of libpq, by keyword, as given; host, dbname, user, …
};

} // namespace legation::store
