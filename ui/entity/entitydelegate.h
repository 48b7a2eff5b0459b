// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStyledItemDelegate>

namespace legation::ui {

/// Paints the rows of EntityListModel: quiet headings, a coloured bar before an entity, day and sign before a visit,
/// counts and days at the right.
class EntityDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintEntity(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintEngagement(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    void paintPlain(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
};

} // namespace legation::ui
