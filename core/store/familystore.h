// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/request.h"

#include <QHash>

#include <memory>
#include <vector>

namespace legation::store {

class Replay;
class Shared;

/// Which articles repeat each other and which engagements report one visit, as the machine has it. Immutable.
/// What is shown follows from it and the decisions.
class FamilyIndex
{
public:
    static Result<std::shared_ptr<const FamilyIndex>> read(Connection &connection);

    bool hasFamilies() const { return !m_families.isEmpty(); }
    bool hasVisits() const { return !m_visits.isEmpty(); }

    /// The family of an article: the number of a member; 0 where it repeats nothing and nothing repeats it.
    qint64 familyOf(ArticleId article, const Replay &replay) const;
    /// The article whose text stands for the family, first; then the others in the order of their ids.
    std::vector<ArticleId> membersOf(qint64 family, const Replay &replay) const;
    /// The visit that an engagement reports: the id of one of its reports, itself where it is the only one.
    EngagementId visitOf(EngagementId engagement, const Replay &replay) const;

private:
    qint64 machineFamily(qint64 article) const { return m_families.value(article); }

    QHash<qint64, qint64> m_families;
    QHash<qint64, std::vector<qint64>> m_members; ///< by family, ascending
    QHash<qint64, qint64> m_visits;
};

/// Groups the articles that were written since the last time, and all engagements, and shows it. Signs articles that
/// have no signature yet. Cancelled, nothing is changed.
Result<void> regroup(Connection &connection, Shared &shared, const Job &job);
/// Groups the engagements alone, in the caller's transaction.
Result<void> regroupVisits(Connection &connection, Shared &shared);

} // namespace legation::store
