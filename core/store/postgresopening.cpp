// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/postgresconnection.h"
#include "core/store/postgreserror.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

#include <atomic>
#include <libpq-fe.h>
#include <poll.h>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSecondsToConnect = "10"_L1;
constexpr std::pair<const char *, QLatin1StringView> kNoticeLoss[] = {{"keepalives_idle", "20"_L1},
                                                                      {"keepalives_interval", "10"_L1},
                                                                      {"keepalives_count", "3"_L1},
                                                                      {"tcp_user_timeout", "30000"_L1}};

QString nextName()
{
    static std::atomic<quint64> count = 0; // Qt Sql knows connections by a name of the whole process
    return u"legation-postgresql-%1"_s.arg(++count);
}

/// "keyword='value'" as libpq reads it.
QString option(const QByteArray &keyword, QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return QLatin1StringView(keyword) + u"='"_s + value + u'\'';
}

} // namespace

PostgresConnection::PostgresConnection(const QString &shownPath, OpenMode mode)
    : Connection(shownPath, mode)
    , m_name(nextName())
{
}

PostgresConnection::~PostgresConnection()
{
    dropIdle();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> PostgresConnection::open(const QString &address, OpenMode mode)
{
    return openOne(address, mode);
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::openOne(const QString &address, OpenMode mode)
{
    const auto parsed = ServerAddress::parse(address);
    if (!parsed)
        return tl::unexpected(parsed.error());
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(ServerAddress::shown(address), mode));
    connection->m_schema = parsed->schema;
    if (auto done = connection->connect(*parsed); !done)
        return tl::unexpected(done.error());
    if (auto done = connection->configure(); !done)
        return tl::unexpected(done.error());
    if (auto done = connection->learnRights(); !done)
        return tl::unexpected(done.error());
    return connection;
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::listen(const QString &address)
{
    auto connection = openOne(address, OpenMode::ReadOnly);
    if (!connection)
        return connection;
    const auto done = (*connection)->execute("LISTEN " + quotedName(u"legation "_s + (*connection)->m_schema));
    if (!done)
        return tl::unexpected(done.error());
    return connection;
}

Result<std::vector<PostgresConnection::Notification>> PostgresConnection::notifications(int milliseconds)
{
    pollfd socket{PQsocket(m_handle), POLLIN, 0};
    poll(&socket, 1, milliseconds);
    if (!PQconsumeInput(m_handle) || isLost())
        return fail(ErrorCode::ConnectionLost, QString::fromUtf8(PQerrorMessage(m_handle)).trimmed(), path());
    std::vector<Notification> told;
    while (PGnotify *next = PQnotifies(m_handle)) {
        told.push_back({next->extra, next->be_pid});
        PQfreemem(next);
    }
    return told;
}

Result<void> PostgresConnection::connect(const ServerAddress &address)
{
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return fail(ErrorCode::Internal, u"Qt's driver for PostgreSQL is not installed (libqt6sql6-psql)."_s, path());
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    QStringList options{option("application_name", u"legation"_s)};
    if (!address.options.contains("connect_timeout"))
        options.append(option("connect_timeout", kSecondsToConnect));
    // A server that vanishes without a word is noticed within a minute, not within hours.
    for (const auto &[keyword, value] : kNoticeLoss) {
        if (!address.options.contains(keyword))
            options.append(option(keyword, value));
    }
    for (const auto &[keyword, value] : address.options) {
        if (keyword == "password")
            database.setPassword(value); // the driver cuts the other options at each semicolon
        else
            options.append(option(keyword, value));
    }
    database.setConnectOptions(options.join(u' '));
    if (!database.open()) {
        const QString words = database.lastError().databaseText().trimmed();
        return fail(connectError(words), words, path());
    }
    m_handle = *static_cast<PGconn *const *>(database.driver()->handle().constData());
    m_session = PQbackendPID(m_handle);
    PQsetNoticeReceiver(
        m_handle, [](void *, const PGresult *) {}, nullptr);
    return {};
}

Result<void> PostgresConnection::configure()
{
    QByteArray settings = sql::text(Engine::Postgres, "settings");
    settings += "\nSET search_path TO " + quotedName(m_schema) + ";";
    if (mode() == OpenMode::ReadOnly)
        settings += "\nSET default_transaction_read_only = on;";
    return execute(settings);
}

/// Who may only read, reads.
Result<void> PostgresConnection::learnRights()
{
    const auto readsOnly = number(
        "SELECT (pg_is_in_recovery() OR NOT coalesce(has_table_privilege(to_regclass('meta'), 'UPDATE'), true))::int");
    if (!readsOnly)
        return tl::unexpected(readsOnly.error());
    if (*readsOnly != 0)
        setReadOnly();
    return {};
}

} // namespace legation::store
