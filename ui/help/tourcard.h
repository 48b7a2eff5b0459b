// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace legation::ui {

/// What the tour says at one stop, with the buttons that lead on, back and out.
class TourCard final : public QFrame
{
    Q_OBJECT

public:
    explicit TourCard(QWidget *parent);

    /// `number` of `count`, counted from 1.
    void setStop(const QString &title, const QString &text, int number, int count);

Q_SIGNALS:
    void onRequested();
    void backRequested();
    void endRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_on;
};

} // namespace legation::ui
