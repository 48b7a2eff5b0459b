// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "ui/tasks/work.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace legation::ui {

/// All long work of one window: whoever begins some gives its future here and gets the result; the task area shows what
/// is under way. Work that is quick is never seen. Lives in the GUI thread.
class WorkList final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~WorkList() override;

    /// What is called at the end: with the result, or with none where the work was stopped before it had one.
    template <typename T>
    using Done = std::function<void(std::optional<Result<T>>)>;

    /// Follows `future` to its end; `done` is not called once `receiver` is gone. The work itself goes on even then.
    template <typename T>
    Work *start(WorkTexts texts, QFuture<Result<T>> future, QObject *receiver, Done<T> done);

    const std::vector<Work *> &running() const { return m_running; }
    /// The archive goes: what does not go on beside it is cancelled.
    void leave();

Q_SIGNALS:
    void begun(legation::ui::Work *work);
    void ended(legation::ui::Work *work); ///< it is deleted when control returns to the event loop

private:
    Work *add(WorkTexts texts, QFutureWatcherBase *watcher);
    void remove(Work *work);

    std::vector<Work *> m_running;
};

template <typename T>
Work *WorkList::start(WorkTexts texts, QFuture<Result<T>> future, QObject *receiver, Done<T> done)
{
    auto *watcher = new QFutureWatcher<Result<T>>;
    Work *work = add(std::move(texts), watcher);
    connect(watcher, &QFutureWatcherBase::finished, work,
            [this, work, watcher, alive = QPointer<QObject>(receiver), done = std::move(done)] {
                QFuture<Result<T>> answered = watcher->future();
                std::optional<Result<T>> result;
                if (answered.resultCount() > 0) // a cancelled future drops its result
                    result = answered.takeResult();
                if (result && !*result && result->error().code == ErrorCode::Cancelled)
                    result.reset();
                remove(work);
                if (alive)
                    done(std::move(result));
            });
    watcher->setFuture(std::move(future));
    return work;
}

} // namespace legation::ui
