// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/tasks/worklist.h"

namespace legation::ui {

WorkList::~WorkList()
{
    for (Work *work : m_running) {
        work->disconnect();
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

void WorkList::cancelAll()
{
    for (Work *work : m_running)
        work->cancel();
}

} // namespace legation::ui
