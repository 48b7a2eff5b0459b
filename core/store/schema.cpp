// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/schema.h"

#include "core/store/sql.h"
#include "core/text/fold.h"

#include <QFile>

#include <sqlite3.h>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTables = 8; // that statement "known_tables" names

Result<bool> isEmpty(Connection &connection)
{
    const auto objects = connection.number("SELECT count(*) FROM sqlite_schema");
    if (!objects)
        return tl::unexpected(objects.error());
    return *objects == 0;
}

Result<void> checkIsArchive(Connection &connection)
{
    const auto id = connection.number("PRAGMA application_id");
    if (!id)
        return tl::unexpected(id.error());
    if (*id != kApplicationId)
        return fail(ErrorCode::NotAnArchive, {}, connection.path());
    Statement tables = connection.statement("known_tables");
    if (!tables.step() || tables.integer(0) != kTables)
        return fail(ErrorCode::ArchiveDamaged, u"tables are missing"_s, connection.path());
    return {};
}

Result<void> checkIsReadable(Connection &connection, qint64 version, int newest)
{
    if (version <= newest)
        return {};
    const QString detail = u"schema %1, this program knows %2"_s.arg(version).arg(newest);
    if (connection.mode() == OpenMode::ReadWrite)
        return fail(ErrorCode::ArchiveTooNew, detail, connection.path());
    Statement value = connection.statement("meta_value");
    value.bindText(0, "readable_by");
    if (!value.step() || value.integer(0) > newest)
        return fail(ErrorCode::ArchiveTooNew, detail, connection.path());
    return {};
}

Result<void> runSteps(Connection &connection, const std::vector<SchemaStep> &steps, qint64 from)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    if (!transaction.status())
        return transaction.status();
    for (const SchemaStep &step : steps) {
        if (step.version <= from)
            continue;
        if (auto done = connection.execute(step.sql); !done)
            return done;
    }
    const int newest = steps.back().version;
    if (auto done = connection.execute("PRAGMA user_version = " + QByteArray::number(newest)); !done)
        return done;
    return transaction.commit();
}

Result<void> create(Connection &connection, const std::vector<SchemaStep> &steps)
{
    if (connection.mode() == OpenMode::ReadOnly)
        return fail(ErrorCode::NotAnArchive, {}, connection.path());
    const QByteArray id = QByteArray::number(kApplicationId);
    if (auto done = connection.execute("PRAGMA application_id = " + id); !done)
        return done;
    // The write-ahead log lets readers go on while one writes; the mode is kept in the file.
    if (auto done = connection.execute("PRAGMA journal_mode = WAL"); !done)
        return done;
    if (auto done = runSteps(connection, steps, 0); !done)
        return done;
    return connection.execute("UPDATE meta SET value = '" + QByteArray::number(text::kFoldVersion) +
                              "' WHERE key = 'fold_version'");
}

Result<void> upgrade(Connection &connection, const std::vector<SchemaStep> &steps, qint64 from)
{
    if (connection.mode() == OpenMode::ReadOnly)
        return fail(ErrorCode::ArchiveReadOnly, u"its schema must be brought up to date first"_s, connection.path());
    QString copy = connection.path() + u".before-schema-%1"_s.arg(steps.back().version);
    for (int number = 2; QFile::exists(copy); ++number)
        copy = connection.path() + u".before-schema-%1.%2"_s.arg(steps.back().version).arg(number);
    if (auto copied = copyArchive(connection, copy); !copied)
        return copied;
    return runSteps(connection, steps, from);
}

} // namespace

std::vector<SchemaStep> schemaSteps()
{
    return {{1, sql::file("001-archive.sql")}, {2, sql::file("002-decisions.sql")}, {3, sql::file("003-packing.sql")}};
}

Result<void> prepareSchema(Connection &connection, const std::vector<SchemaStep> &steps)
{
    const auto empty = isEmpty(connection);
    if (!empty)
        return tl::unexpected(empty.error());
    if (*empty)
        return create(connection, steps);
    if (auto checked = checkIsArchive(connection); !checked)
        return checked;
    const auto version = connection.number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    const int newest = steps.back().version;
    if (auto readable = checkIsReadable(connection, *version, newest); !readable)
        return readable;
    return *version < newest ? upgrade(connection, steps, *version) : Result<void>{};
}

Result<void> copyArchive(Connection &connection, const QString &path)
{
    const QByteArray target = QFile::encodeName(path);
    sqlite3 *copy = nullptr;
    int code = sqlite3_open_v2(target.constData(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(copy, "main", connection.handle(), "main");
        code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode(copy);
        sqlite3_backup_finish(backup);
    }
    const QString words = QString::fromUtf8(sqlite3_errstr(code));
    sqlite3_close(copy);
    if (code == SQLITE_DONE)
        return {};
    QFile::remove(path);
    return fail(code == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, words, path);
}

} // namespace legation::store
