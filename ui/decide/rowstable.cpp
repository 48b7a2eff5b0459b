// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/rowstable.h"

#include "ui/look/cells.h"
#include "ui/look/room.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

/// The row is what is chosen, so no cell of it is framed.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

} // namespace

QTableWidget *makeRowsTable(const QStringList &headings, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableWidget(0, int(headings.size()), parent);
    table->setHorizontalHeaderLabels(headings);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setItemDelegate(new RowDelegate(table));
    table->setAccessibleName(accessibleName);
    keepRowInSight(*table);
    return table;
}

int addRow(QTableWidget &table, const QStringList &cells)
{
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < int(cells.size()); ++column)
        setCell(table, row, column, cells[column]);
    return row;
}

} // namespace legation::ui
