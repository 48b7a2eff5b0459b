// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace legation::ui {

class TaskRow;
class Work;
class WorkList;

/// The one place that shows what the window does beside: a line for each piece of work with its progress and a way to
/// stop it. Hidden while there is none; work that ends within a moment is not shown, so that nothing blinks.
class TaskArea final : public QWidget
{
    Q_OBJECT

public:
    explicit TaskArea(WorkList &works, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void add(Work *work);
    void remove(Work *work);
    void retranslate();

    QVBoxLayout *m_layout;
    std::map<const Work *, TaskRow *> m_rows;
};

} // namespace legation::ui
