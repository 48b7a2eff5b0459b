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
#include "core/store/writeturn.h"

#include <QString>

#include <memory>
#include <mutex>
#include <set>

namespace legation::store {

/// What is shown of an archive, as of one commit.
struct Shown
{
    std::shared_ptr<const search::Columns> columns = std::make_shared<const search::Columns>();
    std::shared_ptr<const Replay> replay = std::make_shared<const Replay>();             ///< the decisions that stand
    std::shared_ptr<const FamilyIndex> families = std::make_shared<const FamilyIndex>(); ///< what repeats what
    qint64 version = -1; ///< counts the commits that changed any of it ("columns_version" in meta)
};

/// What the connections of one process to one archive have in common. Any thread may call it.
class Common
{
public:
    Common(QString where, OpenMode openMode, std::shared_ptr<const lexicon::Lexicon> names)
        : address(std::move(where))
        , path(ServerAddress::shown(address))
        , identity(identityOf(address))
        , mode(openMode)
        , lexicon(std::move(names))
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
    TermCache terms;
    GramSegments segments;
    /// Among the connections that write; see Connection::writeInTurns().
    const std::shared_ptr<WriteTurn> turn = std::make_shared<WriteTurn>();

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

    /// As of the latest commit that any of the connections has seen.
    Shown shown() const
    {
        const std::lock_guard lock(m_mutex);
        return m_shown;
    }
    qint64 version() const
    {
        const std::lock_guard lock(m_mutex);
        return m_shown.version;
    }
    /// Is kept where it is later than what is; who read for long may come with less than the others have by now.
    void offer(const Shown &shown)
    {
        const std::lock_guard lock(m_mutex);
        if (shown.version > m_shown.version)
            m_shown = shown;
    }

    /// The lexicon with names that the archive was taught; made anew where it is asked with others. Null where there is
    /// no lexicon.
    std::shared_ptr<const lexicon::Lexicon> lexiconWith(const std::vector<lexicon::TaughtName> &taught)
    {
        if (!lexicon || taught.empty())
            return lexicon;
        const std::lock_guard lock(m_taughtMutex);
        if (!m_taughtLexicon || m_taught != taught) {
            m_taught = taught;
            // A name that cannot be taught was refused when it was; what another archive taught may lack its ground.
            m_taughtLexicon = lexicon->with(m_taught).value_or(lexicon);
        }
        return m_taughtLexicon;
    }

private:
    mutable std::mutex m_mutex; ///< guards both that follow
    std::set<qint64> m_sessions;
    Shown m_shown;
    std::mutex m_taughtMutex; ///< guards what follows; another one, for making a lexicon takes its time
    std::vector<lexicon::TaughtName> m_taught; ///< of m_taughtLexicon
    std::shared_ptr<const lexicon::Lexicon> m_taughtLexicon;
};

} // namespace legation::store
