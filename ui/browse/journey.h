// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"

#include <chrono>

namespace legation::ui {

/// Where a window has been, as in a browser: each stop is a search with the entity and the article that were shown.
/// What is typed in one go is one stop: a stop is noted once nothing has changed for kSettle. The order of the table
/// and the article belong to a stop and make none of their own. Another archive begins anew.
class Journey : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kSettle{700};

    explicit Journey(BrowseState &state, QObject *parent = nullptr);

    bool canGoBack() const;
    bool canGoForward() const { return m_at + 1 < m_stops.size(); }
    void goBack();    ///< does nothing at the first stop
    void goForward(); ///< does nothing at the last

Q_SIGNALS:
    void changed(); ///< what canGoBack() or canGoForward() says

private:
    struct Stop
    {
        search::Query query;
        EntityId entity;
        ArticleId article;
    };

    static constexpr size_t kMostStops = 200;

    Stop here() const;
    bool isNew() const;
    void moved();
    void note();
    void startAnew();
    void go(size_t stop);

    BrowseState *m_state;
    QTimer m_settle;
    std::vector<Stop> m_stops;
    size_t m_at = 0;
};

} // namespace legation::ui
