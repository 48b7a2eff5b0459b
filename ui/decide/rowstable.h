// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QTableWidget>

namespace legation::ui {

/// A table to read and choose rows from, as the dialogs of corrections show them: quiet, one line a row, Tab goes on.
QTableWidget *makeRowsTable(const QStringList &headings, const QString &accessibleName, QWidget *parent);
/// Adds a row; each text is its tip too, and line breaks become blanks. The number of the row.
int addRow(QTableWidget &table, const QStringList &cells);

} // namespace legation::ui
