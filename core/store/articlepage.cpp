// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/articlepage.h"

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;
using exporting::Block;
using exporting::Items;
using search::Facet;

namespace {

/// Up to so many articles are stepped over for one that is wanted: cheaper than looking each up.
constexpr qint64 kMostForOne = 4;

} // namespace

ArticlePage::ArticlePage(Connection &connection, const Shared &shared, const exporting::Layout &layout)
    : m_connection(connection)
    , m_shared(shared)
    , m_columns(shared.columns())
    , m_replay(shared.replay())
    , m_cells(layout)
    , m_exporter(exporting::makeExporter(layout))
    , m_statement(m_cells.contains(u"text") ? "export_texts" : "export_articles")
{
    for (int column = 0; column < search::kColumnCount; ++column)
        m_lists[static_cast<size_t>(column)].resize(m_columns->dictionary(column).setCount());
}

Result<Block> ArticlePage::read(std::span<const ArticleId> ids)
{
    m_wanted.clear();
    for (size_t place = 0; place < ids.size(); ++place) {
        if (m_columns->contains(ids[place].value))
            m_wanted.emplace_back(ids[place].value, place);
    }
    std::sort(m_wanted.begin(), m_wanted.end());
    m_pieces.assign(ids.size(), {});
    m_bytes.resize(0);
    m_at = 0;
    while (m_at < m_wanted.size()) {
        const qint64 first = m_wanted[m_at].first;
        size_t end = m_at + 1;
        while (end < m_wanted.size() && m_wanted[end].first - m_wanted[end - 1].first <= kMostForOne)
            ++end;
        if (auto done = readRange(first, m_wanted[end - 1].first); !done)
            return tl::unexpected(done.error());
        m_at = end;
    }
    Block block;
    block.bytes.reserve(m_bytes.size());
    for (const Piece &piece : m_pieces) {
        block.bytes.append(QByteArrayView(m_bytes).sliced(piece.start, piece.size));
        block.rows += piece.size > 0 ? 1 : 0;
    }
    return block;
}

Result<void> ArticlePage::readRange(qint64 first, qint64 last)
{
    Statement rows = m_connection.statement(m_statement);
    rows.bind(0, first).bind(1, last);
    while (rows.step()) {
        const qint64 id = rows.integer(0);
        while (m_at < m_wanted.size() && m_wanted[m_at].first < id)
            ++m_at;
        if (m_at == m_wanted.size() || m_wanted[m_at].first != id)
            continue;
        const qsizetype start = m_bytes.size();
        if (auto done = addRow(rows); !done)
            return done;
        m_pieces[m_wanted[m_at].second] = {start, m_bytes.size() - start};
    }
    return rows.status();
}

Result<void> ArticlePage::addRow(const Statement &row)
{
    const qint64 id = row.integer(0);
    const QByteArrayView packed = row.bytes(10);
    if (packed.isNull())
        m_text.resize(0);
    else if (!m_shared.packer.unpack(Content::Text, packed, m_text))
        return fail(ErrorCode::ArchiveDamaged, u"text of article %1"_s.arg(id), m_connection.path());
    const auto publisher = publisherOf(row.integer(6));
    if (!publisher)
        return tl::unexpected(publisher.error());
    const Items &source = listOf(search::kSourceColumn, id);
    QByteArray decided;
    exporting::ArticleCells cells{.id = id,
                                  .position = row.integer(2),
                                  .copies = m_columns->copies(id),
                                  .basis = row.oneOf<annotate::DateBasis>(9, 6),
                                  .published = row.optionalInteger(3),
                                  .externalId = row.bytes(1),
                                  .date = row.bytes(8),
                                  .headline = row.bytes(4),
                                  .caption = row.bytes(5),
                                  .publisher = *publisher,
                                  .url = row.bytes(7),
                                  .source = source.empty() ? QByteArrayView() : QByteArrayView(source.front()),
                                  .text = m_text,
                                  .cities = listOf(static_cast<int>(Facet::City), id),
                                  .countries = listOf(static_cast<int>(Facet::Country), id),
                                  .kinds = listOf(static_cast<int>(Facet::Kind), id),
                                  .directions = listOf(static_cast<int>(Facet::Direction), id)};
    if (const auto date = m_replay->dateOf({id})) {
        decided = date->toUtf8();
        cells.date = decided;
        cells.basis = date->isEmpty() ? annotate::DateBasis::None : annotate::DateBasis::Text;
    }
    m_row.clear();
    m_cells.fill(cells, m_row);
    m_exporter->add(m_row, m_bytes);
    return {};
}

const Items &ArticlePage::listOf(int column, qint64 article)
{
    const search::Dictionary::SetNumber set = m_columns->setOf(column, article);
    std::optional<Items> &list = m_lists[static_cast<size_t>(column)][set];
    if (!list) {
        list.emplace();
        for (const QString &value : m_columns->dictionary(column).valuesOf(set))
            list->push_back(value.toUtf8());
    }
    return *list;
}

Result<QByteArrayView> ArticlePage::publisherOf(qint64 id)
{
    if (id == 0)
        return QByteArrayView();
    const auto known = m_publishers.constFind(id);
    if (known != m_publishers.constEnd())
        return QByteArrayView(*known);
    Statement row = m_connection.statement("publisher");
    if (!row.bind(0, id).step() && !row.status())
        return tl::unexpected(row.status().error());
    return QByteArrayView(m_publishers[id] = row.status() ? row.bytes(0).toByteArray() : QByteArray());
}

} // namespace legation::store
