// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/exportdocuments.h"

#include <algorithm>
#include <limits>

namespace legation::store {

using namespace Qt::StringLiterals;
using exporting::Block;

namespace {

constexpr qsizetype kBlock = 1 << 20;

/// Whole records one after another; a visit comes with the article that tells it.
class DocumentBlocks : public exporting::BlockSource
{
public:
    DocumentBlocks(Connection &connection, const Shared &shared, const exporting::Layout &layout,
                   std::optional<qint64> limit)
        : m_reader(connection, shared)
        , m_document(exporting::makeDocument(layout))
        , m_left(limit.value_or(std::numeric_limits<qint64>::max()))
    {
        QByteArray begun;
        m_document->begin(begun); // written by whoever writes the file; the document counts from here on
    }

    Result<void> setVisits(const search::IdSet &found)
    {
        auto visits = m_reader.engagements(found);
        if (!visits)
            return tl::unexpected(visits.error());
        m_visits = std::move(*visits);
        return {};
    }
    void setArticles(std::vector<ArticleId> ids) { m_ids = std::move(ids); }

    Result<Block> next() override
    {
        Block block;
        while (m_left > 0 && block.bytes.size() < kBlock && m_at < std::max(m_ids.size(), m_visits.size())) {
            const auto added = addNext(block.bytes);
            if (!added)
                return tl::unexpected(added.error());
            block.rows += *added;
            m_left -= *added;
        }
        return block;
    }

private:
    Result<qint64> addNext(QByteArray &out)
    {
        const size_t at = m_at++;
        const ArticleId id = m_visits.empty() ? m_ids[at] : m_visits[at].article;
        const auto record = m_reader.record(id);
        if (!record && record.error().code == ErrorCode::NotFound)
            return 0;
        if (!record)
            return tl::unexpected(record.error());
        return m_visits.empty() ? m_document->addArticle(*record, out)
                                : m_document->addVisit(m_visits[at], *record, out);
    }

    ArticleReader m_reader;
    const std::unique_ptr<exporting::Document> m_document;
    qint64 m_left;
    std::vector<ArticleId> m_ids;
    std::vector<EngagementRow> m_visits;
    size_t m_at = 0;
};

} // namespace

Result<std::unique_ptr<exporting::BlockSource>>
makeDocumentSource(Connection &connection, const Shared &shared, const exporting::Layout &layout,
                   std::optional<qint64> limit, const search::IdSet &found, std::vector<ArticleId> ids)
{
    const std::vector<exporting::Format> formats = exporting::formatsOf(layout.what);
    if (std::find(formats.begin(), formats.end(), layout.format) == formats.end())
        return fail(ErrorCode::BadQuery,
                    u"%1 of %2"_s.arg(exporting::toString(layout.format), exporting::toString(layout.what)));
    auto blocks = std::make_unique<DocumentBlocks>(connection, shared, layout, limit);
    if (layout.what == exporting::What::Visits) {
        if (auto done = blocks->setVisits(found); !done)
            return tl::unexpected(done.error());
    } else {
        blocks->setArticles(std::move(ids));
    }
    return blocks;
}

} // namespace legation::store
