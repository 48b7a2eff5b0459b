// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/pipeline.h"

#include "core/load/contents.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace legation::load {

namespace {

constexpr int kArticlesABlock = 128;
constexpr qsizetype kMostUnits = 1 << 20; ///< of text a block: a file of huge articles must not fill the memory
constexpr int kBlocksAhead = 8;           ///< for each annotating thread

/// Some neighbouring articles of one file, on their way through the threads.
struct Block
{
    qint64 number = 0;
    std::vector<Article> articles;
    qsizetype units = 0; ///< of their texts
    std::vector<Error> skipped;
    std::optional<DatedFile> dated; ///< of the articles above
    annotate::BatchAnchor batch;
    qint64 records = 0; ///< read, the skipped ones included
    qint64 bytesRead = 0;
    QString file;
    std::unique_ptr<Prepared> prepared;
};

/// What the threads share. Blocks go from read to done; the writer takes them by number.
class Exchange
{
public:
    explicit Exchange(qint64 mostBlocks)
        : m_mostBlocks(mostBlocks)
    {
    }

    /// Waits while too many blocks are under way; false when all stops.
    bool offer(std::unique_ptr<Block> block)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_stops || m_underWay < m_mostBlocks; });
        if (m_stops)
            return false;
        ++m_underWay;
        m_read.push_back(std::move(block));
        m_work.notify_one();
        return true;
    }

    void endOfInput(qint64 blocks)
    {
        const std::lock_guard lock(m_mutex);
        m_blocks = blocks;
        m_work.notify_all();
        m_done.notify_all();
    }

    /// A block to prepare; null when there will be none.
    std::unique_ptr<Block> take()
    {
        std::vector<std::unique_ptr<Block>> written; // freed here: the writer is the busiest of all threads
        std::unique_lock lock(m_mutex);
        m_work.wait(lock, [this] { return m_stops || !m_read.empty() || m_blocks >= 0; });
        if (m_stops || m_read.empty())
            return nullptr;
        auto block = std::move(m_read.front());
        m_read.pop_front();
        written.swap(m_written);
        return block;
    }

    void finish(std::unique_ptr<Block> block)
    {
        const std::lock_guard lock(m_mutex);
        const qint64 number = block->number;
        m_prepared[number] = std::move(block);
        m_done.notify_one();
    }

    /// The block of that number; null when there is none.
    std::unique_ptr<Block> next(qint64 number)
    {
        std::unique_lock lock(m_mutex);
        m_done.wait(lock, [&] { return m_prepared.contains(number) || (m_blocks >= 0 && number >= m_blocks); });
        const auto found = m_prepared.find(number);
        if (found == m_prepared.end())
            return nullptr;
        auto block = std::move(found->second);
        m_prepared.erase(found);
        --m_underWay;
        m_room.notify_one();
        return block;
    }

    /// Takes back what needs no more than to be freed.
    void giveBack(std::unique_ptr<Block> block)
    {
        const std::lock_guard lock(m_mutex);
        m_written.push_back(std::move(block));
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
        m_room.notify_all();
        m_work.notify_all();
    }

    bool stops() const { return m_stops; }

private:
    const qint64 m_mostBlocks;
    std::mutex m_mutex;
    std::condition_variable m_room;
    std::condition_variable m_work;
    std::condition_variable m_done;
    std::deque<std::unique_ptr<Block>> m_read;
    std::map<qint64, std::unique_ptr<Block>> m_prepared;
    std::vector<std::unique_ptr<Block>> m_written;
    qint64 m_underWay = 0;
    qint64 m_blocks = -1; ///< how many there are; -1 while that is not known
    std::atomic<bool> m_stops = false;
};

/// Reads all files into blocks; runs in a thread of its own.
class ReadingThread
{
public:
    ReadingThread(const QStringList &files, const OptionsOfFiles &options, const EvidenceOf &evidenceOf,
                  size_t articlesABlock, Exchange &exchange)
        : m_files(files)
        , m_options(options)
        , m_evidenceOf(evidenceOf)
        , m_articlesABlock(articlesABlock)
        , m_exchange(exchange)
    {
    }

    void operator()()
    {
        for (const QString &file : m_files) {
            if (!read(file))
                break;
            m_bytesBefore += QFileInfo(file).size();
        }
        m_exchange.endOfInput(m_blocks);
    }

private:
    std::unique_ptr<Block> begin(const QString &file, const annotate::BatchAnchor &batch)
    {
        auto block = std::make_unique<Block>();
        block->file = QFileInfo(file).fileName();
        block->batch = batch;
        return block;
    }

    bool send(std::unique_ptr<Block> block, qint64 bytesOfFile)
    {
        block->number = m_blocks;
        block->bytesRead = m_bytesBefore + bytesOfFile;
        if (!m_exchange.offer(std::move(block)))
            return false;
        ++m_blocks;
        return true;
    }

    bool sendFailure(const QString &file, const Error &error)
    {
        auto block = begin(file, {});
        block->skipped.push_back(error);
        return send(std::move(block), 0);
    }

    static void take(Article article, Block &block)
    {
        if (article.publishedFrom != PublishedFrom::Article) {
            if (!block.dated)
                block.dated = {article.source.file, *article.published, article.publishedFrom};
            ++block.dated->articles;
        }
        block.units += article.text.size();
        block.articles.push_back(std::move(article));
    }

    /// False when all stops.
    bool read(const QString &file)
    {
        const auto contents = openContents(file, m_options.at(file));
        if (!contents)
            return sendFailure(file, contents.error());
        for (;;) {
            const auto reader = (*contents)->next();
            if (reader && !*reader)
                return true;
            if (!(reader ? read(file, **contents, **reader) : sendFailure(file, reader.error())))
                return false;
        }
    }

    bool read(const QString &file, const Contents &contents, Reader &reader)
    {
        const auto batch = findBatchAnchor(reader, m_evidenceOf);
        if (!batch)
            return sendFailure(file, batch.error());
        auto block = begin(file, *batch);
        for (;;) {
            auto article = reader.next();
            const bool atEnd = article && !*article;
            if (!article)
                block->skipped.push_back(article.error());
            else if (!atEnd)
                take(std::move(**article), *block);
            const bool isRecord = article ? !atEnd : article.error().code != ErrorCode::FileUnreadable;
            block->records += isRecord ? 1 : 0;
            const size_t size = block->articles.size() + block->skipped.size();
            if (size >= m_articlesABlock || block->units >= kMostUnits || (atEnd && size > 0)) {
                if (!send(std::move(block), contents.count() == 1 ? reader.bytesRead() : contents.bytesBefore()))
                    return false;
                block = begin(file, *batch);
            }
            if (atEnd)
                return true;
        }
    }

    const QStringList &m_files;
    const OptionsOfFiles &m_options;
    const EvidenceOf &m_evidenceOf;
    const size_t m_articlesABlock;
    Exchange &m_exchange;
    qint64 m_blocks = 0;
    qint64 m_bytesBefore = 0;
};

qint64 bytesOf(const QStringList &files)
{
    qint64 bytes = 0;
    for (const QString &file : files)
        bytes += QFileInfo(file).size();
    return bytes;
}

/// Tells how far the work is, not too often.
class ProgressTeller
{
public:
    ProgressTeller(const Job &job, qint64 bytes)
        : m_job(job)
        , m_bytes(bytes)
    {
    }

    void tell(qint64 records, const Block &block, bool isLast)
    {
        if (!m_job.progress || (!isLast && m_clock.isValid() && m_clock.elapsed() < kMillisecondsBetweenProgress))
            return;
        m_clock.start();
        const double part = block.bytesRead > 0 ? double(m_bytes) / double(block.bytesRead) : 0;
        const auto total = static_cast<qint64>(double(records) * part);
        m_job.progress({records, isLast ? records : qMax(records, total), block.file});
    }

private:
    const Job &m_job;
    const qint64 m_bytes;
    QElapsedTimer m_clock;
};

Result<void> writeAll(Exchange &exchange, Sink &sink, const Job &job, qint64 bytes, LoadReport &report)
{
    ProgressTeller teller(job, bytes);
    for (qint64 number = 0; auto block = exchange.next(number); ++number) {
        if (job.cancelled()) {
            report.cancelled = true;
            return {};
        }
        report.read += block->records;
        for (const Error &error : block->skipped)
            report.skip(error);
        if (block->dated)
            report.date(*block->dated);
        if (auto written = sink.write(*block->prepared, report); !written)
            return written;
        teller.tell(report.read, *block, block->bytesRead >= bytes);
        exchange.giveBack(std::move(block));
    }
    return {};
}

} // namespace

Result<LoadReport> runPipeline(const QStringList &files, Sink &sink, const EvidenceOf &evidenceOf, const Job &job,
                               const PipelineOptions &options)
{
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const int annotators = options.annotators > 0 ? options.annotators : static_cast<int>(cores);
    const int articlesABlock = options.articlesABlock > 0 ? options.articlesABlock : kArticlesABlock;
    Exchange exchange(qint64{annotators} * kBlocksAhead);
    std::vector<std::thread> threads;
    threads.emplace_back(
        ReadingThread(files, options.reader, evidenceOf, static_cast<size_t>(articlesABlock), exchange));
    for (int i = 0; i < annotators; ++i) {
        threads.emplace_back([&exchange, &sink] {
            while (auto block = exchange.take()) {
                block->prepared = sink.prepare(block->articles, block->batch);
                exchange.finish(std::move(block));
            }
        });
    }
    LoadReport report;
    const auto written = writeAll(exchange, sink, job, bytesOf(files), report);
    exchange.stop();
    for (std::thread &thread : threads)
        thread.join();
    if (!written)
        return tl::unexpected(written.error());
    return report;
}

} // namespace legation::load
