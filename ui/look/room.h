// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QScrollArea>

class QTableView;

namespace legation::ui {

/// Gives a window the size it would have, or what its screen has room for.
void resizeWithinScreen(QWidget &window, QSize wanted);

/// The same for a window that is as high as what is in it needs at that width.
void fitWithinScreen(QWidget &window, int width);

/// Keeps room in a table for its heading and one whole row, however low the window is.
void keepRowInSight(QTableView &table);

/// A part of a window that is scrolled up and down where it is too low for it. As large as its content wants to be
/// where there is room, and no stop of the keyboard: moving to a control brings it to light.
class Scrolled : public QScrollArea
{
    Q_OBJECT

public:
    explicit Scrolled(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace legation::ui
