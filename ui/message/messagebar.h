// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/message.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

namespace legation::ui {

/// The one place where the window tells what happened. A note goes away by itself; a warning or failure stays until it
/// is closed or a newer message comes.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Message &message);
    QString text() const { return isHidden() ? QString() : m_text->text(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void press(const std::function<void()> &what);

    Message m_message;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_other;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace legation::ui
