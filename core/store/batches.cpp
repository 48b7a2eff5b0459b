// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/batches.h"

namespace legation::store {

namespace {

std::optional<qint64> toNumber(const std::optional<int> &value)
{
    return value ? std::optional<qint64>(*value) : std::nullopt;
}

} // namespace

Batches::Batches(Connection &connection, const Packer &packer)
    : m_connection(connection)
    , m_packer(packer)
{
}

Result<void> Batches::put(qint64 source, const annotate::BatchAnchor &batch)
{
    if (const auto known = m_put.constFind(source); known != m_put.constEnd() && *known == batch.reason)
        return {};
    m_put.insert(source, batch.reason);
    Statement row = m_connection.statement("put_batch");
    row.bind(0, source).bind(1, toNumber(batch.year)).bind(2, toNumber(batch.month));
    return row.bind(3, batch.reason).run();
}

Result<annotate::BatchAnchor> Batches::of(const QString &source, const annotate::Annotator &annotator)
{
    if (const auto known = m_known.constFind(source); known != m_known.constEnd())
        return *known;
    Statement id = m_connection.statement("source_id");
    if (!id.bind(0, source).step())
        return id.status() ? Result<annotate::BatchAnchor>() : tl::unexpected(id.status().error());
    Statement row = m_connection.statement("batch_of_source");
    Result<annotate::BatchAnchor> batch;
    const bool isKept = row.bind(0, id.integer(0)).step();
    if (isKept) {
        if (!row.isNull(0))
            batch->year = row.number(0);
        if (!row.isNull(1))
            batch->month = row.number(1);
        batch->reason = row.text(2);
    }
    // A reason without a month: the articles may stand in the order of their days, which the row does not hold.
    if (!batch->month && (!isKept || !batch->reason.isEmpty()))
        batch = askArticles(id.integer(0), annotator);
    if (batch)
        m_known.insert(source, *batch);
    return batch;
}

Result<annotate::BatchAnchor> Batches::askArticles(qint64 source, const annotate::Annotator &annotator)
{
    annotate::BatchEvidence evidence;
    bool isNeeded = false;
    Statement rows = m_connection.statement("texts_of_source");
    rows.bind(0, source);
    while (rows.step()) {
        load::Article article;
        if (const auto day = rows.optionalInteger(0))
            article.published = QDate::fromJulianDay(*day);
        article.headline = rows.text(1);
        article.text = QString::fromUtf8(m_packer.unpacked(Content::Text, rows.bytes(2)));
        article.source.position = rows.number(3);
        isNeeded = isNeeded || !article.published;
        evidence.add(annotator.evidence(article));
    }
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return isNeeded ? evidence.resolve() : annotate::BatchAnchor();
}

} // namespace legation::store
