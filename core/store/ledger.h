// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"
#include "core/store/settling.h"
#include "core/store/targets.h"

namespace legation::store {

/// Writes decisions into the ledger and brings what is shown up to date with them. Needs a connection that may write.
class Ledger
{
public:
    Ledger(Connection &connection, Shared &shared);

    /// One step of one decision. Fails as decideAll().
    Result<Decision> decide(const Change &change);
    /// All changes as one step, or none; a plan whose uid the ledger knows is not decided again, but its step given
    /// back. Fails with NotFound (no such target), BadDate, BadQuery (a field or value that cannot be understood, an
    /// empty plan).
    Result<Step> decideAll(const Plan &plan, const Job &job = {});
    Result<std::optional<Step>> undo(const Job &job = {});
    Result<std::optional<Step>> redo(const Job &job = {});
    Result<NextSteps> nextSteps();
    /// Oldest first, undone decisions included.
    Result<std::vector<Decision>> decisions();
    /// Of one article with its visits and mentions, one visit, or one entity with its merges; oldest first.
    Result<std::vector<Decision>> history(const Target &target);

    /// Makes a step, without decisions yet. In a transaction of the caller, as what follows.
    Result<qint64> addStep(StepKind kind);
    /// Writes a complete decision; its id is given back.
    Result<qint64> write(const Decision &decision);
    /// Shows what changed by these decisions and commits.
    Result<void> settle(Transaction &transaction, const std::vector<Decision> &decisions, const Job &job);

private:
    Result<Decision> prepare(const Change &change);
    Result<std::optional<Step>> stepOf(const QString &uid);
    Result<void> canonicalise(const Change &change, const KnownTarget &known, Decision &decision);
    Result<void> refer(const QString &field, const QString &value, Decision &decision);
    Result<void> complete(const KnownTarget &known, Decision &decision);
    Result<void> completeMention(const KnownTarget &known, std::map<QString, QString> &after);
    Result<QString> keyFrom(const QString &entity);
    Result<qint64> nextTime();
    Result<std::optional<StepLine>> lineOf(const char *statement);
    Result<std::optional<Step>> walk(const char *statement, std::optional<qint64> undoneAt, const Job &job);
    Result<std::vector<Decision>> read(Statement &rows);
    Result<void> teach(const std::vector<Decision> &decisions, Settling &settling, std::set<ArticleId> &articles,
                       const Job &job);
    Result<void> checkName(const KnownTarget &known, const Decision &decision);

    Connection &m_connection;
    Shared &m_shared;
    Targets m_targets;
};

/// What a step is that consists of this change alone.
StepKind stepKindOf(const Change &change);

} // namespace legation::store
