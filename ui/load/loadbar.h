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

/// Loads files into the open archive and tells how far it is: one line at the foot of the window, hidden while nothing
/// is loaded. The window stays usable. When it ends a note says what came of it and offers the report.
class LoadBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadBar(BrowseState &state, QWidget *parent = nullptr);
    ~LoadBar() override;

    /// Files given while others are loaded wait for their turn.
    void load(const QStringList &files);
    bool isLoading() const { return m_loading; }
    void cancel();

    /// "1,234 of about 68,000 articles · 850 a second · 1 min 20 s left"; what is unknown is left out. `seconds` is the
    /// time since the start.
    static QString progressText(qint64 done, qint64 total, double seconds);

Q_SIGNALS:
    void finished(const legation::store::LoadReport &report);

protected:
    void changeEvent(QEvent *event) override;

private:
    void start();
    void ended();
    void showProgress();
    void tell(const store::LoadReport &report);
    void showReport(const store::LoadReport &report);
    void retranslate();

    BrowseState &m_state;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    QFutureWatcher<Result<store::LoadReport>> m_watcher;
    QElapsedTimer m_clock;
    QStringList m_files;
    QStringList m_waiting;
    bool m_loading = false;
};

} // namespace legation::ui
