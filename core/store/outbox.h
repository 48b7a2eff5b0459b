// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/store/decisions.h"

#include <QLockFile>

#include <memory>
#include <mutex>
#include <vector>

namespace legation::store {

/// What was decided here and is not stored yet, in its order. While a server does not answer it is kept in a file too,
/// so that it outlives the program; whoever opens the archive next as the same person of this computer sends it. Each
/// decision has its uid from the beginning: one that is sent twice stands once. Any thread may call it.
class Outbox
{
public:
    enum class Act { Decide, Undo, Redo };
    struct Item
    {
        quint64 number = 0;
        Act act = Act::Decide;
        Plan plan = {}; ///< of Decide
    };

    /// Files of the archive at `address` are kept in `folder`; where that is empty nothing outlives this object.
    Outbox(const QString &folder, const QString &address);
    /// What still waits is kept.
    ~Outbox();
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;

    /// Adds something that is to be sent, with uids where it has none.
    Item add(Act act, const Plan &plan = {});
    void remove(quint64 number);
    /// Whether what keep() writes outlives this object.
    bool outlives() const { return !m_stem.isEmpty(); }
    bool isInFile() const;
    /// How many steps wait.
    int size() const;
    /// Whether there is a decision that an undo would take back before it was ever sent.
    bool hasDecisions() const;

    /// Writes what waits to the file, if that is not what stands there; takes the file away when nothing waits. What is
    /// undone before it was sent is left out, an undo of anything else as well: it would take back what others decided
    /// since. Fails with FileUnwritable, and tries again at the next call.
    Result<void> keep();

    /// Takes over what programs that have ended left in the folder for this archive; the oldest file first. A file that
    /// cannot be understood stays where it is.
    std::vector<Item> takeLeft();

private:
    Result<void> write(const std::vector<Plan> &plans);
    std::vector<Plan> kept() const;

    const QString m_stem; ///< of the files of this archive: folder and a digest of the address; empty: none are kept
    mutable std::mutex m_mutex;
    std::vector<Item> m_items;
    quint64 m_last = 0;    ///< number of the item added last
    quint64 m_changes = 0; ///< of m_items
    quint64 m_written = 0; ///< the change that the file knows
    QString m_path;        ///< of the own file; empty until there is one
    std::unique_ptr<QLockFile> m_lock;
};

/// A plan as one line of JSON, and back; nullopt where it cannot be understood.
QByteArray toJsonLine(const Plan &plan);
std::optional<Plan> planFromJsonLine(const QByteArray &line);

} // namespace legation::store
