// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/ledger.h"

#include <QIODevice>

namespace legation::store {

/// Decisions as JSON Lines, to be shared; the format is written down in resources/sql/schema.md.
///
/// Archives that have the same decisions show the same, in whatever order they took them over: decisions count in the
/// order of their time, then uid.
class LedgerFile
{
public:
    LedgerFile(Connection &connection, Shared &shared);

    /// Writes the decisions that stand, in the order they count; gives their number. Fails with FileUnwritable.
    Result<qint64> write(QIODevice &device);
    /// Takes over the decisions that the archive does not know, as one step. A decision whose target is not here is
    /// kept and counts nothing. Lines that are no decision are told and skipped.
    Result<LedgerImport> read(QIODevice &device, const Job &job = {});

private:
    Result<void> bind(Decision &decision);
    Result<void> findConflicts(qint64 firstId, LedgerImport &report, const Job &job);

    Connection &m_connection;
    Shared &m_shared;
    Ledger m_ledger;
};

/// One line without its line break, and back; of a bad line what is wrong with it.
QByteArray toLine(const Decision &decision);
tl::expected<Decision, QString> decisionFromLine(QByteArrayView line);

} // namespace legation::store
