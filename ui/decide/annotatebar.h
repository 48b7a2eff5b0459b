// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace legation::ui {

/// Annotates the archive again beside everything else, and tells how far it is: one line at the foot of the window,
/// hidden otherwise. When it ends a note says what came of it.
class AnnotateBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AnnotateBar(BrowseState &state, QWidget *parent = nullptr);
    ~AnnotateBar() override;

    void start();
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged();
    void reviewRequested(); ///< the person asks for the decisions to look at again

protected:
    void changeEvent(QEvent *event) override;

private:
    void ended();
    void showProgress();
    void tell(const store::AnnotatedAgain &report);
    void retranslate();

    BrowseState &m_state;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    QFutureWatcher<Result<store::AnnotatedAgain>> m_watcher;
    QElapsedTimer m_clock;
    bool m_running = false;
};

} // namespace legation::ui
