// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/postings/matching.h"
#include "core/postings/run.h"
#include "core/store/connection.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace legation::store {

/// What a file's index knows of some neighbouring articles, without the positions of grams themselves: the tables
/// gram_segment and gram_page of resources/sql/schema.md. A segment never changes.
struct GramSegment
{
    qint64 id = 0;
    std::vector<qint64> articles;           ///< ascending
    std::vector<postings::Position> starts; ///< the first place of each article; at last, the end of all
    std::vector<postings::Gram> pages;      ///< the first gram of each page
};

/// Fails with ArchiveDamaged where the row is none.
Result<std::shared_ptr<const GramSegment>> readSegment(Connection &connection, qint64 id);
/// The ids of all segments, in the order of their articles.
Result<std::vector<qint64>> segmentIds(Connection &connection);

/// A number under which no other page of the archive stands.
qint64 pageId(qint64 segment, size_t page);

/// The segments that were read: ids are never given twice. Any thread may call it.
class GramSegments
{
public:
    /// All segments that the connection's transaction sees.
    Result<std::vector<std::shared_ptr<const GramSegment>>> all(Connection &connection);

private:
    std::mutex m_mutex;
    QHash<qint64, std::shared_ptr<const GramSegment>> m_known;
};

/// Finds phrases in the segments of a file.
class GramSearch
{
public:
    GramSearch(Connection &connection, const GramSegment &segment)
        : m_connection(connection)
        , m_segment(segment)
    {
    }

    /// Calls `visit(article)` for each article with the phrase, ascending. Fails with ArchiveDamaged.
    Result<void> find(const postings::Phrase &phrase, const std::function<void(qint64)> &visit);

private:
    /// Positions of the grams from `first` to `last`, in the order of pages.
    Result<postings::Parts> positionsOf(postings::Gram first, postings::Gram last);
    Result<std::vector<postings::Position>> beginningsOf(const postings::Phrase &phrase);

    Connection &m_connection;
    const GramSegment &m_segment;
    std::vector<QByteArray> m_pages; ///< what the parts look into
};

/// Looks at every page: whether they can be read, in their order, and whether each article is in the index. What is
/// wrong comes as sentences.
Result<QStringList> checkSegments(Connection &connection);

} // namespace legation::store
