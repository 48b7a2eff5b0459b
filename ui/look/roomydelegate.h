// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStyledItemDelegate>

namespace legation::ui {

/// Rows of a list of choices with some air between them.
class RoomyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int kAir = 8;
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kAir);
    }
};

} // namespace legation::ui
