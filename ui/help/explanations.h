// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QObject>

class QWidget;

namespace legation::ui {

/// Says of the parts of the window and of every dialog what they are for (What's This, Shift+F1), in the language of
/// the window. Widgets are known by their class or name, so that panels and dialogs need no words for it; what a
/// control itself says stays. One object, made by main() after the application and watching it.
class Explanations final : public QObject
{
    Q_OBJECT

public:
    explicit Explanations(QObject *parent = nullptr);

    /// What is said of the widget: its own text, or that of the nearest part around it that has one; empty where
    /// nothing is, as of the window itself.
    static QString of(const QWidget &widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace legation::ui
