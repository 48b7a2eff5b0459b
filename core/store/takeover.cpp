// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/takeover.h"

#include "core/store/familystore.h"
#include "core/store/ledgerfile.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <unordered_map>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kArticlesABlock = 128;
constexpr int kMillisecondsBetweenProgress = 100;

} // namespace

/// Neighbouring articles of one file with what was found in them.
struct Takeover::Block
{
    std::vector<load::Article> articles;                    ///< each followed by its copies
    std::unordered_map<qint64, annotate::Annotation> found; ///< by place in `articles`
    QString source;

    void append(Block &&other)
    {
        for (auto &[place, annotation] : other.found)
            found.emplace(place + std::ssize(articles), std::move(annotation));
        articles.insert(articles.end(), other.articles.begin(), other.articles.end());
        source = other.source;
    }
};

Takeover::Takeover(Connection &from, const Shared &fromShared, Connection &into, std::shared_ptr<Shared> intoShared)
    : m_from(from)
    , m_fromShared(fromShared)
    , m_into(into)
    , m_intoShared(std::move(intoShared))
    , m_reader(from, fromShared)
    , m_batches(from, fromShared.packer)
    , m_annotator(fromShared.taughtLexicon())
{
}

Takeover::~Takeover() = default;

/// The document alone, where what was found in it is damaged.
Result<load::Article> Takeover::readText(ArticleId id)
{
    Statement row = m_from.statement("document");
    if (!row.bind(0, id.value).step())
        return row.status() ? fail(ErrorCode::NotFound, u"article %1"_s.arg(id.value))
                            : tl::unexpected(row.status().error());
    load::Article article;
    article.source = {row.text(1), row.number(2), row.integer(3)};
    article.externalId = row.isNull(0) ? QString::number(article.source.position) : row.text(0);
    if (const auto day = row.optionalInteger(4))
        article.published = QDate::fromJulianDay(*day);
    article.headline = row.text(5);
    article.publisher = row.text(6);
    article.url = row.text(7);
    QByteArray text;
    if (!m_fromShared.packer.unpack(Content::Text, row.bytes(8), text))
        return fail(ErrorCode::ArchiveDamaged, u"text of article %1"_s.arg(id.value), m_from.path());
    article.text = QString::fromUtf8(text);
    return article;
}

/// An article and its copies.
Result<Takeover::Block> Takeover::read(ArticleId id)
{
    Block block;
    if (auto shown = m_reader.readMachine(id)) {
        block.articles.push_back(std::move(shown->article));
        shown->annotation.engagements.clear();
        for (EngagementRecord &record : shown->engagements)
            shown->annotation.engagements.push_back(std::move(record.engagement));
        block.found.emplace(0, std::move(shown->annotation));
    } else {
        auto article = readText(id);
        if (!article)
            return tl::unexpected(article.error());
        block.articles.push_back(std::move(*article));
    }
    block.source = block.articles.front().source.file;
    Statement copies = m_from.statement("places_of_copies");
    copies.bind(0, id.value);
    while (copies.step()) {
        block.articles.push_back(block.articles.front());
        block.articles.back().source = {copies.text(0), copies.number(1), 0};
    }
    m_taken.insert(id);
    return block; // places that cannot be read cost no article
}

Result<void> Takeover::flush(Block &block, LoadReport &report)
{
    if (block.articles.empty())
        return {};
    const auto batch = m_batches.of(block.source, m_annotator);
    report.read += std::ssize(block.articles);
    m_writing = &block;
    auto written = m_writer->write(*m_writer->prepare(block.articles, batch.value_or(annotate::BatchAnchor())), report);
    block = {};
    return written;
}

Result<LoadReport> Takeover::takeArticles(const std::vector<ArticleId> &ids, const Job &job,
                                          const std::function<void()> &committed)
{
    const auto found = [this](const load::Article &article, const annotate::BatchAnchor &batch) {
        const auto known = m_writing->found.find(&article - m_writing->articles.data());
        return known == m_writing->found.end() ? m_annotator.annotate(article, batch) : known->second;
    };
    m_writer = std::make_unique<ArticleWriter>(m_into, m_intoShared, found, committed);
    if (auto begun = m_writer->begin(); !begun)
        return tl::unexpected(begun.error());
    LoadReport report;
    Block block;
    QElapsedTimer clock;
    for (size_t at = 0; at < ids.size() && !(report.cancelled = job.cancelled()); ++at) {
        auto next = read(ids[at]);
        if (!next) {
            report.skip(next.error());
            continue;
        }
        if (next->source != block.source || block.articles.size() >= kArticlesABlock) {
            if (auto flushed = flush(block, report); !flushed)
                return tl::unexpected(flushed.error());
        }
        block.append(std::move(*next));
        if (job.progress && (!clock.isValid() || clock.elapsed() >= kMillisecondsBetweenProgress)) {
            clock.start();
            job.progress({static_cast<qint64>(at), static_cast<qint64>(ids.size()), block.source});
        }
    }
    if (auto flushed = flush(block, report); !flushed)
        return tl::unexpected(flushed.error());
    if (auto finished = m_writer->finish(); !finished)
        return tl::unexpected(finished.error());
    if (report.cancelled || report.kept == 0)
        return report;
    if (auto grouped = regroup(m_into, *m_intoShared, job); !grouped && grouped.error().code != ErrorCode::Cancelled)
        return tl::unexpected(grouped.error());
    return report;
}

Result<bool> Takeover::isAboutThese(const Decision &decision)
{
    switch (decision.target.kind) {
    case TargetKind::Name: return true;
    case TargetKind::Decision: return m_uids.contains(decision.target.name);
    case TargetKind::Article:
    case TargetKind::Visit:
    case TargetKind::Mention: return decision.article && m_taken.contains(*decision.article);
    case TargetKind::Entity: break;
    }
    const QString key = QJsonDocument::fromJson(decision.anchor).object().value(u"key"_s).toString();
    Statement entity = m_into.statement("entity_id");
    const bool isThere = entity.bind(0, key).step();
    if (auto done = entity.status(); !done)
        return tl::unexpected(done.error());
    return isThere;
}

Result<QByteArray> Takeover::lines(Which which)
{
    QByteArray lines;
    Statement rows = m_from.statement("standing_decisions");
    while (rows.step()) {
        const Decision decision = toDecision(rows);
        const auto isWanted = which == Which::OfTheseArticles ? isAboutThese(decision) : Result<bool>(true);
        if (!isWanted)
            return tl::unexpected(isWanted.error());
        if (!*isWanted)
            continue;
        m_uids.insert(decision.uid);
        lines += toLine(decision) + '\n';
    }
    if (auto done = rows.status(); !done && which != Which::Readable)
        return tl::unexpected(done.error());
    return lines;
}

Result<LedgerImport> Takeover::takeDecisions(Which which, const Job &job)
{
    auto bytes = lines(which);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->isEmpty())
        return LedgerImport();
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    return LedgerFile(m_into, *m_intoShared).read(buffer, job);
}

} // namespace legation::store
