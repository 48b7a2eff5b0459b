// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace legation::ui {

/// A column a file can have, and whether it is to have it.
struct ExportColumn
{
    QString key; ///< as exportColumns() gives it; stands in the header of the file
    bool chosen = true;

    friend bool operator==(const ExportColumn &, const ExportColumn &) = default;
};

/// The columns of an export in their order, each with a check box; dragged or moved to other places.
class ColumnsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ColumnsModel(QObject *parent = nullptr);

    void setColumns(std::vector<ExportColumn> columns);
    const std::vector<ExportColumn> &columns() const { return m_columns; }
    QStringList chosenKeys() const;
    void chooseAll();
    void chooseNone();
    /// Moves a column one place up (-1) or down (+1); nothing happens at the ends. The row where it is then.
    int shift(int row, int by);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void edited(); ///< the choice or the order changed

private:
    void move(int from, int before);

    std::vector<ExportColumn> m_columns;
};

/// The key as words of the window: "date_basis" -> “Date rests on”; unknown keys give themselves.
QString columnTitle(const QString &key);

} // namespace legation::ui
