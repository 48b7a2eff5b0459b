// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>

namespace legation::ui {

/// What the numbers of a piece of work count.
enum class WorkUnit { Articles, Rows, Decisions };
/// What becomes of a piece of work when the archive is closed: what was decided is stored all the same.
enum class WhenLeft { Stop, GoOn };

/// What is said of a piece of work while it is under way.
struct WorkTexts
{
    QString title;       ///< "Loading 3 files"; translated
    QString whenStopped; ///< what cancelling leaves as it is; translated
    WorkUnit unit = WorkUnit::Articles;
    WhenLeft whenLeft = WhenLeft::Stop;
};

/// One piece of work beside the window: how far it is, and a way to stop it. Begun by WorkList, which owns it and
/// deletes it when it has ended.
class Work final : public QObject
{
    Q_OBJECT

public:
    /// Takes `watcher`, whose future is set afterwards.
    Work(WorkTexts texts, QFutureWatcherBase *watcher);

    const WorkTexts &texts() const { return m_texts; }
    qint64 done() const { return m_watcher->progressValue(); }
    qint64 total() const { return m_watcher->progressMaximum(); } ///< 0: not known
    bool isStopping() const { return m_stopping; }
    /// How far it is, in a line: "Loading 3 files: 1,234 of about 68,000 articles · 850 a second · a.jsonl".
    QString line() const;
    void cancel();
    /// It goes on by itself, and nobody is told of its end.
    void leaveAlone() { m_watcher->disconnect(); }

Q_SIGNALS:
    void changed();

private:
    WorkTexts m_texts;
    QFutureWatcherBase *m_watcher;
    QElapsedTimer m_clock;
    bool m_stopping = false;
};

/// "1,234 of about 68,000 articles · 850 a second · 1 min 20 s left"; what is unknown is left out. `seconds` is the
/// time since the start.
QString progressText(WorkUnit unit, qint64 done, qint64 total, double seconds);

} // namespace legation::ui
