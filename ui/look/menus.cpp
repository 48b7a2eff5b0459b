// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/menus.h"

#include <QCoreApplication>
#include <QCursor>
#include <QKeyEvent>
#include <QMenu>

namespace legation::ui {

namespace {

void takeFirst(QMenu &menu)
{
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QCoreApplication::sendEvent(&menu, &down);
}

} // namespace

void popUp(QMenu &menu, QPoint at)
{
    const bool byKey = QCursor::pos() != at;
    menu.popup(at);
    if (byKey)
        takeFirst(menu);
}

void popUpBelow(QMenu &menu, const QWidget &button)
{
    const bool byKey = !button.rect().contains(button.mapFromGlobal(QCursor::pos()));
    menu.popup(button.mapToGlobal(QPoint(0, button.height())));
    if (byKey)
        takeFirst(menu);
}

} // namespace legation::ui
