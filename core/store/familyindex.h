// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/search/repeats.h"
#include "core/store/connection.h"

#include <QHash>

#include <memory>

namespace legation::store {

class Replay;

/// Which articles repeat each other and which engagements report one visit, as the machine has it. Immutable.
class FamilyIndex
{
public:
    static Result<std::shared_ptr<const FamilyIndex>> read(Connection &connection);

    /// The same as it is shown: with the decisions over it, and without reports that people refused.
    Result<std::shared_ptr<const search::Repeats>> shown(Connection &connection, const Replay &replay) const;

    /// The visit that the machine takes an engagement for a report of, named by the least of its reports; nullopt where
    /// it is the only one.
    std::optional<qint64> machineVisit(qint64 engagement) const
    {
        const auto visit = m_visits.constFind(engagement);
        return visit == m_visits.constEnd() ? std::nullopt : std::optional(*visit);
    }

private:
    QHash<qint64, qint64> m_families; ///< by article
    QHash<qint64, qint64> m_visits;   ///< by engagement
};

} // namespace legation::store
