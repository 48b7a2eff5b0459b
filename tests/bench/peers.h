// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "tests/bench/corpus.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace legation::bench {

struct PeerAnswer
{
    double seconds = 0;
    qint64 hits = 0;
};

/// The same texts in a plain SQLite database, with the full-text indexes that SQLite has: what a person without this
/// program would build. Runs without a journal, with a large cache and the whole file mapped, so that it is as fast
/// as it can be. One thread.
class PeerDatabase
{
public:
    enum class Tokenizer { Trigram, Unicode61 };

    static Result<std::unique_ptr<PeerDatabase>> open(const QString &path);
    ~PeerDatabase();

    /// Writes table doc(id, date, text); text is headline, line feed, text.
    Result<void> fill(const Corpus &corpus, qint64 articles);
    /// Seconds that indexing the texts of doc takes, nothing else.
    Result<double> index(Tokenizer tokenizer);

    /// Counts the articles with `term`, reading all.
    Result<PeerAnswer> like(const QString &term);
    /// Counts them through an index, and reads the first fifty by date through a join.
    Result<PeerAnswer> match(Tokenizer tokenizer, const QString &term);

private:
    struct Close
    {
        void operator()(sqlite3 *database) const;
        void operator()(sqlite3_stmt *statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Close>;

    PeerDatabase() = default;
    Result<void> execute(const QByteArray &sql);
    Result<Statement> prepare(const QByteArray &sql);
    /// Runs a query with one text; the first column of the last row, and the number of rows.
    struct Rows
    {
        qint64 last = 0;
        qint64 rows = 0;
    };
    Result<Rows> query(const QByteArray &sql, const QByteArray &text);
    Result<void> insert(const Corpus &corpus, qint64 articles);

    std::unique_ptr<sqlite3, Close> m_database;
};

} // namespace legation::bench
