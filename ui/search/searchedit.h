// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QLineEdit>

namespace legation::ui {

/// A line that tells of its text when it is committed: never while an input method composes.
class SearchEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchEdit(QWidget *parent = nullptr);

    /// Sets the text without telling of it.
    void showText(const QString &text);

Q_SIGNALS:
    void committed(const QString &text);
    void backspaceAtStart(); ///< Backspace where there is nothing left to delete before the cursor
    void historyRequested(); ///< Down
    void leaveRequested();   ///< Escape

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tellIfChanged();

    bool m_composing = false;
    bool m_writing = false; ///< a person changed the text since the keyboard came here
    QString m_told;
};

} // namespace legation::ui
