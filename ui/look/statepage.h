// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace legation::ui {

/// What stands where a list would be when there is none: one line that says what is the case, one that says what to
/// do next, and the buttons that do it. Never a blank.
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &advice);
    QString title() const { return m_title->text(); }
    /// Adds a button below the texts; its label may be set anew after a change of language.
    QPushButton *addButton(const QString &objectName, std::function<void()> action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitTexts();

    QLabel *m_title;
    QLabel *m_advice;
    QVBoxLayout *m_buttons;
};

} // namespace legation::ui
