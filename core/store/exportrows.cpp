// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/exportrows.h"

namespace legation::store {

using namespace Qt::StringLiterals;
using exporting::Row;
using exporting::RowSource;

namespace {

constexpr size_t kArticlesAPage = 256;

class ArticleRows : public RowSource
{
public:
    ArticleRows(Connection &connection, const Shared &shared, const exporting::Layout &layout,
                std::vector<ArticleId> ids)
        : m_reader(connection, shared)
        , m_columns(layout)
        , m_ids(std::move(ids))
    {
        for (const QString &key : m_columns.keys())
            m_needsDocument = m_needsDocument || kOfDocument.contains(key);
    }

    Result<Step> next(Row &row) override
    {
        if (m_inPage >= m_page.size()) {
            if (auto filled = fillPage(); !filled)
                return tl::unexpected(filled.error());
            if (m_page.empty())
                return Step::End;
        }
        const ArticleRow &article = m_page[m_inPage++];
        load::Article document;
        if (m_needsDocument) {
            auto read = m_reader.document(article.id, m_text);
            if (!read)
                return tl::unexpected(read.error());
            document = std::move(*read);
        }
        m_columns.fill(exporting::ArticleCells{article, document, m_text}, row);
        return Step::Row;
    }

private:
    Result<void> fillPage()
    {
        m_page.clear();
        m_inPage = 0;
        while (m_page.empty() && m_at < m_ids.size()) {
            const size_t end = qMin(m_at + kArticlesAPage, m_ids.size());
            auto rows = m_reader.rows(
                {m_ids.begin() + static_cast<std::ptrdiff_t>(m_at), m_ids.begin() + static_cast<std::ptrdiff_t>(end)});
            if (!rows)
                return tl::unexpected(rows.error());
            m_page = std::move(*rows);
            m_at = end;
        }
        return {};
    }

    /// Columns that the row of the table does not have.
    static inline const QStringList kOfDocument{u"external_id"_s, u"published"_s, u"headline"_s, u"publisher"_s,
                                                u"url"_s,         u"position"_s,  u"text"_s};
    ArticleReader m_reader;
    const exporting::Columns m_columns;
    const std::vector<ArticleId> m_ids;
    bool m_needsDocument = false;
    size_t m_at = 0;
    std::vector<ArticleRow> m_page;
    size_t m_inPage = 0;
    QByteArray m_text;
};

class MentionRows : public RowSource
{
public:
    MentionRows(Connection &connection, const Shared &shared, const exporting::Layout &layout,
                std::vector<ArticleId> ids)
        : m_reader(connection, shared)
        , m_columns(layout)
        , m_ids(std::move(ids))
    {
    }

    Result<Step> next(Row &row) override
    {
        while (m_mention >= m_record.mentions.size()) {
            if (m_at >= m_ids.size())
                return Step::End;
            auto record = m_reader.record(m_ids[m_at++]);
            if (!record)
                return tl::unexpected(record.error());
            m_record = std::move(*record);
            m_mention = 0;
        }
        m_columns.fill(exporting::MentionCells{m_record.id, m_record.article, m_record.mentions[m_mention++]}, row);
        return Step::Row;
    }

private:
    ArticleReader m_reader;
    const exporting::Columns m_columns;
    const std::vector<ArticleId> m_ids;
    size_t m_at = 0;
    ArticleRecord m_record;
    size_t m_mention = 0;
};

/// Rows that are already there.
template <typename Record>
class ReadyRows : public RowSource
{
public:
    ReadyRows(const exporting::Layout &layout, std::vector<Record> records)
        : m_columns(layout)
        , m_records(std::move(records))
    {
    }

    Result<Step> next(Row &row) override
    {
        if (m_at >= m_records.size())
            return Step::End;
        m_columns.fill(m_records[m_at++], row);
        return Step::Row;
    }

private:
    const exporting::Columns m_columns;
    const std::vector<Record> m_records;
    size_t m_at = 0;
};

template <typename Record>
Result<std::unique_ptr<RowSource>> ready(const exporting::Layout &layout, Result<std::vector<Record>> records)
{
    if (!records)
        return tl::unexpected(records.error());
    return std::make_unique<ReadyRows<Record>>(layout, std::move(*records));
}

} // namespace

Result<std::unique_ptr<RowSource>> makeRowSource(Connection &connection, const Shared &shared,
                                                 const exporting::Layout &layout, std::vector<ArticleId> ids,
                                                 const search::IdSet &found, const std::function<bool()> &isCancelled)
{
    switch (layout.what) {
    case exporting::What::Articles: return std::make_unique<ArticleRows>(connection, shared, layout, std::move(ids));
    case exporting::What::Mentions: return std::make_unique<MentionRows>(connection, shared, layout, std::move(ids));
    case exporting::What::Visits: return ready(layout, ArticleReader(connection, shared).engagements(found));
    case exporting::What::Entities:
        return ready(layout, EntityReader(connection, shared).inArticles(found, isCancelled));
    }
    Q_UNREACHABLE();
}

} // namespace legation::store
