// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/wholecopy.h"

#include "core/search/searchtext.h"
#include "core/store/reindex.h"
#include "core/store/settling.h"
#include "core/store/textindexwriter.h"
#include "core/store/visible.h"

#include <QElapsedTimer>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// A table and its columns; `kinds` has a letter for each: a number, a text, bytes.
struct Table
{
    QByteArray name;
    QByteArrayList columns;
    const char *kinds;
};

/// In an order in which nothing refers to what is not there yet. "meta" comes apart: each engine keeps facts of its own
/// in it.
std::vector<Table> tables()
{
    return {
        {"dictionary", {"id", "content", "bytes"}, "nnb"},
        {"source", {"id", "name"}, "nt"},
        {"publisher", {"id", "name"}, "nt"},
        {"article",
         {"id", "source", "position", "line", "external_id", "published", "headline", "lead", "publisher", "url",
          "digest"},
         "nnnntnttntb"},
        {"article_text", {"article", "text"}, "nb"},
        {"article_copy", {"article", "source", "position"}, "nnn"},
        {"annotator", {"id", "version"}, "nt"},
        {"annotation", {"article", "annotator", "date", "basis", "record", "entities"}, "nntnbb"},
        {"rule", {"id", "name"}, "nt"},
        {"engagement", {"id", "article", "ordinal", "record"}, "nnnb"},
        {"entity", {"id", "key", "kind", "name", "latin", "country", "title", "title_day", "articles"}, "ntnttttnn"},
        {"article_entities", {"article", "entities"}, "nb"},
        {"batch", {"source", "year", "month", "reason"}, "nnnt"},
        {"signature", {"article", "bands"}, "nb"},
        {"family", {"article", "family"}, "nn"},
        {"visit_group", {"engagement", "visit"}, "nn"},
        {"facet_value", {"facet", "id", "value"}, "nnt"},
        {"facet_set", {"facet", "id", "members"}, "nnb"},
        {"article_columns", {"chunk", "columns"}, "nb"},
        {"step", {"id", "kind", "at", "undone_at"}, "ntnn"},
        {"decision",
         {"id", "step", "uid", "target_kind", "target", "article", "in_headline", "span_start", "span_end", "name",
          "other", "anchor", "quote", "machine", "before", "after", "why", "who", "at"},
         "nnttnnnnntntttttttn"},
        {"saved_view", {"name", "view", "at"}, "ttn"}};
}

void bindCell(const Statement &row, Statement &copy, int column, char kind)
{
    if (row.isNull(column))
        copy.bind(column, std::optional<qint64>());
    else if (kind == 'n')
        copy.bind(column, row.integer(column));
    else if (kind == 't')
        copy.bindText(column, row.bytes(column));
    else
        copy.bindBlob(column, row.bytes(column));
}

Result<void> copyRows(Statement rows, Statement copy, const char *kinds, const Job &job)
{
    const int columns = static_cast<int>(qstrlen(kinds));
    for (qint64 number = 0; rows.step(); ++number) {
        if (number % 1000 == 0 && job.cancelled())
            return fail(ErrorCode::Cancelled);
        for (int column = 0; column < columns; ++column)
            bindCell(rows, copy, column, kinds[column]);
        if (auto done = copy.run(); !done)
            return done;
    }
    return rows.status();
}

Result<void> copyTable(Connection &from, Connection &into, const Table &table, const Job &job)
{
    QByteArrayList values;
    for (qsizetype i = 1; i <= table.columns.size(); ++i)
        values.append('$' + QByteArray::number(i));
    const QByteArray columns = table.columns.join(", ");
    return copyRows(from.statement("out_of_" + table.name, "-- many rows\nSELECT " + columns + " FROM " + table.name +
                                                               " ORDER BY " + table.columns.front()),
                    into.statement("into_" + table.name, "INSERT INTO " + table.name + "(" + columns + ") VALUES (" +
                                                             values.join(", ") + ")"),
                    table.kinds, job);
}

Result<void> copyMeta(Connection &from, Connection &into, const Job &job)
{
    const QByteArray shared = " FROM meta WHERE key NOT IN ('application', 'schema_version')";
    if (auto done = into.execute("DELETE" + shared); !done)
        return done;
    return copyRows(from.statement("out_of_meta", "SELECT key, value" + shared), into.statement("set_meta"), "tt", job);
}

Result<void> indexTexts(Connection &from, Connection &into, const Packer &packer, qint64 total, const Job &job)
{
    TextIndexWriter index(into);
    Statement texts = from.statement("all_texts");
    QByteArray utf8;
    QElapsedTimer clock;
    for (qint64 number = 0; texts.step(); ++number) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        if (!packer.unpack(Content::Text, texts.bytes(2), utf8))
            return fail(ErrorCode::ArchiveDamaged, u"text of article %1"_s.arg(texts.integer(0)), from.path());
        const QString searchable = search::searchable(texts.text(1), QString::fromUtf8(utf8));
        if (auto done = index.add(texts.integer(0), searchable); !done)
            return done;
        if (job.progress && (!clock.isValid() || clock.elapsed() >= kMillisecondsBetweenProgress)) {
            clock.start();
            job.progress({number, total, {}});
        }
    }
    if (auto done = texts.status(); !done)
        return done;
    return index.flush();
}

Result<void> indexEntities(Connection &from, Connection &into)
{
    Statement rows = from.statement("entities_of_all");
    Statement add = into.statement("add_to_entity_index");
    while (rows.step()) {
        const std::vector<qint64> entities = entityIdsFrom(rows.bytes(1));
        if (entities.empty())
            continue;
        if (auto done = add.bind(0, rows.integer(0)).bindText(1, toEntityTokens(entities)).run(); !done)
            return done;
    }
    return rows.status();
}

} // namespace

Result<qint64> copyWhole(Connection &from, Connection &into, const Packer &packer, const Job &job)
{
    const Transaction moment(from, Transaction::Kind::Read);
    if (!moment.status())
        return tl::unexpected(moment.status().error());
    Transaction transaction(into, Transaction::Kind::Write);
    if (!transaction.status())
        return tl::unexpected(transaction.status().error());
    const auto articles = from.number("SELECT count(*) FROM article");
    if (!articles)
        return articles;
    for (const Table &table : tables()) {
        if (auto done = copyTable(from, into, table, job); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = copyMeta(from, into, job); !done)
        return tl::unexpected(done.error());
    if (auto done = indexTexts(from, into, packer, *articles, job); !done)
        return tl::unexpected(done.error());
    if (auto done = indexNames(into); !done)
        return tl::unexpected(done.error());
    if (auto done = indexEntities(from, into); !done)
        return tl::unexpected(done.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return articles;
}

} // namespace legation::store
