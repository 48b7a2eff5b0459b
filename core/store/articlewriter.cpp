// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/articlewriter.h"

#include "core/families/likeness.h"
#include "core/search/searchtext.h"
#include "core/store/annotationrecord.h"
#include "core/store/bytes.h"
#include "core/store/columnstore.h"
#include "core/store/settling.h"
#include "core/store/visible.h"

#include <cstring>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// A transaction grows until either. The first ones show soon what is there; later ones are longer, as each leaves a
/// segment in the index, and many of them are merged into one.
constexpr qint64 kMostInTransaction = 40'000;
constexpr qint64 kFirstMilliseconds = 3'000;
constexpr qint64 kMostMilliseconds = 10'000;

} // namespace

struct ArticleWriter::PreparedArticle
{
    load::Source source;
    QString externalId; ///< empty where it is the position
    std::optional<qint64> published;
    QString headline;
    QString lead;
    QString publisher;
    QString url;
    Digest digest{};
    bool isKnown = false; ///< then nothing that follows is filled
    QByteArray text;
    families::Signature signature{};
    QString date;
    annotate::DateBasis basis = annotate::DateBasis::None;
    QString annotator;
    QString plainText;
    annotate::Annotation found; ///< what `annotation` is the record of
    AnnotationRecord annotation;
    int edition = 0; ///< of the rules that the record names
    std::vector<EntityFacts> facts;
    search::ColumnValues columns;
};

struct ArticleWriter::PreparedBlock : load::Prepared
{
    std::vector<PreparedArticle> articles;
    annotate::BatchAnchor batch;
    IndexedTexts indexed; ///< of the articles
};

ArticleWriter::ArticleWriter(Connection &connection, std::shared_ptr<Shared> shared, Annotate annotate,
                             std::function<void()> committed)
    : m_connection(connection)
    , m_shared(std::move(shared))
    , m_annotate(std::move(annotate))
    , m_committed(std::move(committed))
    , m_index(connection)
    , m_entities(connection)
    , m_batches(connection, m_shared->packer)
{
}

ArticleWriter::~ArticleWriter()
{
    // What is packed with a dictionary that the archive does not have can never be read.
    if (m_transaction)
        m_shared->packer.keepFirst(m_storedDictionaries);
}

Result<void> ArticleWriter::begin()
{
    if (auto done = learnDigests(); !done)
        return done;
    m_known.swap(m_fresh);
    return {};
}

Result<void> ArticleWriter::learnDigests()
{
    Statement digests = m_connection.statement("digests_after");
    digests.bind(0, m_lastId);
    while (digests.step()) {
        Digest digest{};
        const QByteArrayView bytes = digests.bytes(1);
        if (bytes.size() == static_cast<qsizetype>(sizeof(digest)))
            std::memcpy(digest.data(), bytes.data(), sizeof(digest));
        m_fresh.emplace(digest, Known{digests.integer(0), digests.number(2), digests.number(3)});
        m_lastId = digests.integer(0);
    }
    return digests.status();
}

std::unique_ptr<load::Prepared> ArticleWriter::prepare(const std::vector<load::Article> &articles,
                                                       const annotate::BatchAnchor &batch) const
{
    auto block = std::make_unique<PreparedBlock>();
    block->articles.reserve(articles.size());
    block->batch = batch;
    std::vector<QString> searchables(articles.size());
    for (size_t i = 0; i < articles.size(); ++i)
        block->articles.push_back(prepareOne(articles[i], batch, searchables[i]));
    block->indexed = m_index.prepared(searchables);
    return block;
}

ArticleWriter::PreparedArticle ArticleWriter::prepareOne(const load::Article &article,
                                                         const annotate::BatchAnchor &batch, QString &searchable) const
{
    PreparedArticle prepared;
    prepared.source = article.source;
    searchable = search::searchable(article.headline, article.text);
    prepared.digest = digestOf(article.headline, article.text, searchable.toUtf8());
    prepared.isKnown = m_known.contains(prepared.digest);
    if (prepared.isKnown) {
        searchable.clear();
        return prepared;
    }
    if (article.externalId != QString::number(article.source.position))
        prepared.externalId = article.externalId;
    if (article.published)
        prepared.published = article.published->toJulianDay();
    prepared.signature = families::signatureOf(searchable);
    prepared.headline = article.headline;
    prepared.lead = leadOf(article.headline, article.text);
    prepared.publisher = article.publisher;
    prepared.url = article.url;
    prepared.text = m_shared->packer.pack(Content::Text, article.text.toUtf8());
    prepared.plainText = article.text;
    prepared.found = m_annotate(article, batch);
    prepared.date = prepared.found.date.edtf.toString();
    prepared.basis = prepared.found.date.basis;
    prepared.annotator = prepared.found.annotator;
    prepared.columns = toColumns(prepared.found, article.source.file, 1);
    encodeRecords(prepared);
    prepared.facts = factsOf(prepared.annotation.entities, prepared.found, m_shared->lexicon.get());
    return prepared;
}

void ArticleWriter::encodeRecords(PreparedArticle &prepared) const
{
    do {
        prepared.edition = m_shared->rules.edition();
        prepared.annotation = encode(prepared.found, {prepared.headline, prepared.plainText}, m_shared->rules);
    } while (prepared.edition != m_shared->rules.edition());
    prepared.annotation.record = m_shared->packer.pack(Content::Record, prepared.annotation.record);
    for (QByteArray &record : prepared.annotation.engagements)
        record = m_shared->packer.pack(Content::Record, record);
}

Result<void> ArticleWriter::beginTransaction()
{
    m_transaction = std::make_unique<Transaction>(m_connection, Transaction::Kind::Write);
    if (!m_transaction->status())
        return m_transaction->status();
    m_clock.start();
    if (m_milliseconds == 0)
        m_milliseconds = kFirstMilliseconds;
    m_inTransaction = 0;
    // Another program may have written since.
    if (auto seen = refreshColumns(m_connection, *m_shared); !seen)
        return tl::unexpected(seen.error());
    if (auto done = learnDigests(); !done)
        return done;
    const auto rules = m_connection.number("SELECT count(*) FROM rule");
    if (!rules)
        return tl::unexpected(rules.error());
    m_storedRules = static_cast<qsizetype>(*rules);
    const auto dictionaries = m_connection.number("SELECT count(*) FROM dictionary");
    if (!dictionaries)
        return tl::unexpected(dictionaries.error());
    m_storedDictionaries = static_cast<qsizetype>(*dictionaries);
    m_before = m_shared->columns();
    m_editor = std::make_unique<search::ColumnsEditor>(m_before);
    return {};
}

Result<void> ArticleWriter::write(const load::Prepared &prepared, load::LoadReport &report)
{
    const auto &block = static_cast<const PreparedBlock &>(prepared);
    if (!m_transaction) {
        if (auto done = beginTransaction(); !done)
            return done;
    }
    std::vector<qint64> added;
    for (const PreparedArticle &article : block.articles) {
        const qint64 before = m_lastId;
        if (auto done = writeOne(article, report); !done)
            return done;
        added.push_back(m_lastId == before ? 0 : m_lastId);
    }
    if (auto done = m_index.add(std::move(added), block.indexed); !done)
        return done;
    if (auto done = keepBatch(block); !done)
        return done;
    if (!m_hasTrained && m_lastId >= Packer::kSamples) {
        if (auto done = trainPacker(); !done)
            return done;
    }
    m_inTransaction += static_cast<qint64>(block.articles.size());
    if (m_inTransaction >= kMostInTransaction || m_clock.elapsed() >= m_milliseconds)
        return commit();
    return {};
}

Result<void> ArticleWriter::writeOne(const PreparedArticle &article, load::LoadReport &report)
{
    const auto known = m_known.find(article.digest);
    const auto fresh = m_fresh.find(article.digest);
    if (known != m_known.end() || fresh != m_fresh.end()) {
        ++report.duplicate;
        return addCopy(article, known != m_known.end() ? known->second : fresh->second);
    }
    const qint64 id = m_lastId + 1;
    const auto source = sourceOf(article);
    if (!source)
        return tl::unexpected(source.error());
    if (auto done = addDocument(article, id); !done)
        return done;
    // Another program may have named rules since; inside the transaction nobody does.
    if (article.edition != m_shared->rules.edition()) {
        PreparedArticle again = article;
        encodeRecords(again);
        if (auto done = addAnnotation(again, id); !done)
            return done;
    } else if (auto done = addAnnotation(article, id); !done) {
        return done;
    }
    m_editor->put(id, article.columns);
    m_fresh.emplace(article.digest, Known{id, static_cast<qint32>(*source), article.source.position});
    m_lastId = id;
    ++report.kept;
    return {};
}

/// Annotating again needs what the articles of the file agreed on.
Result<void> ArticleWriter::keepBatch(const PreparedBlock &block)
{
    if (block.articles.empty())
        return {};
    const auto source = numberOf("source_id", "add_source", block.articles.front().source.file, m_sources);
    if (!source)
        return tl::unexpected(source.error());
    return m_batches.put(*source, block.batch);
}

Result<qint64> ArticleWriter::sourceOf(const PreparedArticle &article)
{
    return numberOf("source_id", "add_source", article.source.file, m_sources);
}

Result<void> ArticleWriter::addCopy(const PreparedArticle &article, const Known &original)
{
    const auto source = sourceOf(article);
    if (!source)
        return tl::unexpected(source.error());
    if (original.source == *source && original.position == article.source.position)
        return {}; // it is the one that was kept, read again
    Statement add = m_connection.statement("add_copy");
    add.bind(0, original.id).bind(1, *source).bind(2, qint64{article.source.position});
    if (auto done = add.run(); !done)
        return done;
    Statement count = m_connection.statement("copies_of_article");
    if (count.bind(0, original.id).step())
        m_editor->setCopies(original.id, static_cast<std::uint16_t>(qMin<qint64>(count.integer(0) + 1, 0xffff)));
    return count.status();
}

Result<void> ArticleWriter::addDocument(const PreparedArticle &article, qint64 id)
{
    const auto source = sourceOf(article);
    if (!source)
        return tl::unexpected(source.error());
    std::optional<qint64> publisher;
    if (!article.publisher.isEmpty()) {
        const auto number = numberOf("publisher_id", "add_publisher", article.publisher, m_publishers);
        if (!number)
            return tl::unexpected(number.error());
        publisher = *number;
    }
    Statement add = m_connection.statement("add_article");
    add.bind(0, id).bind(1, *source).bind(2, qint64{article.source.position}).bind(3, article.source.line);
    add.bind(4, article.externalId).bind(5, article.published).bind(6, article.headline);
    // The lead is only kept where it is not the headline itself.
    add.bind(7, article.lead == article.headline ? QString() : article.lead).bind(8, publisher);
    if (auto done = add.bind(9, article.url).bindBlob(10, bytesOf(article.digest)).run(); !done)
        return done;
    if (auto done = m_connection.statement("add_text").bind(0, id).bindBlob(1, article.text).run(); !done)
        return done;
    const QByteArrayView signature(reinterpret_cast<const char *>(article.signature.data()), sizeof(article.signature));
    return m_connection.statement("add_signature").bind(0, id).bindBlob(1, signature).run();
}

Result<void> ArticleWriter::addAnnotation(const PreparedArticle &article, qint64 id)
{
    const qint32 start = article.columns.days.start;
    const bool isDated = start != search::kNoDay && start != search::kOpenStart;
    const auto entities = m_entities.add(article.annotation.entities, article.facts,
                                         isDated ? std::optional<qint64>(start) : std::nullopt);
    if (!entities)
        return tl::unexpected(entities.error());
    const auto annotator = numberOf("annotator_id", "add_annotator", article.annotator, m_annotators);
    if (!annotator)
        return tl::unexpected(annotator.error());
    const QByteArray entityBytes = toEntityBytes(*entities);
    Statement add = m_connection.statement("add_annotation");
    add.bind(0, id).bind(1, *annotator).bind(2, article.date).bind(3, static_cast<qint64>(article.basis));
    if (auto done = add.bindBlob(4, article.annotation.record).bindBlob(5, entityBytes).run(); !done)
        return done;
    Statement addEngagement = m_connection.statement("add_engagement");
    qint64 ordinal = 0;
    for (const QByteArray &record : article.annotation.engagements) {
        addEngagement.bind(0, engagementId({id}, ordinal).value).bind(1, id);
        if (auto done = addEngagement.bind(2, ordinal++).bindBlob(3, record).run(); !done)
            return done;
    }
    if (entities->empty())
        return {};
    return m_connection.statement("add_to_entity_index").bind(0, id).bindText(1, toEntityTokens(*entities)).run();
}

Result<qint64> ArticleWriter::numberOf(const char *find, const char *add, const QString &name,
                                       QHash<QString, qint64> &known)
{
    const auto remembered = known.constFind(name);
    if (remembered != known.constEnd())
        return *remembered;
    const QByteArray utf8 = name.toUtf8();
    Statement row = m_connection.statement(find);
    if (row.bindText(0, utf8).step())
        return known[name] = row.integer(0);
    if (auto done = row.status(); !done)
        return tl::unexpected(done.error());
    if (auto done = m_connection.statement(add).bindText(0, utf8).run(); !done)
        return tl::unexpected(done.error());
    return known[name] = m_connection.lastInsertId();
}

/// Once, on what is there: from now on the threads that prepare use it.
Result<void> ArticleWriter::trainPacker()
{
    m_hasTrained = true;
    for (const auto &[content, name] :
         {std::pair{Content::Text, "sample_texts"}, std::pair{Content::Record, "sample_records"}}) {
        if (m_shared->packer.hasDictionary(content))
            continue;
        std::vector<QByteArray> samples;
        Statement rows = m_connection.statement(name);
        rows.bind(0, qint64{Packer::kSamples});
        while (rows.step())
            samples.push_back(m_shared->packer.unpacked(content, rows.bytes(0)));
        if (auto done = rows.status(); !done)
            return done;
        const QByteArray dictionary = Packer::train(samples);
        if (dictionary.isEmpty() || !m_shared->packer.add(m_shared->packer.size() + 1, {content, dictionary}))
            continue;
        Statement add = m_connection.statement("add_dictionary");
        add.bind(0, qint64{m_shared->packer.size()}).bind(1, static_cast<qint64>(content)).bindBlob(2, dictionary);
        if (auto done = add.run(); !done)
            return done;
    }
    return {};
}

Result<void> ArticleWriter::addRules()
{
    const QStringList names = m_shared->rules.names();
    Statement add = m_connection.statement("add_rule");
    for (qsizetype number = m_storedRules; number < names.size(); ++number) {
        const QByteArray utf8 = names[number].toUtf8();
        if (auto done = add.bind(0, qint64{number}).bindText(1, utf8).run(); !done)
            return done;
    }
    return {};
}

Result<void> ArticleWriter::commit()
{
    if (auto done = m_index.flush(); !done)
        return done;
    if (auto done = m_entities.flush(); !done)
        return done;
    if (auto done = addRules(); !done)
        return done;
    const auto version = writeColumns(m_connection, *m_editor, *m_before);
    if (!version)
        return tl::unexpected(version.error());
    if (auto done = m_transaction->commit(); !done)
        return done;
    m_transaction.reset();
    m_milliseconds = std::min(2 * m_milliseconds, kMostMilliseconds);
    m_shared->show({m_editor->finish(), m_shared->replay(), m_shared->families(), *version});
    m_editor.reset();
    if (m_committed)
        m_committed();
    return {};
}

Result<void> ArticleWriter::finish()
{
    return m_transaction ? commit() : Result<void>();
}

} // namespace legation::store
