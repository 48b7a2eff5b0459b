// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/tasks/worklist.h"

namespace legation::ui {

WorkList::~WorkList()
{
    for (Work *work : m_running) {
        work->disconnect();
        if (work->texts().whenLeft == WhenLeft::Stop)
            work->cancel();
        delete work;
    }
}

Work *WorkList::add(WorkTexts texts, QFutureWatcherBase *watcher)
{
    auto *work = new Work(std::move(texts), watcher);
    m_running.push_back(work);
    Q_EMIT begun(work);
    return work;
}

void WorkList::remove(Work *work)
{
    std::erase(m_running, work);
    Q_EMIT ended(work);
    work->deleteLater();
}

void WorkList::leave()
{
    const std::vector<Work *> all = m_running;
    for (Work *work : all) {
        if (work->texts().whenLeft == WhenLeft::Stop)
            work->cancel();
        else {
            work->leaveAlone();
            remove(work);
        }
    }
}

} // namespace legation::ui
