// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/names.h"
#include "ui/matrix/matrixcounts.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace legation::ui {

/// Cities as rows, partner countries as columns, counts as cells. An empty cell is a city that never met the country.
class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { ShareRole = Qt::UserRole }; ///< double, 0 to 1: the cell beside the greatest

    explicit MatrixModel(QObject *parent = nullptr);

    void setCounts(MatrixCounts counts);
    void setNames(Names names);
    const MatrixCounts &counts() const { return m_counts; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString describe(const QModelIndex &index) const;
    QString wordsFor(int count) const; ///< “3 visits”, of what is counted

    MatrixCounts m_counts;
    Names m_names;
};

/// Paints a cell: its count on a ground the stronger the greater it is.
class MatrixDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The ground of a cell; the text of the palette on it has a contrast of at least 4.5:1.
    static QColor groundOf(double share, const QPalette &palette);
};

} // namespace legation::ui
