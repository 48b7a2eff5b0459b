// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/ids.h"
#include "ui/browse/pending.h"

#include <QCache>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace legation::ui {

class BrowseState;

/// What stands around the hits of the search in the articles last looked at. find() never waits: what is not at hand is
/// asked for, and arrived() follows. Another search forgets all.
class Snippets : public QObject
{
    Q_OBJECT

public:
    explicit Snippets(BrowseState &state, QObject *parent = nullptr);

    /// Null while it is waited for.
    const QString *find(ArticleId id);

Q_SIGNALS:
    void arrived();

private:
    static constexpr int kKept = 4000;
    static constexpr size_t kAtOnce = 64; ///< the newest wishes; older ones have been scrolled past

    void forget();
    void fetch();

    BrowseState *m_state;
    QStringList m_terms;
    QCache<ArticleId, QString> m_known{kKept};
    std::vector<ArticleId> m_wanted;
    QTimer m_timer; ///< gathers the rows of one repaint
    Pending<QStringList> m_fetch;
};

} // namespace legation::ui
