// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/postgresconnection.h"

#include "core/store/grams.h"
#include "core/store/postgreserror.h"

#include <QtEndian>

#include <chrono>
#include <libpq-fe.h>
#include <poll.h>
#include <thread>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMillisecondsBetweenQuestions = 20;
constexpr std::chrono::milliseconds kBetweenTries(200);
constexpr int kTriesToLearn = 150;

} // namespace

QByteArray PostgresConnection::quotedName(QString name)
{
    return '"' + name.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

Result<std::unique_ptr<Cursor>> PostgresConnection::prepare(const QByteArray &name, const QByteArray &sql)
{
    return std::make_unique<PostgresCursor>(*this, name, sql);
}

bool PostgresConnection::isLost() const
{
    return PQstatus(m_handle) != CONNECTION_OK;
}

bool PostgresConnection::reconnect()
{
    m_prepared.clear();
    PQreset(m_handle);
    if (isLost() || !configure())
        return false;
    const qint64 before = std::exchange(m_session, PQbackendPID(m_handle));
    if (m_newSession)
        m_newSession(before, m_session);
    return true;
}

bool PostgresConnection::send(const QByteArray &name, const QByteArray &sql, const std::vector<PostgresValue> &values)
{
    std::vector<const char *> starts;
    std::vector<int> lengths;
    std::vector<int> formats;
    for (const PostgresValue &value : values) {
        const char *start = value.bytes.isNull() ? "" : value.bytes.constData();
        starts.push_back(value.isNull ? nullptr : start);
        lengths.push_back(static_cast<int>(value.bytes.size()));
        formats.push_back(value.isBinary ? 1 : 0);
    }
    const int count = static_cast<int>(values.size());
    if (name.isEmpty())
        return PQsendQueryParams(m_handle, sql.constData(), count, nullptr, starts.data(), lengths.data(),
                                 formats.data(), 1) != 0;
    if (!m_prepared.contains(name)) {
        PostgresResult prepared(PQprepare(m_handle, name.constData(), sql.constData(), 0, nullptr));
        if (!note(prepared))
            return false;
        m_prepared.insert(name);
    }
    return PQsendQueryPrepared(m_handle, name.constData(), count, starts.data(), lengths.data(), formats.data(), 1) !=
           0;
}

PostgresResult PostgresConnection::run(const QByteArray &name, const QByteArray &sql,
                                       const std::vector<PostgresValue> &values)
{
    // Nothing is done twice: what writes is in a transaction, which is lost with its connection.
    if (!m_isInTransaction && isLost() && !reconnect()) {
        m_error = {ErrorCode::ConnectionLost, QString::fromUtf8(PQerrorMessage(m_handle)).trimmed(), path(), 0};
        return nullptr;
    }
    m_error = {};
    if (!send(name, sql, values)) {
        if (m_error.detail.isEmpty())
            m_error = {isLost() ? ErrorCode::ConnectionLost : ErrorCode::Internal,
                       QString::fromUtf8(PQerrorMessage(m_handle)).trimmed(), path(), 0};
        return nullptr;
    }
    PostgresResult result = wait();
    if (!note(result))
        return nullptr;
    if (qstrncmp(PQcmdStatus(result.get()), "INSERT", 6) == 0 && PQntuples(result.get()) == 1)
        m_lastInsertId = qFromBigEndian<qint64>(PQgetvalue(result.get(), 0, 0));
    return result;
}

PostgresResult PostgresConnection::wait()
{
    PostgresResult last;
    bool isAsked = false;
    for (;;) {
        while (m_isCancelled && PQisBusy(m_handle)) {
            pollfd socket{PQsocket(m_handle), POLLIN, 0};
            poll(&socket, 1, kMillisecondsBetweenQuestions);
            if (!PQconsumeInput(m_handle))
                break; // what follows tells the loss
            if (!isAsked && m_isCancelled()) {
                cancel();
                isAsked = true;
            }
        }
        PostgresResult next(PQgetResult(m_handle));
        if (!next)
            return last;
        last = std::move(next);
    }
}

void PostgresConnection::cancel()
{
    PGcancel *way = PQgetCancel(m_handle);
    char words[256];
    // Where the server does not hear it, the statement runs to its end.
    PQcancel(way, words, sizeof(words));
    PQfreeCancel(way);
}

/// Whether a result is good; else it is the last error, and gone.
bool PostgresConnection::note(PostgresResult &result)
{
    switch (PQresultStatus(result.get())) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_EMPTY_QUERY: return true;
    default: break;
    }
    m_error = statementError(m_handle, result.get(), path());
    result.reset();
    return false;
}

Result<void> PostgresConnection::execute(const QByteArray &sql)
{
    PostgresResult result(PQexec(m_handle, sql.constData()));
    if (!note(result))
        return tl::unexpected(m_error);
    return {};
}

void PostgresConnection::close(const QByteArray &portal)
{
    if (!isLost() && PQtransactionStatus(m_handle) != PQTRANS_INERROR)
        PQclear(PQexec(m_handle, ("CLOSE " + portal).constData()));
}

Result<void> PostgresConnection::begin(Access access)
{
    // Who writes is alone and sees what is committed; who reads sees one moment.
    const QByteArray sql = access == Access::Write ? "BEGIN ISOLATION LEVEL READ COMMITTED"
                                                   : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    auto begun = execute(sql);
    if (!begun && isLost() && reconnect())
        begun = execute(sql);
    if (!begun)
        return begun;
    m_isInTransaction = true;
    ++m_transactions;
    if (access == Access::Read)
        return {};
    const PostgresResult locked =
        run({},
            "SELECT pg_advisory_xact_lock(1281714017, hashtext(current_setting('search_path'))), "
            "pg_current_xact_id()::text",
            {});
    if (locked) {
        m_writing = PQgetvalue(locked.get(), 0, 1);
        return {};
    }
    const Error error = m_error;
    rollBack();
    return tl::unexpected(error);
}

Result<void> PostgresConnection::commit()
{
    const PostgresResult result = run({}, "COMMIT", {});
    m_isInTransaction = false;
    const QByteArray writing = std::exchange(m_writing, {});
    if (!result)
        return m_error.code == ErrorCode::ConnectionLost && !writing.isEmpty() ? learnFate(writing)
                                                                               : tl::unexpected(m_error);
    if (qstrcmp(PQcmdStatus(result.get()), "COMMIT") != 0) // a statement had failed before
        return fail(ErrorCode::Internal, u"the transaction was rolled back"_s, path());
    return {};
}

/// Whether a transaction whose connection was lost while it was committed stands: the server knows when it is back.
Result<void> PostgresConnection::learnFate(const QByteArray &writing)
{
    const Error lost = m_error;
    for (int tries = 0; tries < kTriesToLearn; ++tries) {
        std::this_thread::sleep_for(kBetweenTries);
        if (isLost() && !reconnect())
            continue;
        const auto fate = fateOf(writing);
        if (fate && *fate == Fate::Committed)
            return {};
        if (fate && *fate == Fate::RolledBack)
            break;
    }
    return tl::unexpected(lost);
}

Result<PostgresConnection::Fate> PostgresConnection::fateOf(const QByteArray &transaction)
{
    const auto fate = number("SELECT CASE pg_xact_status('" + transaction +
                             "'::xid8) WHEN 'committed' THEN 1 WHEN 'in progress' THEN 2 ELSE 0 END");
    if (!fate)
        return tl::unexpected(fate.error());
    return *fate == 1 ? Fate::Committed : *fate == 2 ? Fate::Open : Fate::RolledBack;
}

void PostgresConnection::rollBack()
{
    m_writing.clear();
    m_isInTransaction = false;
    if (!isLost())
        std::ignore = execute("ROLLBACK");
}

Result<qint64> PostgresConnection::schemaVersion()
{
    // Named, for search_path leads to pg_catalog alone where the schema is not there yet.
    const QByteArray name = '\'' + QString(m_schema).replace(u'\'', u"''"_s).toUtf8() + '\'';
    const QByteArray tables = "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = " + name;
    const auto all = number(tables);
    if (!all || *all == 0)
        return all;
    const auto allowed = number("SELECT has_schema_privilege(" + name + ", 'USAGE')::int");
    if (!allowed)
        return allowed;
    if (*allowed == 0)
        return fail(ErrorCode::NoRight, {}, path());
    const auto meta = number(tables + " AND tablename IN ('meta', 'article')");
    if (!meta)
        return meta;
    if (*meta != 2)
        return fail(ErrorCode::NotAnArchive, {}, path());
    const auto mark = number("SELECT count(*) FROM meta WHERE key = 'application' AND value = 'Legation'");
    if (!mark)
        return mark;
    if (*mark == 0)
        return fail(ErrorCode::NotAnArchive, {}, path());
    return number("SELECT value::bigint FROM meta WHERE key = 'schema_version'");
}

Result<void> PostgresConnection::makeReady()
{
    if (number("SELECT (current_schema() IS NOT NULL)::int").value_or(0) != 0)
        return {};
    auto made = execute("CREATE SCHEMA " + quotedName(m_schema));
    // Another one may have been first.
    if (!made && number("SELECT (current_schema() IS NOT NULL)::int").value_or(0) != 0)
        return {};
    return made;
}

Result<void> PostgresConnection::setSchemaVersion(int version)
{
    return execute("UPDATE meta SET value = '" + QByteArray::number(version) + "' WHERE key = 'schema_version'");
}

Result<void> PostgresConnection::keepCopyBefore(int)
{
    return {};
}

qint64 PostgresConnection::size()
{
    return number("SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class "
                  "WHERE relnamespace = to_regnamespace(current_schema()::text) AND relkind = 'r'")
        .value_or(0);
}

QString PostgresConnection::person() const
{
    return QString::fromUtf8(PQuser(m_handle));
}

QByteArray PostgresConnection::toIndexed(const QByteArray &searchable) const
{
    // Searchable text has no quotes and no backslashes.
    return "{\"" + toArray(gramsOf(QString::fromUtf8(searchable))) + "\",\"" + searchable + "\"}";
}

QByteArray PostgresConnection::textQuery(const QStringList &terms) const
{
    std::vector<qint64> grams;
    QByteArray others;
    for (const QString &term : terms) {
        const std::vector<qint64> own = gramsOfTerm(term);
        grams.insert(grams.end(), own.begin(), own.end());
        if (!isToldByGrams(term))
            others += ",\"" + term.toUtf8() + '"';
    }
    return "{\"" + toArray(grams) + '"' + others + '}';
}

QByteArray PostgresConnection::entityQuery(const std::vector<qint64> &entities) const
{
    return toArray(entities);
}

} // namespace legation::store
