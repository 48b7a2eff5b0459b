// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/postgreserror.h"

#include <QByteArray>

#include <libpq-fe.h>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// SQLSTATE: five characters, of which the first two are the class.
ErrorCode codeOf(const QByteArray &state)
{
    if (state == "57014")
        return ErrorCode::Cancelled;
    if (state == "55P03" || state == "40001" || state == "40P01") // waited too long; two waited for each other
        return ErrorCode::ArchiveLocked;
    if (state == "42501")
        return ErrorCode::NoRight;
    if (state == "25006")
        return ErrorCode::ArchiveReadOnly;
    if (state == "42P01" || state == "42703") // a table or a column that is not there
        return ErrorCode::ArchiveDamaged;
    if (state == "53100")
        return ErrorCode::DiskFull;
    if (state.startsWith("XX"))
        return ErrorCode::ArchiveDamaged;
    if (state.startsWith("08") || state.startsWith("57P"))
        return ErrorCode::ConnectionLost;
    return ErrorCode::Internal;
}

} // namespace

ErrorCode connectError(const QString &words)
{
    const auto says = [&words](QLatin1StringView part) { return words.contains(part, Qt::CaseInsensitive); };
    if (says("password authentication failed"_L1) || says("no password supplied"_L1))
        return ErrorCode::WrongPassword;
    if (says("database \""_L1) && says("does not exist"_L1))
        return ErrorCode::NoSuchDatabase;
    if (says("permission denied"_L1) || says("pg_hba.conf"_L1) || says("authentication failed"_L1) ||
        (says("role \""_L1) && says("does not exist"_L1)) || says("is not permitted to log in"_L1))
        return ErrorCode::NoRight;
    return ErrorCode::ServerUnreachable;
}

Error statementError(const pg_conn *connection, const pg_result *result, const QString &path)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char *words = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    Error error{ErrorCode::Internal, QString::fromUtf8(words ? words : PQerrorMessage(connection)).trimmed(), path, 0};
    if (state)
        error.code = codeOf(state);
    if (PQstatus(connection) != CONNECTION_OK)
        error.code = ErrorCode::ConnectionLost;
    return error;
}

} // namespace legation::store
