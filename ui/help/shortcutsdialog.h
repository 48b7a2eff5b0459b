// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDialog>
#include <QStringList>

#include <utility>
#include <vector>

namespace legation::ui {

/// What keys do, under a heading: a menu, or a panel that has the focus.
struct Shortcuts
{
    QString heading;
    std::vector<std::pair<QString, QStringList>> rows; ///< what, keys as they are written
};

/// The keys of the window: those of its menus, and those that work inside a panel.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const std::vector<Shortcuts> &menus, QWidget *parent);
};

/// What the program is, its version and licence.
void showAbout(QWidget *parent);

} // namespace legation::ui
