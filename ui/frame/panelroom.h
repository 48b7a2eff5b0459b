// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QMainWindow>

class QDockWidget;

namespace legation::ui {

/// Keeps a window of use on a small screen (640 × 360 points: full HD at 300 %).
///
/// Where it is too narrow, one panel beside the articles stays; where it is too low, those below them go. A panel that
/// is asked for then takes the place of its neighbour. All come back as they were once there is room. Lives as long as
/// the window; the panels belong to it.
class PanelRoom : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QList<QDockWidget *> beside; ///< the one to keep longest first
        QList<QDockWidget *> below;
    };
    PanelRoom(QMainWindow &window, const Panels &panels);

    /// The layout of the window when there is room for it: the one to be remembered.
    QByteArray layout() const;
    /// Shows a layout of layout(), as far as there is room.
    void show(const QByteArray &layout);
    /// Brings a panel to light that something was asked of.
    void reveal(QDockWidget &dock);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void putAway();
    void asked(const QDockWidget *dock);

    QMainWindow *m_window;
    Panels m_panels;
    QByteArray m_roomy; ///< where panels are put away: how it was before
    bool m_narrow = false;
    bool m_low = false;
};

} // namespace legation::ui
