// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"
#include "core/store/targets.h"
#include "core/store/textindex.h"

namespace legation::store {

/// Finds what people may want to decide next. Proposes; decides nothing.
class Proposals
{
public:
    Proposals(Connection &connection, const Shared &shared);

    /// The same change for every other place of the archive that it fits: mentions of the same words and kind, or the
    /// same words where the machine found nothing and a mention is added. Empty for targets other than mentions.
    Result<Proposal> more(const Change &change, const Job &job = {});

    /// Makes another entity of what these articles say of this one: the plan of one step.
    Result<Plan> split(EntityId entity, const std::vector<ArticleId> &articles, const QString &key);

    /// Pairs of people or organisations that may be one, most articles first; of one entity where it is valid.
    Result<std::vector<MergeSuggestion>> merges(EntityId of = {}, const Job &job = {});

private:
    struct Pattern;
    Result<Pattern> patternOf(const Change &change);
    void match(const Pattern &pattern, ArticleId id, const ShownArticle &article, Proposal &proposal) const;
    Result<bool> meet(EntityId a, EntityId b);

    Connection &m_connection;
    const Shared &m_shared;
    ArticleReader m_articles;
    TextIndex m_index;
    Targets m_targets;
};

} // namespace legation::store
