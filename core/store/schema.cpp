// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/schema.h"

#include "core/store/sql.h"
#include "core/text/fold.h"

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTables = 8; // that statement "known_tables" names

Result<void> checkTables(Connection &connection)
{
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

Result<void> runSteps(Connection &connection, const std::vector<SchemaStep> &steps)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    if (!transaction.status())
        return transaction.status();
    const auto version = connection.schemaVersion(); // another program may have been first
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= steps.back().version)
        return {};
    for (const SchemaStep &step : steps) {
        if (step.version <= *version)
            continue;
        if (auto done = connection.execute(step.sql); !done)
            return done;
    }
    if (auto done = connection.setSchemaVersion(steps.back().version); !done)
        return done;
    if (*version == 0) { // there is no index yet, so nothing was folded in another way
        const QByteArray folding = QByteArray::number(text::kFoldVersion);
        auto done = connection.execute("UPDATE meta SET value = '" + folding + "' WHERE key = 'fold_version'");
        if (!done)
            return done;
    }
    return transaction.commit();
}

} // namespace

std::vector<SchemaStep> schemaSteps(Engine engine)
{
    if (engine == Engine::Postgres)
        return {{3, sql::file(engine, "003-archive.sql")}};
    return {{1, sql::file(engine, "001-archive.sql")},
            {2, sql::file(engine, "002-decisions.sql")},
            {3, sql::file(engine, "003-packing.sql")},
            {4, sql::file(engine, "004-grams.sql")}};
}

Result<void> prepareSchema(Connection &connection, const std::vector<SchemaStep> &steps)
{
    const auto version = connection.schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    const int newest = steps.back().version;
    if (*version == 0) {
        if (connection.mode() == OpenMode::ReadOnly)
            return fail(connection.engine() == Engine::Postgres ? ErrorCode::NoArchiveThere : ErrorCode::NotAnArchive,
                        {}, connection.path());
        if (auto done = connection.makeReady(); !done)
            return done;
        return runSteps(connection, steps);
    }
    if (auto checked = checkTables(connection); !checked)
        return checked;
    if (auto readable = checkIsReadable(connection, *version, newest); !readable || *version >= newest)
        return readable;
    if (connection.mode() == OpenMode::ReadOnly)
        return fail(ErrorCode::ArchiveReadOnly, u"its schema must be brought up to date first"_s, connection.path());
    if (auto copied = connection.keepCopyBefore(newest); !copied)
        return copied;
    return runSteps(connection, steps);
}

} // namespace legation::store
