// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/ids.h"

#include <vector>

namespace legation::ui {

/// Where the entity panel has been: an entity, or the list of an article's entities (an invalid EntityId). A plain
/// value; going somewhere new forgets what lay ahead, as in a browser.
class EntityHistory
{
public:
    struct Stop
    {
        EntityId entity;
        ArticleId article; ///< whose entities are listed where `entity` is invalid

        friend bool operator==(const Stop &, const Stop &) = default;
    };

    void visit(const Stop &stop)
    {
        if (!m_stops.empty() && m_stops[m_at] == stop)
            return;
        if (!m_stops.empty())
            m_stops.resize(m_at + 1);
        m_stops.push_back(stop);
        if (m_stops.size() > kMostStops)
            m_stops.erase(m_stops.begin());
        m_at = m_stops.size() - 1;
    }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_stops.size(); }
    Stop back() { return m_stops[--m_at]; }    ///< requires canGoBack()
    Stop forward() { return m_stops[++m_at]; } ///< requires canGoForward()
    void clear() { *this = {}; }

private:
    static constexpr size_t kMostStops = 200;

    std::vector<Stop> m_stops;
    size_t m_at = 0;
};

} // namespace legation::ui
