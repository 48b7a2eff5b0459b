// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archiveparts.h"

namespace legation::store {

using namespace Qt::StringLiterals;

Result<QStringList> ArchiveFile::makeRoles()
{
    if (d->connection->engine() != Engine::Postgres)
        return fail(ErrorCode::BadQuery, u"only an archive on a server has roles"_s, path());
    if (auto made = d->connection->execute(sql::file(Engine::Postgres, "roles.sql")); !made)
        return tl::unexpected(made.error());
    return roles();
}

Result<QStringList> ArchiveFile::roles()
{
    if (d->connection->engine() != Engine::Postgres)
        return fail(ErrorCode::BadQuery, u"only an archive on a server has roles"_s, path());
    QStringList lines;
    Statement rows = d->connection->statement("roles");
    while (rows.step())
        lines.append(rows.text(0) + u": "_s + rows.text(1));
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return lines;
}

} // namespace legation::store
