// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QAction>
#include <QDialog>

namespace legation::ui {

/// The keys of the window: those of its actions, and those that work inside a panel.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent);
};

/// What the program is, its version and licence.
void showAbout(QWidget *parent);

} // namespace legation::ui
