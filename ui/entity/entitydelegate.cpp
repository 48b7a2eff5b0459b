// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/entity/entitydelegate.h"

#include "ui/entity/entitylist.h"
#include "ui/look/colours.h"
#include "ui/look/shapes.h"

#include <QApplication>
#include <QPainter>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kGap = 8;

EntityListModel::RowKind kindOf(const QModelIndex &index)
{
    return EntityListModel::RowKind(index.data(EntityListModel::RowKindRole).toInt());
}

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QColor inkOf(const QStyleOptionViewItem &option)
{
    const bool chosen = option.state & QStyle::State_Selected;
    return option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
}

/// Secondary text; on the ground of a chosen row the ink of that row, because grey would be too faint there.
QColor quietOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected ? inkOf(option) : Colours(option.palette).quiet;
}

/// Draws right-aligned text and gives the line that is left of it.
QRect paintAside(QPainter &painter, QRect line, const QStyleOptionViewItem &option, const QString &aside)
{
    painter.setFont(smaller(option.font));
    painter.setPen(quietOf(option));
    const QFontMetrics metrics(painter.font());
    // Of "title · count" the title is cut: half a number would be another one.
    const qsizetype count = qMax<qsizetype>(aside.lastIndexOf(u" · "_s), 0);
    const int room = line.width() * 55 / 100 - metrics.horizontalAdvance(aside.sliced(count));
    const QString shown = metrics.elidedText(aside.first(count), Qt::ElideRight, room) + aside.sliced(count);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, shown);
    line.setRight(line.right() - metrics.horizontalAdvance(shown) - kGap);
    return line;
}

void paintText(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option, const QString &text)
{
    painter.setFont(option.font);
    painter.setPen(inkOf(option));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(option.font).elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = option.fontMetrics.height();
    const bool heading = kindOf(index) == EntityListModel::RowKind::Heading;
    return {120, heading ? height + (index.row() == 0 ? 10 : 18) : height + 9};
}

void EntityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.palette.setCurrentColorGroup(QPalette::Active); // headings are not enabled, but not faint either
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect line = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const auto kind = kindOf(index);
    if (kind != EntityListModel::RowKind::Heading) {
        option.text.clear();
        const QWidget *widget = option.widget;
        QStyle *style = widget ? widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
    }
    switch (kind) {
    case EntityListModel::RowKind::Heading: paintHeading(*painter, option, index); break;
    case EntityListModel::RowKind::Entity: paintEntity(*painter, line, option, index); break;
    case EntityListModel::RowKind::Engagement: paintEngagement(*painter, line, option, index); break;
    case EntityListModel::RowKind::Form:
    case EntityListModel::RowKind::Article:
    case EntityListModel::RowKind::More: paintPlain(*painter, line, option, index); break;
    }
    painter->restore();
}

void EntityDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont strong = smaller(option.font);
    strong.setWeight(QFont::DemiBold);
    const QRect line = option.rect.adjusted(kMargin, 0, -kMargin, -4);
    painter.setPen(Colours(option.palette).quiet);
    painter.setFont(strong);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
    painter.setFont(smaller(option.font));
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, index.data(EntityListModel::AsideRole).toString());
}

void EntityDelegate::paintEntity(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto kind = store::EntityKind(index.data(EntityListModel::EntityKindRole).toInt());
    const int bar = option.fontMetrics.ascent();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Colours(option.palette).of(kind));
    painter.drawRoundedRect(QRectF(line.left(), line.center().y() - bar / 2.0 + 0.5, 5, bar), 2, 2);
    QRect rest = paintAside(painter, line.adjusted(5 + kGap, 0, 0, 0), option,
                            index.data(EntityListModel::AsideRole).toString());
    const QString name = index.data().toString();
    paintText(painter, rest, option, name);
    rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(name) + 6);
    const QString latin = index.data(EntityListModel::LatinRole).toString();
    if (latin.isEmpty() || rest.width() < 24)
        return;
    painter.setPen(quietOf(option));
    painter.setFont(smaller(option.font));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(latin, Qt::ElideRight, rest.width()));
}

void EntityDelegate::paintEngagement(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const auto row = index.data(EntityListModel::EngagementRole).value<store::EngagementRow>();
    const QFontMetrics small(smaller(option.font));
    const int dateWidth = small.horizontalAdvance(u"0000-00-00?"_s) + 2;
    painter.setFont(smaller(option.font));
    painter.setPen(quietOf(option));
    const QString date = index.data(EntityListModel::AsideRole).toString();
    painter.drawText(QRect(line.left(), line.top(), dateWidth, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     small.elidedText(date, Qt::ElideRight, dateWidth));
    const double size = option.fontMetrics.height() * 0.55;
    const QPointF centre(line.left() + dateWidth + kGap + size / 2, line.center().y() + 1);
    paintShape(painter, row.kind, row.direction, centre, size, row.dateFromText ? ShapeFill::Solid : ShapeFill::Hollow,
               Colours(option.palette).of(row.kind, row.direction));
    paintText(painter, line.adjusted(dateWidth + 2 * kGap + int(size), 0, 0, 0), option, index.data().toString());
}

void EntityDelegate::paintPlain(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QRect rest = paintAside(painter, line, option, index.data(EntityListModel::AsideRole).toString());
    QStyleOptionViewItem own = option;
    if (kindOf(index) == EntityListModel::RowKind::More && !(option.state & QStyle::State_Selected))
        own.palette.setColor(QPalette::Text, Colours(option.palette).accent);
    paintText(painter, rest, own, index.data().toString());
}

} // namespace legation::ui
