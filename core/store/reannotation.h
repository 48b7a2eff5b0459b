// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotator.h"
#include "core/store/batches.h"
#include "core/store/decisions.h"
#include "core/store/entitywriter.h"
#include "core/store/facttally.h"
#include "core/store/settling.h"
#include "core/store/targets.h"

#include <set>

namespace legation::store {

/// Makes the machine layer of articles anew, in place of the one there is. Decisions find their targets again by their
/// anchors. Doing it twice changes nothing. For the thread of its connection; annotates on all cores.
class Reannotation
{
public:
    Reannotation(Connection &connection, Shared &shared);

    /// Some articles, in the caller's transaction; the caller settles them. With the names taught by the decisions that
    /// `shared` replays. `changed` gets those in which something else is found than before.
    Result<void> annotate(const std::vector<ArticleId> &articles, std::set<ArticleId> &changed, const Job &job);
    /// The entities' facts, after the last annotate(). The decisions must then be read anew.
    Result<void> finish();

    /// The whole archive, in transactions of a few hundred articles: killed or cancelled in between, some articles are
    /// annotated by this version and the others by the one before. `committed` is called after each transaction.
    static Result<AnnotatedAgain> annotateAll(Connection &connection, Shared &shared, const Job &job,
                                              const std::function<void()> &committed);

private:
    struct Fresh;
    struct Difference;
    Result<Difference> compare(ArticleId id, const ShownArticle &before, const Fresh &fresh);
    Fresh make(const ShownArticle &article, const annotate::BatchAnchor &batch) const;
    Result<bool> replace(ArticleId id, const ShownArticle &before, const Fresh &fresh);
    Result<void> writeEngagements(ArticleId id, const Fresh &fresh);
    Result<void> rebind(qint64 article);
    void findStale(const ShownArticle &before, const Fresh &fresh, const std::vector<qint64> &entities);
    Result<void> gather(qint64 entity, FactTally &tally);
    Result<std::vector<ArticleId>> articlesAfter(qint64 last);
    Result<bool> annotateNext(qint64 &last, AnnotatedAgain &report, const Job &job);
    Result<qint64> annotatorNumber(const QString &version);
    Result<void> addRules();

    Connection &m_connection;
    Shared &m_shared;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    annotate::Annotator m_annotator;
    ArticleReader m_articles;
    Batches m_batches;
    EntityWriter m_entities;
    std::set<qint64> m_stale;    ///< entities of which other things may be told now
    bool m_rebound = false;      ///< a decision has another target now: the decisions must be read anew
    std::set<qint64> m_regroups; ///< articles whose engagements are others now
    bool m_tallies = true;       ///< finish() gathers facts; a run over everything does so itself
    FactTally m_all;             ///< of a run over everything
};

} // namespace legation::store
