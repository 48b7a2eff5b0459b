// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/matrix/matrixmodel.h"

#include "ui/look/colours.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace legation::ui {

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MatrixModel::setCounts(MatrixCounts counts)
{
    beginResetModel();
    m_counts = std::move(counts);
    endResetModel();
}

void MatrixModel::setNames(Names names)
{
    m_names = std::move(names);
    if (rowCount() > 0)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.cities.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.countries.size());
}

QString MatrixModel::describe(const QModelIndex &index) const
{
    return tr("%1 and %2: %3")
        .arg(m_names.city(m_counts.cities[index.row()]), m_names.country(m_counts.countries[index.column()]),
             wordsFor(m_counts.at(index.row(), index.column())));
}

QString MatrixModel::wordsFor(int count) const
{
    return m_counts.of == MatrixOf::Visits ? tr("%n visit(s)", nullptr, count) : tr("%n engagement(s)", nullptr, count);
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int count = m_counts.at(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole: return count > 0 ? QLocale().toString(count) : QString();
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return describe(index);
    case ShareRole: return m_counts.most > 0 ? double(count) / m_counts.most : 0.0;
    default: return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isCity = orientation == Qt::Vertical;
    const QString name =
        isCity ? m_names.city(m_counts.cities.value(section)) : m_names.country(m_counts.countries.value(section));
    const auto &totals = isCity ? m_counts.cityTotals : m_counts.countryTotals;
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(name, wordsFor(totals[size_t(section)]));
    case Qt::TextAlignmentRole: return int(isCity ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    default: return {};
    }
}

QColor MatrixDelegate::groundOf(double share, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (share <= 0)
        return base;
    // By the root: a few great cells must not make all others look empty.
    const double strength = 0.15 + 0.85 * std::sqrt(share);
    const QColor full = Colours(palette).bar;
    const auto mix = [strength](int from, int to) { return int(std::lround(from + (to - from) * strength)); };
    return {mix(base.red(), full.red()), mix(base.green(), full.green()), mix(base.blue(), full.blue())};
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, groundOf(index.data(MatrixModel::ShareRole).toDouble(), option.palette));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
    if (chosen || (option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(Colours(option.palette).accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace legation::ui
