// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/cells.h"

#include <QCoreApplication>
#include <QTableWidget>
#include <QTextDocument>

namespace legation::ui {

using namespace Qt::StringLiterals;

QTableWidgetItem *setCell(QTableWidget &table, int row, int column, const QString &text)
{
    auto *item = new QTableWidgetItem(QString(text).replace(u'\n', u" · "_s));
    item->setToolTip(Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text);
    const QTableWidgetItem *heading = table.horizontalHeaderItem(column);
    if (text.isEmpty() && heading)
        item->setData(Qt::AccessibleTextRole, QCoreApplication::translate("Cells", "%1: none").arg(heading->text()));
    table.setItem(row, column, item);
    return item;
}

} // namespace legation::ui
