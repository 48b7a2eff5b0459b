// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QTableWidgetItem>

namespace legation::ui {

/// Fills a cell with text of an article or a file: on one line, its whole text as its tip, never drawn as rich text. A
/// screen reader says of an empty one that nothing stands under the heading of its column.
QTableWidgetItem *setCell(QTableWidget &table, int row, int column, const QString &text);

} // namespace legation::ui
