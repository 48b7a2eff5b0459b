// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/peers.h"

#include <QElapsedTimer>

#include <sqlite3.h>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray nameOf(PeerDatabase::Tokenizer tokenizer)
{
    return tokenizer == PeerDatabase::Tokenizer::Trigram ? "trigram" : "unicode61";
}

QByteArray articleText(const load::Article &article)
{
    return (article.headline + u'\n' + article.text).toUtf8();
}

} // namespace

void PeerDatabase::Close::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

void PeerDatabase::Close::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<std::unique_ptr<PeerDatabase>> PeerDatabase::open(const QString &path)
{
    std::unique_ptr<PeerDatabase> peer(new PeerDatabase);
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open(path.toUtf8().constData(), &database);
    peer->m_database.reset(database);
    if (opened != SQLITE_OK)
        return fail(ErrorCode::Internal, u"the peers' database cannot be opened"_s, path);
    const auto set = peer->execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144;"
                                   "PRAGMA mmap_size=68719476736; PRAGMA temp_store=MEMORY;");
    if (!set)
        return tl::unexpected(set.error());
    return peer;
}

PeerDatabase::~PeerDatabase() = default;

Result<void> PeerDatabase::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_database.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(m_database.get())));
    return {};
}

Result<PeerDatabase::Statement> PeerDatabase::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return fail(ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(m_database.get())));
    return Statement(statement);
}

Result<void> PeerDatabase::insert(const Corpus &corpus, qint64 articles)
{
    const Result<Statement> statement = prepare("INSERT INTO doc VALUES(?,?,?)");
    if (!statement)
        return tl::unexpected(statement.error());
    for (qint64 number = 0; number < articles; ++number) {
        const load::Article article = corpus.article(number);
        const QByteArray day = article.published ? article.published->toString(Qt::ISODate).toUtf8() : QByteArray("");
        const QByteArray text = articleText(article);
        sqlite3_bind_int64(statement->get(), 1, number + 1);
        sqlite3_bind_text(statement->get(), 2, day.constData(), static_cast<int>(day.size()), SQLITE_STATIC);
        sqlite3_bind_text(statement->get(), 3, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
        if (sqlite3_step(statement->get()) != SQLITE_DONE)
            return fail(ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(m_database.get())));
        sqlite3_reset(statement->get());
    }
    return {};
}

Result<void> PeerDatabase::fill(const Corpus &corpus, qint64 articles)
{
    return execute("CREATE TABLE doc(id INTEGER PRIMARY KEY, date TEXT, text TEXT); BEGIN")
        .and_then([&] { return insert(corpus, articles); })
        .and_then([&] { return execute("COMMIT; CREATE INDEX doc_date ON doc(date)"); });
}

Result<double> PeerDatabase::index(Tokenizer tokenizer)
{
    const QByteArray name = nameOf(tokenizer);
    QElapsedTimer timer;
    timer.start();
    // The default hash of 1 MiB would make it slower by a half.
    const auto done = execute("CREATE VIRTUAL TABLE " + name + " USING fts5(text, content='', tokenize='" + name +
                              "'); INSERT INTO " + name + "(" + name +
                              ", rank) VALUES('hashsize', 67108864);"
                              "BEGIN; INSERT INTO " +
                              name + "(rowid, text) SELECT id, text FROM doc; COMMIT");
    if (!done)
        return tl::unexpected(done.error());
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

Result<PeerDatabase::Rows> PeerDatabase::query(const QByteArray &sql, const QByteArray &text)
{
    const Result<Statement> statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    sqlite3_bind_text(statement->get(), 1, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
    Rows rows;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement->get())) == SQLITE_ROW) {
        rows.last = sqlite3_column_int64(statement->get(), 0);
        ++rows.rows;
    }
    if (step != SQLITE_DONE)
        return fail(ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(m_database.get())));
    return rows;
}

Result<PeerAnswer> PeerDatabase::like(const QString &term)
{
    QElapsedTimer timer;
    timer.start();
    const Result<Rows> rows =
        query("SELECT count(*) FROM doc WHERE text LIKE ?", QByteArray('%' + term.toUtf8() + '%'));
    if (!rows)
        return tl::unexpected(rows.error());
    return PeerAnswer{static_cast<double>(timer.nsecsElapsed()) / 1e9, rows->last};
}

Result<PeerAnswer> PeerDatabase::match(Tokenizer tokenizer, const QString &term)
{
    const QByteArray name = nameOf(tokenizer);
    const QByteArray phrase = '"' + term.toUtf8() + '"';
    QElapsedTimer timer;
    timer.start();
    const Result<Rows> count = query("SELECT count(*) FROM " + name + " WHERE " + name + " MATCH ?", phrase);
    if (!count)
        return tl::unexpected(count.error());
    const Result<Rows> page =
        query("SELECT doc.id, doc.date, substr(doc.text, 1, 80) FROM " + name + " JOIN doc ON doc.id = " + name +
                  ".rowid WHERE " + name + " MATCH ? ORDER BY doc.date DESC LIMIT 50",
              phrase);
    if (!page)
        return tl::unexpected(page.error());
    return PeerAnswer{static_cast<double>(timer.nsecsElapsed()) / 1e9, count->last};
}

} // namespace legation::bench
