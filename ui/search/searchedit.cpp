// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/search/searchedit.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace legation::ui {

SearchEdit::SearchEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    connect(this, &QLineEdit::textChanged, this, &SearchEdit::tellIfChanged);
    connect(this, &QLineEdit::textEdited, this, [this] { m_writing = true; });
}

void SearchEdit::showText(const QString &text)
{
    m_told = text;
    if (this->text() != text)
        setText(text);
}

void SearchEdit::tellIfChanged()
{
    // A composition that begins over a selection deletes it first: that is no text the person has decided on yet.
    if (m_composing || text() == m_told)
        return;
    m_told = text();
    Q_EMIT committed(m_told);
}

/// On X11 a line edit takes Ctrl+E, Ctrl+D and others for keys of an editor; here they are the window's, as everywhere.
/// Undo and redo are of the words only while these are written: who comes back from correcting means the correction.
bool SearchEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        constexpr std::array kOfTheWindow{Qt::Key_D, Qt::Key_E, Qt::Key_H, Qt::Key_K, Qt::Key_L};
        const bool isEditorKey = key->modifiers() == Qt::ControlModifier &&
                                 std::ranges::find(kOfTheWindow, key->key()) != kOfTheWindow.end();
        const bool isUndoKey = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (isEditorKey || (isUndoKey && !m_writing)) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void SearchEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_writing = false;
    QLineEdit::focusOutEvent(event);
}

void SearchEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    tellIfChanged();
}

void SearchEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Backspace && cursorPosition() == 0 && !hasSelectedText())
        Q_EMIT backspaceAtStart();
    else if (event->key() == Qt::Key_Down)
        Q_EMIT historyRequested();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveRequested();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace legation::ui
