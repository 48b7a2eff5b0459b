// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QFutureWatcher>

#include <functional>

namespace legation::ui {

/// One question that a panel has under way. A new start() or the end of this object cancels the earlier question and
/// drops its late answer, so the receiver needs no checks. Receives in the GUI thread; not for use across threads.
template <typename T>
class Pending
{
public:
    using Done = std::function<void(Result<T>)>;

    Pending() = default;
    Pending(const Pending &) = delete;
    Pending &operator=(const Pending &) = delete;
    ~Pending() { cancel(); }

    /// Watches `future`; `done` is called once with its result, never after cancel(). An answer that says
    /// ErrorCode::Cancelled was stopped by a newer question and is dropped too.
    void start(QFuture<Result<T>> future, Done done)
    {
        cancel();
        m_watcher = new QFutureWatcher<Result<T>>;
        QObject::connect(m_watcher, &QFutureWatcherBase::finished, m_watcher,
                         [this, done = std::move(done)] { deliver(done); });
        m_watcher->setFuture(std::move(future));
    }

    void cancel()
    {
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher->cancel();
        m_watcher->deleteLater(); // start() may be called from within done()
        m_watcher = nullptr;
    }

    bool isRunning() const { return m_watcher != nullptr; }

private:
    void deliver(Done done)
    {
        auto future = m_watcher->future();
        m_watcher->disconnect();
        m_watcher->deleteLater();
        m_watcher = nullptr;
        if (future.resultCount() == 0)
            return; // cancelled before there was an answer
        auto result = future.takeResult();
        if (result || result.error().code != ErrorCode::Cancelled)
            done(std::move(result));
    }

    QFutureWatcher<Result<T>> *m_watcher = nullptr;
};

} // namespace legation::ui
