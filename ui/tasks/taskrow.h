// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace legation::ui {

class Work;

/// One piece of work in the task area: what it is and how far, a bar, and a button that stops it.
class TaskRow final : public QWidget
{
    Q_OBJECT

public:
    /// `work` outlives the row.
    explicit TaskRow(Work &work, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void renew();
    void showText();
    void retranslate();

    Work &m_work;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace legation::ui
