// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/lexicon/lexicon.h"
#include "core/search/columns.h"
#include "core/store/familyindex.h"
#include "core/store/fileidentity.h"
#include "core/store/gramsegments.h"
#include "core/store/packer.h"
#include "core/store/replay.h"
#include "core/store/request.h"
#include "core/store/rulebook.h"
#include "core/store/serveraddress.h"
#include "core/store/termcache.h"

#include <QString>

#include <memory>
#include <mutex>
#include <set>

namespace legation::store {

/// What the connections of one process to one archive have in common. Any thread may call it.
class Shared
{
public:
    Shared(QString where, OpenMode openMode, std::shared_ptr<const lexicon::Lexicon> names)
        : address(std::move(where))
        , path(ServerAddress::shown(address))
        , identity(identityOf(address))
        , mode(openMode)
        , lexicon(std::move(names))
        , m_columns(std::make_shared<const search::Columns>())
    {
    }

    const QString address;       ///< what connections are opened with; may hold a password, so it is never shown
    const QString path;          ///< the file, or the address without a password
    const FileIdentity identity; ///< of the file that was opened; none of a server's archive
    const OpenMode mode;
    const std::shared_ptr<const lexicon::Lexicon> lexicon; ///< may be null: then names are taken as they are

    /// Grows with the archive's own list of rules.
    RuleBook rules;
    /// Knows the dictionaries of the archive.
    Packer packer;
    mutable TermCache terms;
    mutable GramSegments segments;

    /// Sessions at the server that belong here: what they commit is known without being told.
    void addSession(qint64 session)
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.insert(session);
    }
    /// The server gives the number of one that ended to somebody else.
    void dropSession(qint64 session)
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.erase(session);
    }
    bool isOwn(qint64 session) const
    {
        const std::lock_guard lock(m_mutex);
        return m_sessions.contains(session);
    }

    /// The columns as of the last commit that was read.
    std::shared_ptr<const search::Columns> columns() const
    {
        const std::lock_guard lock(m_mutex);
        return m_columns;
    }
    /// Counts the commits that changed the columns ("columns_version" in meta).
    qint64 columnsVersion() const
    {
        const std::lock_guard lock(m_mutex);
        return m_version;
    }
    void setColumns(std::shared_ptr<const search::Columns> columns, qint64 version)
    {
        const std::lock_guard lock(m_mutex);
        m_columns = std::move(columns);
        m_version = version;
    }
    /// The decisions that stand, as of the same commit.
    std::shared_ptr<const Replay> replay() const
    {
        const std::lock_guard lock(m_mutex);
        return m_replay;
    }
    void setReplay(std::shared_ptr<const Replay> replay)
    {
        const std::lock_guard lock(m_mutex);
        m_replay = std::move(replay);
    }

    /// Which articles repeat each other, as of the same commit.
    std::shared_ptr<const FamilyIndex> families() const
    {
        const std::lock_guard lock(m_mutex);
        return m_families;
    }
    void setFamilies(std::shared_ptr<const FamilyIndex> families)
    {
        const std::lock_guard lock(m_mutex);
        m_families = std::move(families);
    }
    /// The lexicon with the names that the archive was taught; made anew where other names are taught. Null where
    /// there is no lexicon.
    std::shared_ptr<const lexicon::Lexicon> taughtLexicon() const
    {
        const std::lock_guard lock(m_mutex);
        if (!lexicon || m_replay->taught().empty())
            return lexicon;
        if (!m_taughtLexicon || m_taught != m_replay->taught()) {
            m_taught = m_replay->taught();
            // A name that cannot be taught was refused when it was; what another archive taught may lack its ground.
            m_taughtLexicon = lexicon->with(m_taught).value_or(lexicon);
        }
        return m_taughtLexicon;
    }

private:
    mutable std::mutex m_mutex;
    std::set<qint64> m_sessions;
    std::shared_ptr<const FamilyIndex> m_families = std::make_shared<const FamilyIndex>();
    mutable std::vector<lexicon::TaughtName> m_taught; ///< of m_taughtLexicon
    mutable std::shared_ptr<const lexicon::Lexicon> m_taughtLexicon;
    std::shared_ptr<const search::Columns> m_columns;
    std::shared_ptr<const Replay> m_replay = std::make_shared<const Replay>();
    qint64 m_version = -1;
};

} // namespace legation::store
