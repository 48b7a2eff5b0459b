// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QPainter>

class QStyleOption;

namespace legation::ui {

/// What stands in a check box.
enum class BoxMark { None, Tick, Dash, Cross };

/// A check box as every list and dialog has it.
void paintCheckBox(QPainter &painter, const QRectF &box, BoxMark mark, const QPalette &palette);

/// The round button of one choice among several.
void paintRadioButton(QPainter &painter, const QStyleOption &option);

/// The frame of a field that is typed into; that of one with the focus is the accent.
void paintFieldFrame(QPainter &painter, const QStyleOption &option);

/// The frame of a part that is only read: a list, a table, a group.
void paintPartFrame(QPainter &painter, const QStyleOption &option);

} // namespace legation::ui
