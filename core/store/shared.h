// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/common.h"

namespace legation::store {

/// What one connection shares with the others of the process, and what it alone sees: the archive as of the commit that
/// its transaction is of, and over it what its own transaction has changed and not committed. Others neither see that
/// nor put theirs in its place. Of the thread of the connection; while that waits for others, they may read it.
class Shared
{
public:
    explicit Shared(std::shared_ptr<Common> archive)
        : common(std::move(archive))
        , m_shown(common->shown())
    {
    }
    Shared(const Shared &) = delete;
    Shared &operator=(const Shared &) = delete;

    const std::shared_ptr<Common> common;
    const QString &address = common->address;
    const QString &path = common->path;
    const OpenMode mode = common->mode;
    const std::shared_ptr<const lexicon::Lexicon> &lexicon = common->lexicon;
    RuleBook &rules = common->rules;
    Packer &packer = common->packer;
    TermCache &terms = common->terms;
    GramSegments &segments = common->segments;

    /// As of the commit that was seen last.
    const Shown &shown() const { return m_shown; }
    std::shared_ptr<const search::Columns> columns() const { return m_shown.columns; }
    qint64 columnsVersion() const { return m_shown.version; }
    /// What is read from now on; the others may have it too. Drafts end.
    void show(Shown shown)
    {
        m_shown = std::move(shown);
        dropDrafts();
        common->offer(m_shown);
    }

    /// What the transaction that writes has made of both by now; else as shown.
    std::shared_ptr<const Replay> replay() const { return m_draftReplay ? m_draftReplay : m_shown.replay; }
    std::shared_ptr<const FamilyIndex> families() const { return m_draftFamilies ? m_draftFamilies : m_shown.families; }
    void draft(std::shared_ptr<const Replay> replay) { m_draftReplay = std::move(replay); }
    void draft(std::shared_ptr<const FamilyIndex> families) { m_draftFamilies = std::move(families); }
    bool hasDrafts() const { return m_draftReplay || m_draftFamilies; }
    void dropDrafts()
    {
        m_draftReplay.reset();
        m_draftFamilies.reset();
    }

    /// The lexicon with the names that the archive was taught. Null where there is no lexicon.
    std::shared_ptr<const lexicon::Lexicon> taughtLexicon() const { return common->lexiconWith(replay()->taught()); }

private:
    Shown m_shown;
    std::shared_ptr<const Replay> m_draftReplay;        ///< null: none
    std::shared_ptr<const FamilyIndex> m_draftFamilies; ///< null: none
};

} // namespace legation::store
