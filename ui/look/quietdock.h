// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDockWidget>
#include <QLabel>
#include <QToolButton>

namespace legation::ui {

/// A dock with a quiet line as its title: a small name to drag it by and a button to close it.
class QuietDock : public QDockWidget
{
    Q_OBJECT

public:
    QuietDock(const QString &objectName, QWidget *content, QWidget *parent);

    /// The title with its mnemonic (&Filters, 篩選(&F)), which the menu shows.
    void setTitle(const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_name;
    QToolButton *m_close;
};

} // namespace legation::ui
