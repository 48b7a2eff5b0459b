// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"
#include "ui/mainwindow.h"

#include <QTimer>

namespace legation::gui {

/// Writes a picture of the window once it has settled: the search answered and nothing repainted for a while. Then
/// ends the program with 0, or with 1 and a sentence where the picture cannot be made.
class Picture : public QObject
{
    Q_OBJECT

public:
    Picture(ui::MainWindow &window, ui::BrowseState &state, const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeIfSettled();
    void leave(const QString &sentence);

    ui::MainWindow *m_window;
    ui::BrowseState *m_state;
    QString m_path;
    QTimer m_quiet;
    QTimer m_patience;
};

} // namespace legation::gui
