// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/textindexwriter.h"

#include "core/store/bytes.h"

#include <queue>

#include <algorithm>
#include <bit>

namespace legation::store {

using namespace Qt::StringLiterals;
using postings::Gram;
using postings::PageReader;
using postings::Position;
using postings::PositionReader;
using postings::Runs;

namespace {

/// With its row it fills a page of SQLite (4,096 bytes), so that none spills over.
constexpr qsizetype kPageBytes = 4'030;
constexpr qsizetype kMostBytes = 96 << 20; ///< of runs that wait for a segment
constexpr std::uint64_t kMostPlaces = std::uint64_t{1} << 31;
constexpr size_t kTextsTogether = 128;
/// So many segments of one size become one. A search asks each segment, a merge writes everything again.
constexpr size_t kSegmentsTogether = 8;

/// Segments whose sizes differ by less than eight times are of one size.
int sizeClass(std::uint64_t places)
{
    return std::bit_width(places) / 3;
}

QByteArray packArticles(const std::vector<qint64> &articles, const std::vector<Position> &lengths)
{
    ByteWriter writer;
    qint64 before = 0;
    for (size_t i = 0; i < articles.size(); ++i) {
        writer.number(static_cast<std::uint64_t>(articles[i] - before));
        writer.number(lengths[i]);
        before = articles[i];
    }
    return writer.bytes();
}

/// Gives grams to the segment that is made of it and others.
class Source
{
public:
    explicit Source(Position base)
        : m_base(base)
    {
    }
    virtual ~Source() = default;

    /// Goes to the next gram; false at the end.
    Result<bool> next()
    {
        while (!m_reader.next()) {
            if (!m_reader.isGood())
                return fail(ErrorCode::ArchiveDamaged, u"a page of the index"_s);
            const auto page = nextPage();
            if (!page || page->isNull())
                return page ? Result<bool>(false) : tl::unexpected(page.error());
            m_page = *page;
            m_reader = PageReader(m_page);
        }
        return true;
    }

    Gram gram() const { return m_reader.gram(); }

    void giveTo(postings::PageWriter &writer) const
    {
        PositionReader positions(m_reader.positions());
        for (Position position = 0; positions.next(position);)
            writer.add(gram(), m_base + position);
    }

private:
    /// Null at the end.
    virtual Result<QByteArray> nextPage() = 0;

    const Position m_base;
    QByteArray m_page;
    PageReader m_reader{QByteArrayView()};
};
using Sources = std::vector<std::unique_ptr<Source>>;

/// A run that lies in memory.
class RunSource : public Source
{
public:
    RunSource(QByteArray page, Position base)
        : Source(base)
        , m_page(std::move(page))
    {
    }

private:
    Result<QByteArray> nextPage() override { return std::exchange(m_page, {}); }

    QByteArray m_page;
};

/// A segment that ends in another: each of its pages is taken away when it was read, so that the file does not grow by
/// what is in it twice.
class SegmentSource : public Source
{
public:
    SegmentSource(Connection &connection, std::shared_ptr<const GramSegment> segment, Position base)
        : Source(base)
        , m_connection(connection)
        , m_segment(std::move(segment))
    {
    }

private:
    Result<QByteArray> nextPage() override
    {
        if (m_next >= m_segment->pages.size())
            return QByteArray();
        const qint64 id = pageId(m_segment->id, m_next++);
        Statement row = m_connection.statement("gram_page");
        if (!row.bind(0, id).step())
            return row.status() ? fail(ErrorCode::ArchiveDamaged, u"a page of the index"_s, m_connection.path())
                                : tl::unexpected(row.status().error());
        QByteArray page = row.bytes(0).toByteArray();
        row.reset();
        if (auto done = m_connection.statement("drop_gram_page").bind(0, id).run(); !done)
            return tl::unexpected(done.error());
        return page;
    }

    Connection &m_connection;
    const std::shared_ptr<const GramSegment> m_segment;
    size_t m_next = 0;
};

/// All grams of the sources in order, into the pages of a segment.
Result<void> writePages(Connection &connection, qint64 segment, const Sources &sources)
{
    Result<void> status;
    ByteWriter directory;
    size_t pages = 0;
    Gram before = 0;
    postings::PageWriter writer(kPageBytes, [&](Gram first, QByteArrayView page) {
        directory.number(first - before);
        before = first;
        Statement add = connection.statement("add_gram_page");
        if (auto done = add.bind(0, pageId(segment, pages++)).bindBlob(1, page).run(); !done)
            status = done;
    });
    // The next gram of each source; where several have one, the earlier source first.
    using Next = std::pair<Gram, size_t>;
    std::priority_queue<Next, std::vector<Next>, std::greater<>> queue;
    const auto goOn = [&](size_t number) {
        const auto hasMore = sources[number]->next();
        if (!hasMore)
            status = tl::unexpected(hasMore.error());
        else if (*hasMore)
            queue.push({sources[number]->gram(), number});
    };
    for (size_t number = 0; number < sources.size(); ++number)
        goOn(number);
    while (!queue.empty() && status) {
        const size_t number = queue.top().second;
        queue.pop();
        sources[number]->giveTo(writer);
        goOn(number);
    }
    writer.finish();
    if (!status)
        return status;
    return connection.statement("set_gram_pages").bind(0, segment).bindBlob(1, directory.bytes()).run();
}

Result<void> writeSegment(Connection &connection, const QByteArray &articles, std::uint64_t places,
                          const Sources &sources)
{
    Statement add = connection.statement("add_gram_segment");
    if (auto done = add.bind(0, static_cast<qint64>(places)).bindBlob(1, articles).run(); !done)
        return done;
    return writePages(connection, connection.lastInsertId(), sources);
}

/// Makes one of neighbouring segments.
Result<void> merge(Connection &connection, const std::vector<qint64> &ids)
{
    Sources sources;
    std::vector<qint64> articles;
    std::vector<Position> lengths;
    std::uint64_t places = 0;
    for (const qint64 id : ids) {
        const auto segment = readSegment(connection, id);
        if (!segment)
            return tl::unexpected(segment.error());
        const std::vector<Position> &starts = (*segment)->starts;
        for (size_t i = 0; i + 1 < starts.size(); ++i)
            lengths.push_back(starts[i + 1] - starts[i]);
        articles.insert(articles.end(), (*segment)->articles.begin(), (*segment)->articles.end());
        sources.push_back(std::make_unique<SegmentSource>(connection, *segment, static_cast<Position>(places)));
        places += starts.back();
        if (auto done = connection.statement("drop_gram_segment").bind(0, id).run(); !done)
            return done;
    }
    return writeSegment(connection, packArticles(articles, lengths), places, sources);
}

} // namespace

TextIndexWriter::TextIndexWriter(Connection &connection)
    : m_connection(connection)
    , m_isEngines(connection.findsTexts())
{
}

IndexedTexts TextIndexWriter::prepared(const std::vector<QString> &searchables) const
{
    IndexedTexts texts;
    postings::RunPacker packer;
    for (const QString &searchable : searchables) {
        if (m_isEngines)
            texts.texts.push_back(m_connection.toIndexed(searchable.toUtf8()));
        else
            packer.add(searchable);
    }
    texts.runs = packer.take();
    return texts;
}

Result<void> TextIndexWriter::add(std::vector<qint64> articles, const IndexedTexts &texts)
{
    for (size_t i = 0; m_isEngines && i < articles.size(); ++i) {
        if (articles[i] == 0)
            continue;
        Statement row = m_connection.statement("add_to_text_index");
        if (auto done = row.bind(0, articles[i]).bindText(1, texts.texts[i]).run(); !done)
            return done;
    }
    if (m_isEngines)
        return {};
    if (auto done = addWaiting(); !done)
        return done;
    if (std::find(articles.begin(), articles.end(), 0) == articles.end())
        return addRuns(articles, texts.runs);
    std::vector<bool> dropped;
    for (const qint64 article : articles)
        dropped.push_back(article == 0);
    std::erase(articles, 0);
    return addRuns(articles, postings::without(texts.runs, dropped));
}

Result<void> TextIndexWriter::addRuns(const std::vector<qint64> &articles, const Runs &runs)
{
    for (const QByteArray &page : runs.pages) {
        m_runs.push_back({page, static_cast<Position>(m_places)});
        m_bytes += page.size();
    }
    m_articles.insert(m_articles.end(), articles.begin(), articles.end());
    m_lengths.insert(m_lengths.end(), runs.lengths.begin(), runs.lengths.end());
    for (const Position length : runs.lengths)
        m_places += length;
    return m_bytes >= kMostBytes ? flush() : Result<void>();
}

Result<void> TextIndexWriter::add(qint64 article, const QString &searchable)
{
    if (m_isEngines)
        return add(std::vector{article}, prepared({searchable}));
    m_waiting.push_back(article);
    m_packer.add(searchable);
    return m_waiting.size() >= kTextsTogether ? addWaiting() : Result<void>();
}

Result<void> TextIndexWriter::addWaiting()
{
    return addRuns(std::exchange(m_waiting, {}), m_packer.take());
}

Result<void> TextIndexWriter::flush()
{
    if (!m_waiting.empty()) {
        if (auto done = addWaiting(); !done)
            return done;
    }
    if (m_articles.empty())
        return {};
    Sources sources;
    for (Run &run : m_runs)
        sources.push_back(std::make_unique<RunSource>(std::move(run.page), run.base));
    m_runs.clear();
    m_bytes = 0;
    const QByteArray articles = packArticles(m_articles, m_lengths);
    m_articles.clear();
    m_lengths.clear();
    if (auto done = writeSegment(m_connection, articles, std::exchange(m_places, 0), sources); !done)
        return done;
    return mergeWhereMany();
}

/// The last segments, as far as none is larger than the last of them, are merged where they are many.
Result<void> TextIndexWriter::mergeWhereMany()
{
    for (;;) {
        std::vector<qint64> last;
        std::uint64_t places = 0;
        int largest = 0;
        Statement rows = m_connection.statement("gram_segments_backwards");
        while (rows.step()) {
            const auto here = static_cast<std::uint64_t>(rows.integer(1));
            if (last.empty())
                largest = sizeClass(here);
            if (sizeClass(here) > largest || places + here > kMostPlaces)
                break;
            places += here;
            last.insert(last.begin(), rows.integer(0));
        }
        if (auto done = rows.status(); !done)
            return done;
        rows.reset();
        if (last.size() < kSegmentsTogether)
            return {};
        if (auto done = merge(m_connection, last); !done)
            return done;
    }
}

Result<void> TextIndexWriter::clear()
{
    if (auto done = m_connection.statement("empty_text_index").run(); !done || m_isEngines)
        return done;
    return m_connection.statement("empty_gram_pages").run();
}

} // namespace legation::store
