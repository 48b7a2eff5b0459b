// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"

#include <QPointer>

namespace legation::ui {

/// Sends what people decide to the open archive, one step at a time, and tells in the message bar what came of it, with
/// a way back. Knows what undo and redo would do. Lives in the GUI thread.
class DecisionDesk final : public QObject
{
    Q_OBJECT

public:
    explicit DecisionDesk(BrowseState &state, QObject *parent = nullptr);

    BrowseState &state() const { return m_state; }
    void setDecider(const QString &name) { m_decider = name; } ///< kept with every decision
    bool canDecide() const;                                    ///< an archive is open, and not only to be read

    using Answer = std::function<void(const Result<store::Step> &)>;
    /// Decides all of it or nothing. With an `answer`, a refusal goes there and not to the message bar. A plan of one
    /// mention asks for what may be decided likewise, see more().
    void decide(const store::Plan &plan, Answer answer = {});
    void decide(const store::Change &change, Answer answer = {});
    void undo();
    void redo();
    /// Shows a message with a button that takes the latest step back, and no later one.
    void tellWithUndo(const Message &message, const QString &button);
    /// Undoes that step where it is still the one that undo would take back; else says that it is not.
    void undoStep(qint64 step);
    const store::NextSteps &next() const { return m_next; }

    /// What would follow the mention decided last; empty where nothing would.
    const store::Proposal &more() const { return m_more; }
    /// Takes what was proposed away: it is decided, or no longer wanted.
    void dropMore();

    /// A question to the archive whose answer belongs to `receiver`; late answers of one that is gone are dropped.
    /// Unlike Pending nothing is cancelled by the next question.
    template <typename T>
    static void receive(QFuture<Result<T>> future, QObject *receiver, std::function<void(Result<T>)> done);

Q_SIGNALS:
    void nextChanged();   ///< next(), canDecide() or more()
    void moreRequested(); ///< the person asks for the list of more()

private:
    enum class Way { Back, Again };
    void walk(Way way);
    void walkStep(Way way, qint64 step);
    void tellWalked(Way way, const std::optional<store::Step> &step);
    void renewNext();
    void tell(const store::Step &step, const store::Plan &plan);
    void tellMore(const QString &done, qint64 step);

    BrowseState &m_state;
    QString m_decider;
    store::NextSteps m_next;
    store::Proposal m_more;
    Pending<store::NextSteps> m_nextFetch;
    Pending<store::NextSteps> m_stepFetch;
    Pending<store::Proposal> m_moreFetch;
};

template <typename T>
void DecisionDesk::receive(QFuture<Result<T>> future, QObject *receiver, std::function<void(Result<T>)> done)
{
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        auto answered = watcher->future();
        if (answered.resultCount() > 0)
            done(answered.takeResult());
    });
    watcher->setFuture(std::move(future));
}

} // namespace legation::ui
