// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QAbstractButton>

namespace legation::ui {

/// A rounded label with a ✕: one part of the search. A click, Space, Delete or Backspace takes it back.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone { Understood, LeftOut };

    Chip(const QString &text, Tone tone, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Tone m_tone;
};

} // namespace legation::ui
