// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/undokeys.h"

#include "ui/decide/decisiondesk.h"

#include <QShortcut>
#include <QWidget>

namespace legation::ui {

void addUndoKeys(QWidget &dialog, DecisionDesk &desk)
{
    const auto add = [&dialog, &desk](const QKeySequence &keys, void (DecisionDesk::*what)()) {
        auto *shortcut = new QShortcut(keys, &dialog);
        shortcut->setAutoRepeat(false);
        QObject::connect(shortcut, &QShortcut::activated, &desk, what);
    };
    add(QKeySequence::Undo, &DecisionDesk::undo);
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &DecisionDesk::redo);
    add(Qt::CTRL | Qt::Key_Y, &DecisionDesk::redo);
}

} // namespace legation::ui
