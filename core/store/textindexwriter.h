// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/gramsegments.h"

namespace legation::store {

/// Searchable texts of some neighbouring articles, made ready for the index of an archive.
struct IndexedTexts
{
    std::vector<QByteArray> texts; ///< for an engine that finds texts itself; else empty
    postings::Runs runs;           ///< for one that does not
};

/// Puts searchable texts into the index of an archive: into what the engine has for it, or as segments of grams, one
/// for all that was added between two flushes. Segments that have become many are merged into one.
class TextIndexWriter
{
public:
    explicit TextIndexWriter(Connection &connection);

    /// Any thread may call it.
    IndexedTexts prepared(const std::vector<QString> &searchables) const;
    /// `articles` are ascending, and behind all that are in the index; 0 stands for a text that is not to be added.
    Result<void> add(std::vector<qint64> articles, const IndexedTexts &texts);
    /// One text more: for whoever has no use for threads.
    Result<void> add(qint64 article, const QString &searchable);
    /// Call it before the transaction is committed.
    Result<void> flush();
    /// Empties the index.
    Result<void> clear();

private:
    /// A page of grams whose positions begin at a place of the segment that is made.
    struct Run
    {
        QByteArray page;
        postings::Position base = 0;
    };
    Result<void> addRuns(const std::vector<qint64> &articles, const postings::Runs &runs);
    Result<void> addWaiting();
    Result<void> mergeWhereMany();

    Connection &m_connection;
    const bool m_isEngines; ///< whether the engine finds texts itself
    std::vector<Run> m_runs;
    std::vector<qint64> m_articles;
    std::vector<postings::Position> m_lengths; ///< of the articles
    std::uint64_t m_places = 0;
    qsizetype m_bytes = 0;
    std::vector<qint64> m_waiting; ///< texts that came one by one
    postings::RunPacker m_packer;
};

} // namespace legation::store
