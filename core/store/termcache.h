// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/idset.h"

#include <QByteArray>

#include <deque>
#include <memory>
#include <mutex>

namespace legation::store {

/// The articles that the latest text searches found. Choosing a facet, turning an order or stretching the range of days
/// asks for the same words again; a set of a million articles is 125 KB, finding it anew tens of milliseconds.
///
/// Sets belong to one version of the archive ("columns_version"): asked with another, all are forgotten. Any thread.
class TermCache
{
public:
    static constexpr size_t kMost = 64;

    /// Null where it is not known.
    std::shared_ptr<const search::IdSet> find(const QByteArray &expression, qint64 version)
    {
        const std::lock_guard lock(m_mutex);
        if (version != m_version)
            return nullptr;
        for (const Entry &entry : m_entries) {
            if (entry.expression == expression)
                return entry.articles;
        }
        return nullptr;
    }

    void add(const QByteArray &expression, qint64 version, const search::IdSet &articles)
    {
        auto kept = std::make_shared<const search::IdSet>(articles);
        const std::lock_guard lock(m_mutex);
        if (version < m_version)
            return; // an older reader is late
        if (version > m_version)
            m_entries.clear();
        m_version = version;
        m_entries.push_front({expression, std::move(kept)});
        if (m_entries.size() > kMost)
            m_entries.pop_back();
    }

private:
    struct Entry
    {
        QByteArray expression;
        std::shared_ptr<const search::IdSet> articles;
    };
    std::mutex m_mutex;          ///< guards what follows
    std::deque<Entry> m_entries; ///< the latest first
    qint64 m_version = -1;
};

} // namespace legation::store
