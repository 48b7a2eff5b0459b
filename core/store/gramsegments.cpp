// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/gramsegments.h"

#include "core/store/bytes.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace legation::store {

using namespace Qt::StringLiterals;
using postings::Gram;
using postings::Parts;
using postings::Position;

namespace {

constexpr int kBitsOfPage = 32;

Error damaged(const Connection &connection, qint64 segment)
{
    return {ErrorCode::ArchiveDamaged, u"segment %1 of the index"_s.arg(segment), connection.path(), 0};
}

/// Articles and their lengths; false where the bytes are none.
bool readArticles(QByteArrayView bytes, GramSegment &segment)
{
    std::uint64_t end = 0;
    qint64 article = 0;
    ByteReader reader(bytes);
    while (!reader.atEnd()) {
        const std::uint64_t step = reader.number();
        segment.starts.push_back(static_cast<Position>(end));
        end += reader.number();
        if (!reader.isGood() || step == 0 || step > std::uint64_t{1} << 48 ||
            end > std::numeric_limits<Position>::max())
            return false;
        article += static_cast<qint64>(step);
        segment.articles.push_back(article);
    }
    segment.starts.push_back(static_cast<Position>(end));
    return true;
}

bool readPages(QByteArrayView bytes, GramSegment &segment)
{
    Gram gram = 0;
    ByteReader reader(bytes);
    while (!reader.atEnd()) {
        gram += reader.number();
        segment.pages.push_back(gram);
    }
    return reader.isGood() && std::is_sorted(segment.pages.begin(), segment.pages.end());
}

} // namespace

qint64 pageId(qint64 segment, size_t page)
{
    return (segment << kBitsOfPage) + static_cast<qint64>(page);
}

Result<std::vector<qint64>> segmentIds(Connection &connection)
{
    std::vector<qint64> ids;
    Statement rows = connection.statement("gram_segments");
    while (rows.step())
        ids.push_back(rows.integer(0));
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return ids;
}

Result<std::shared_ptr<const GramSegment>> readSegment(Connection &connection, qint64 id)
{
    Statement row = connection.statement("gram_segment");
    if (!row.bind(0, id).step())
        return tl::unexpected(row.status() ? damaged(connection, id) : row.status().error());
    auto segment = std::make_shared<GramSegment>();
    segment->id = id;
    if (!readArticles(row.bytes(0), *segment) || !readPages(row.bytes(1), *segment))
        return tl::unexpected(damaged(connection, id));
    return segment;
}

Result<std::vector<std::shared_ptr<const GramSegment>>> GramSegments::all(Connection &connection)
{
    const auto ids = segmentIds(connection);
    if (!ids)
        return tl::unexpected(ids.error());
    const std::lock_guard lock(m_mutex);
    QHash<qint64, std::shared_ptr<const GramSegment>> known;
    std::vector<std::shared_ptr<const GramSegment>> segments;
    for (const qint64 id : *ids) {
        auto segment = m_known.value(id);
        if (!segment) {
            const auto read = readSegment(connection, id);
            if (!read)
                return tl::unexpected(read.error());
            segment = *read;
        }
        known.insert(id, segment);
        segments.push_back(std::move(segment));
    }
    m_known = std::move(known);
    return segments;
}

Result<Parts> GramSearch::positionsOf(Gram first, Gram last)
{
    // A gram that begins a page may have begun in the one before.
    const auto &pages = m_segment.pages;
    auto page = static_cast<size_t>(std::lower_bound(pages.begin(), pages.end(), first) - pages.begin());
    page -= page > 0 ? 1 : 0;
    Parts parts;
    for (; page < pages.size() && pages[page] <= last; ++page) {
        Statement row = m_connection.statement("gram_page");
        if (!row.bind(0, pageId(m_segment.id, page)).step())
            return tl::unexpected(row.status() ? damaged(m_connection, m_segment.id) : row.status().error());
        const QByteArray &bytes = m_pages.emplace_back(row.bytes(0).toByteArray());
        postings::PageReader reader(bytes);
        while (reader.next() && reader.gram() <= last) {
            if (reader.gram() >= first)
                parts.push_back(reader.positions());
        }
        if (!reader.isGood())
            return tl::unexpected(damaged(m_connection, m_segment.id));
    }
    return parts;
}

/// The rarest gram first: what it leaves is all that the others have to be laid on.
Result<std::vector<Position>> GramSearch::beginningsOf(const postings::Phrase &phrase)
{
    std::vector<Parts> found;
    for (const Gram gram : phrase.grams) {
        auto parts = positionsOf(gram, gram);
        if (!parts || parts->empty())
            return parts ? Result<std::vector<Position>>() : tl::unexpected(parts.error());
        found.push_back(std::move(*parts));
    }
    std::vector<size_t> order(found.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(),
              [&found](size_t a, size_t b) { return postings::sizeOf(found[a]) < postings::sizeOf(found[b]); });
    std::vector<Position> beginnings;
    for (const size_t number : order) {
        const auto offset = static_cast<Position>(number);
        if (number == order.front())
            beginnings = postings::beginningsOf(found[number], offset);
        else
            postings::keepFollowed(beginnings, found[number], offset);
    }
    if (phrase.beginning == 0 || (!phrase.grams.empty() && beginnings.empty()))
        return beginnings;
    const Gram first = Gram{phrase.beginning} << postings::kBitsOfPoint;
    const auto parts = positionsOf(first, first | postings::kSecond);
    if (!parts)
        return tl::unexpected(parts.error());
    const std::vector<Position> positions = postings::sorted(*parts);
    if (phrase.grams.empty())
        return positions;
    postings::keepFollowed(beginnings, positions, static_cast<Position>(phrase.grams.size()));
    return beginnings;
}

Result<void> GramSearch::find(const postings::Phrase &phrase, const std::function<void(qint64)> &visit)
{
    m_pages.clear();
    if (phrase.grams.empty() && phrase.beginning == 0)
        return {};
    const auto beginnings = beginningsOf(phrase);
    if (!beginnings)
        return tl::unexpected(beginnings.error());
    postings::visitTexts(*beginnings, m_segment.starts, [&](size_t text) { visit(m_segment.articles[text]); });
    return {};
}

Result<QStringList> checkSegments(Connection &connection)
{
    const auto ids = segmentIds(connection);
    if (!ids)
        return tl::unexpected(ids.error());
    QStringList faults;
    qint64 articles = 0;
    for (const qint64 id : *ids) {
        const auto segment = readSegment(connection, id);
        if (!segment) {
            faults.append(segment.error().detail);
            continue;
        }
        articles += std::ssize((*segment)->articles);
        Gram before = 0;
        bool isGood = true;
        QString reason;
        for (size_t page = 0; page < (*segment)->pages.size() && isGood; ++page) {
            Statement row = connection.statement("gram_page");
            isGood = row.bind(0, pageId(id, page)).step();
            if (auto done = row.status(); !done && done.error().code == ErrorCode::Cancelled)
                return tl::unexpected(done.error());
            else if (!done)
                reason = u": "_s + done.error().detail;
            postings::PageReader reader(isGood ? row.bytes(0) : QByteArrayView());
            while (reader.next()) {
                isGood = isGood && reader.gram() >= before;
                before = reader.gram();
                postings::PositionReader positions(reader.positions());
                for (Position position = 0; positions.next(position);)
                    isGood = isGood && position < (*segment)->starts.back();
            }
            isGood = isGood && reader.isGood();
        }
        if (!isGood)
            faults.append(u"segment %1 of the index cannot be read"_s.arg(id) + reason);
    }
    const auto kept = connection.number("SELECT count(*) FROM article");
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept != articles)
        faults.append(u"the index has %1 of %2 articles"_s.arg(articles).arg(*kept));
    return faults;
}

} // namespace legation::store
