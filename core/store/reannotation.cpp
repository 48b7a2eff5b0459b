// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/reannotation.h"

#include "core/store/columnstore.h"
#include "core/store/familystore.h"
#include "core/store/replay.h"
#include "core/store/review.h"
#include "core/store/textindex.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QtConcurrent>

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kArticlesABlock = 256;

std::optional<qint64> dayOf(const annotate::Annotation &annotation)
{
    const search::DayRange days = search::toDays(annotation.date.edtf);
    const bool isDated = days.start != search::kNoDay && days.start != search::kOpenStart;
    return isDated ? std::optional<qint64>(days.start) : std::nullopt;
}

bool isSame(const EntityFacts &a, const EntityFacts &b)
{
    return a.latin == b.latin && a.country == b.country && a.title == b.title;
}

} // namespace

struct Reannotation::Fresh
{
    annotate::Annotation annotation;
    AnnotationRecord record;
    std::vector<EntityFacts> facts;
};

Reannotation::Reannotation(Connection &connection, Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
    , m_lexicon(shared.taughtLexicon())
    , m_annotator(m_lexicon)
    , m_articles(connection, shared)
    , m_batches(connection, shared.packer)
    , m_entities(connection)
{
}

Reannotation::Fresh Reannotation::make(const ShownArticle &article, const annotate::BatchAnchor &batch) const
{
    Fresh fresh;
    const load::Article &document = article.article;
    fresh.annotation = m_annotator.annotate(document, batch);
    fresh.record = encode(fresh.annotation, {document.headline, document.text}, m_shared.rules);
    fresh.facts = factsOf(fresh.record.entities, fresh.annotation, m_lexicon.get());
    return fresh;
}

Result<void> Reannotation::annotate(const std::vector<ArticleId> &articles, std::set<ArticleId> &changed,
                                    const Job &job)
{
    struct Work
    {
        ArticleId id;
        ShownArticle before;
        annotate::BatchAnchor batch;
        Fresh fresh;
    };
    for (size_t first = 0; first < articles.size(); first += kArticlesABlock) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        std::vector<Work> block(qMin(kArticlesABlock, articles.size() - first));
        for (size_t i = 0; i < block.size(); ++i) {
            block[i].id = articles[first + i];
            auto before = m_articles.readMachine(block[i].id);
            if (!before)
                return tl::unexpected(before.error());
            block[i].before = std::move(*before);
            if (block[i].before.article.published)
                continue; // what its batch says is not asked
            auto batch = m_batches.of(block[i].before.article.source.file, m_annotator);
            if (!batch)
                return tl::unexpected(batch.error());
            block[i].batch = std::move(*batch);
        }
        QtConcurrent::blockingMap(block, [this](Work &work) { work.fresh = make(work.before, work.batch); });
        for (const Work &work : block) {
            const auto isChanged = replace(work.id, work.before, work.fresh);
            if (!isChanged)
                return tl::unexpected(isChanged.error());
            if (*isChanged)
                changed.insert(work.id);
        }
    }
    return addRules();
}

/// What an article's rows say of what is stored, beside what is fresh.
struct Reannotation::Difference
{
    std::vector<qint64> entities; ///< fresh
    std::vector<qint64> shown;    ///< stored, with the decisions
    bool isSameRecord = false;
    bool isSameVersion = false;
    bool areSameEngagements = false;
};

Result<Reannotation::Difference> Reannotation::compare(ArticleId id, const ShownArticle &before, const Fresh &fresh)
{
    Difference difference;
    for (size_t i = 0; i < fresh.facts.size(); ++i) {
        const auto entity = m_entities.idOf(fresh.record.entities[i], fresh.facts[i]);
        if (!entity)
            return tl::unexpected(entity.error());
        difference.entities.push_back(*entity);
        if (!m_tallies)
            m_all.note(*entity, fresh.facts[i], dayOf(fresh.annotation));
    }
    Statement row = m_connection.statement("annotated_bytes");
    if (!row.bind(0, id.value).step())
        return row.status() ? fail(ErrorCode::NotFound, QString::number(id.value))
                            : tl::unexpected(row.status().error());
    difference.shown = entityIdsFrom(row.isNull(5) ? row.bytes(1) : row.bytes(5));
    difference.isSameRecord = m_shared.packer.unpacked(Content::Record, row.bytes(0)) == fresh.record.record &&
                              before.entityIds == difference.entities &&
                              row.text(2) == fresh.annotation.date.edtf.toString() &&
                              row.integer(3) == static_cast<qint64>(fresh.annotation.date.basis);
    difference.isSameVersion = row.text(4) == fresh.annotation.annotator;
    std::vector<QByteArray> engagements;
    for (const EngagementRecord &record : before.engagements)
        engagements.push_back(encode(record, m_shared.rules));
    difference.areSameEngagements = engagements == fresh.record.engagements;
    return difference;
}

/// Puts what is fresh in place of what is stored; whether it is something else.
Result<bool> Reannotation::replace(ArticleId id, const ShownArticle &before, const Fresh &fresh)
{
    const auto difference = compare(id, before, fresh);
    if (!difference)
        return tl::unexpected(difference.error());
    const bool isSame = difference->isSameRecord && difference->areSameEngagements;
    if (isSame && difference->isSameVersion)
        return false;
    const auto annotator = annotatorNumber(fresh.annotation.annotator);
    if (!annotator)
        return tl::unexpected(annotator.error());
    const QByteArray entityBytes = toEntityBytes(difference->entities);
    const QByteArray packed = m_shared.packer.pack(Content::Record, fresh.record.record);
    Statement put = m_connection.statement("put_annotation");
    put.bind(0, id.value).bind(1, *annotator).bind(2, fresh.annotation.date.edtf.toString());
    put.bind(3, static_cast<qint64>(fresh.annotation.date.basis)).bindBlob(4, packed);
    if (auto done = put.bindBlob(5, entityBytes).run(); !done)
        return tl::unexpected(done.error());
    if (!difference->areSameEngagements) {
        if (auto done = writeEngagements(id, fresh); !done)
            return tl::unexpected(done.error());
    }
    if (!difference->isSameRecord) {
        if (auto done = m_connection.statement("drop_article_entities").bind(0, id.value).run(); !done)
            return tl::unexpected(done.error());
        if (auto done = reindexEntities(m_connection, id, difference->shown, difference->entities); !done)
            return tl::unexpected(done.error());
        findStale(before, fresh, difference->entities);
    }
    return !isSame;
}

/// Entities of which this article tells something else than before.
void Reannotation::findStale(const ShownArticle &before, const Fresh &fresh, const std::vector<qint64> &entities)
{
    if (!m_tallies)
        return;
    const std::vector<EntityFacts> were = factsOf(before.entityKeys, before.annotation, m_lexicon.get());
    const bool isSameDay = dayOf(before.annotation) == dayOf(fresh.annotation);
    for (size_t i = 0; i < were.size(); ++i) {
        const auto now = std::find(entities.begin(), entities.end(), before.entityIds[i]) - entities.begin();
        const auto at = static_cast<size_t>(now);
        if (at == entities.size() || !isSameDay || !isSame(were[i], fresh.facts[at]))
            m_stale.insert(before.entityIds[i]);
    }
    for (const qint64 entity : entities) {
        if (std::find(before.entityIds.begin(), before.entityIds.end(), entity) == before.entityIds.end())
            m_stale.insert(entity);
    }
}

Result<void> Reannotation::writeEngagements(ArticleId id, const Fresh &fresh)
{
    if (m_tallies)
        m_regroups.insert(id.value);
    if (auto done = m_connection.statement("drop_engagements").bind(0, id.value).run(); !done)
        return done;
    Statement add = m_connection.statement("add_engagement");
    qint64 ordinal = 0;
    for (const QByteArray &record : fresh.record.engagements) {
        const QByteArray packed = m_shared.packer.pack(Content::Record, record);
        add.bind(0, engagementId(id, ordinal).value).bind(1, id.value);
        if (auto done = add.bind(2, ordinal++).bindBlob(3, packed).run(); !done)
            return done;
    }
    return rebind(id.value);
}

/// Decisions about the visits of an article, or of all (0), find their targets again.
Result<void> Reannotation::rebind(qint64 article)
{
    struct Bound
    {
        qint64 id;
        QString uid;
        QJsonObject anchor;
        qint64 target;
        qint64 other;
    };
    std::vector<Bound> decisions;
    {
        Statement rows = m_connection.statement("visit_decisions");
        rows.bind(0, article);
        while (rows.step())
            decisions.push_back({rows.integer(0), rows.text(1),
                                 QJsonDocument::fromJson(rows.bytes(2).toByteArray()).object(), rows.integer(3),
                                 rows.integer(4)});
        if (auto done = rows.status(); !done)
            return done;
    }
    Targets targets(m_connection, m_shared); // reads the articles as they are now
    for (const Bound &decision : decisions) {
        const auto target = targets.bind(TargetKind::Visit, decision.anchor, decision.uid);
        if (!target)
            return tl::unexpected(target.error());
        qint64 other = decision.other;
        if (decision.anchor.contains(u"other"_s)) {
            const auto bound = targets.bind(TargetKind::Visit, decision.anchor.value(u"other"_s).toObject(), {});
            if (!bound)
                return tl::unexpected(bound.error());
            other = bound->target.id;
        }
        // An anchor of an archive of schema 1 tells no digest; its decisions stay where they were.
        const bool isTold = decision.anchor.contains(u"article"_s);
        if (!isTold || (target->target.id == decision.target && other == decision.other))
            continue;
        Statement set = m_connection.statement("set_decision_target");
        if (auto done = set.bind(0, decision.id).bind(1, target->target.id).bind(2, other).run(); !done)
            return done;
        m_rebound = true;
    }
    return {};
}

Result<void> Reannotation::finish()
{
    if (auto done = rebind(0); !done)
        return done;
    if (!m_tallies) {
        auto done = regroupVisits(m_connection, m_shared);
        return done ? m_all.write(m_connection) : done;
    }
    if (auto done = regroupVisitsOf(m_regroups, m_connection, m_shared); !done)
        return done;
    m_regroups.clear();
    FactTally tally;
    for (const qint64 entity : m_stale) {
        if (auto done = gather(entity, tally); !done)
            return done;
    }
    m_stale.clear();
    return tally.write(m_connection);
}

/// What all articles of the machine layer tell of one entity.
Result<void> Reannotation::gather(qint64 entity, FactTally &tally)
{
    std::set<qint64> articles;
    {
        Statement rows = m_connection.statement("articles_with_entities");
        rows.bindText(0, m_connection.entityQuery({entity}));
        while (rows.step())
            articles.insert(rows.integer(0));
        if (auto done = rows.status(); !done)
            return done;
    }
    for (const qint64 article : m_shared.replay()->articlesOfMentions())
        articles.insert(article); // may hide it
    tally.include(entity);
    for (const qint64 article : articles) {
        const auto machine = m_articles.readMachine({article});
        if (!machine)
            return tl::unexpected(machine.error());
        const auto at = std::find(machine->entityIds.begin(), machine->entityIds.end(), entity);
        if (at == machine->entityIds.end())
            continue;
        const auto facts = factsOf({machine->entityKeys[static_cast<size_t>(at - machine->entityIds.begin())]},
                                   machine->annotation, m_lexicon.get());
        tally.note(entity, facts.front(), dayOf(machine->annotation));
    }
    return {};
}

Result<qint64> Reannotation::annotatorNumber(const QString &version)
{
    Statement find = m_connection.statement("annotator_id");
    if (find.bind(0, version).step())
        return find.integer(0);
    if (auto done = find.status(); !done)
        return tl::unexpected(done.error());
    if (auto done = m_connection.statement("add_annotator").bind(0, version).run(); !done)
        return tl::unexpected(done.error());
    return m_connection.lastInsertId();
}

Result<void> Reannotation::addRules()
{
    const auto stored = m_connection.number("SELECT count(*) FROM rule");
    if (!stored)
        return tl::unexpected(stored.error());
    const QStringList names = m_shared.rules.names();
    Statement add = m_connection.statement("add_rule");
    for (qsizetype number = static_cast<qsizetype>(*stored); number < names.size(); ++number) {
        if (auto done = add.bind(0, qint64{number}).bind(1, names[number]).run(); !done)
            return done;
    }
    return {};
}

Result<std::vector<ArticleId>> Reannotation::articlesAfter(qint64 last)
{
    std::vector<ArticleId> articles;
    Statement rows = m_connection.statement("articles_after");
    rows.bind(0, last).bind(1, static_cast<qint64>(kArticlesABlock * 2));
    while (rows.step())
        articles.push_back({rows.integer(0)});
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return articles;
}

/// The articles after `last`, which is then the last of these; where there are none, the end of the run, and false.
/// They are asked for where nobody can add any: the end counts what was found in all articles there are.
Result<bool> Reannotation::annotateNext(qint64 &last, AnnotatedAgain &report, const Job &job)
{
    Transaction transaction(m_connection, Transaction::Kind::Write);
    if (!transaction.status())
        return tl::unexpected(transaction.status().error());
    if (auto seen = refreshColumns(m_connection, m_shared); !seen)
        return tl::unexpected(seen.error());
    const auto articles = articlesAfter(last);
    if (!articles)
        return tl::unexpected(articles.error());
    Settling settling(m_connection, m_shared);
    std::set<ArticleId> changed;
    auto done = annotate(*articles, changed, job);
    if (done && articles->empty())
        done = finish();
    if (done && std::exchange(m_rebound, false))
        done = settling.replayAnew();
    if (done)
        done = settling.settle(changed);
    if (done)
        done = settling.commit(transaction);
    if (!done)
        return tl::unexpected(done.error());
    if (articles->empty())
        return false;
    last = articles->back().value;
    report.articles += std::ssize(*articles);
    report.changed += std::ssize(changed);
    return true;
}

Result<AnnotatedAgain> Reannotation::annotateAll(Connection &connection, Shared &shared, const Job &job,
                                                 const std::function<void()> &committed)
{
    Reannotation run(connection, shared);
    run.m_tallies = false;
    AnnotatedAgain report;
    const qint64 total = shared.columns()->articles();
    QElapsedTimer clock;
    qint64 last = 0;
    for (bool isMore = true; isMore;) {
        const auto done =
            job.cancelled() ? Result<bool>(fail(ErrorCode::Cancelled)) : run.annotateNext(last, report, job);
        if (!done && done.error().code == ErrorCode::Cancelled) {
            report.cancelled = true;
            return report;
        }
        if (!done)
            return tl::unexpected(done.error());
        isMore = *done;
        if (committed)
            committed();
        if (job.progress && (!clock.isValid() || clock.elapsed() >= kMillisecondsBetweenProgress)) {
            clock.start();
            job.progress({report.articles, total, {}});
        }
    }
    const auto review = Review(connection, shared).items(job);
    if (review)
        report.review = static_cast<qint64>(review->size());
    return report;
}

} // namespace legation::store
