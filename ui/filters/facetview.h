// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace legation::ui {

class BrowseState;
class FacetModel;

/// Paints one value of a facet: box, name, bar and count.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The part of a row in which a click adds the value to what is chosen.
    static QRect boxRect(const QRect &row);
};

/// The values of one facet as a list as high as its rows. A click or Return chooses only that value, or takes it back;
/// Ctrl+click, a click on the box or Space adds it; Delete or the menu leaves it out.
class FacetView : public QListView
{
    Q_OBJECT

public:
    FacetView(BrowseState &state, FacetModel &model, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void chooseOnly(const QModelIndex &index);
    void toggleIncluded(const QModelIndex &index);
    void toggleExcluded(const QModelIndex &index);

    BrowseState *m_state;
    FacetModel *m_model;
    QPersistentModelIndex m_pressed;
};

} // namespace legation::ui
