// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/table/articledelegate.h"

#include "ui/look/colours.h"
#include "ui/look/hits.h"
#include "ui/look/shapes.h"
#include "ui/look/words.h"
#include "ui/table/articletablemodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSidePadding = 8;
constexpr int kRowPadding = 10;
constexpr int kShapeGap = 6;

/// Where a stretch of a laid out line stands.
std::vector<QRectF> rectsOf(const QString &line, const std::vector<TextSpan> &spans, const QFont &font)
{
    std::vector<QRectF> rects;
    if (spans.empty())
        return rects;
    QTextLayout layout(line, font);
    layout.beginLayout();
    const QTextLine laid = layout.createLine();
    layout.endLayout();
    for (const TextSpan &span : spans) {
        const qreal left = laid.cursorToX(static_cast<int>(span.start));
        const qreal right = laid.cursorToX(static_cast<int>(span.end));
        rects.emplace_back(qMin(left, right), 0, qAbs(right - left), laid.height());
    }
    return rects;
}

} // namespace

ArticleDelegate::ArticleDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ArticleDelegate::setHighlights(const QStringList &foldedTerms)
{
    if (m_highlights == foldedTerms)
        return;
    m_highlights = foldedTerms;
    m_lines.clear();
}

int ArticleDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + kRowPadding;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const int sign = index.column() == ArticleTableModel::Engagements ? option.fontMetrics.height() : 0;
    return {option.fontMetrics.horizontalAdvance(text) + 2 * kSidePadding + sign, rowHeight(option.fontMetrics)};
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground(option);
    ground.backgroundBrush = {};
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, widget);

    QRect area = option.rect.adjusted(kSidePadding, 0, -kSidePadding, 0);
    const bool isMember =
        index.column() == ArticleTableModel::Headline && index.data(ArticleTableModel::MemberRole).toBool();
    painter->save();
    painter->setClipRect(option.rect);
    const auto role = option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
    const bool quiet = index.column() == ArticleTableModel::Date || index.column() == ArticleTableModel::Source ||
                       index.column() == ArticleTableModel::Copies || index.column() == ArticleTableModel::Snippet;
    const bool waiting = index.data(ArticleTableModel::WaitingRole).toBool();
    painter->setPen(quiet || waiting ? Colours(option.palette).quiet : option.palette.color(role));
    if (isMember)
        paintBranch(painter, area, option);
    if (index.column() == ArticleTableModel::Engagements && !waiting)
        paintEngagements(painter, area, option, index);
    else
        paintLine(painter, area, option, index, index.data(Qt::DisplayRole).toString());
    painter->restore();

    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
    }
}

/// The corner that leads from the row of a family to its members; the text begins after it.
void ArticleDelegate::paintBranch(QPainter *painter, QRect &area, const QStyleOptionViewItem &option)
{
    const int step = option.fontMetrics.height();
    const QPen pen = painter->pen();
    painter->setPen(Colours(option.palette).quiet);
    const int x = area.left() + step / 3;
    painter->drawLine(x, area.top(), x, area.center().y());
    painter->drawLine(x, area.center().y(), area.left() + step - 3, area.center().y());
    painter->setPen(pen);
    area.setLeft(area.left() + step);
}

ArticleDelegate::Line *ArticleDelegate::lineFor(const QString &text, int width,
                                                const QStyleOptionViewItem &option) const
{
    if (m_font != option.font) {
        m_lines.clear();
        m_font = option.font;
    }
    const QString key = QString::number(width) + u'\n' + text;
    if (Line *known = m_lines.object(key))
        return known;
    auto *line = new Line;
    QString shown = text;
    shown.replace(u'\n', u' '); // one line a row, whatever the article holds
    shown = option.fontMetrics.elidedText(shown, Qt::ElideRight, width);
    line->text = QStaticText(shown);
    line->text.setTextFormat(Qt::PlainText);
    line->text.setPerformanceHint(QStaticText::AggressiveCaching);
    line->text.prepare({}, option.font);
    line->hits = rectsOf(shown, hitsIn(shown, m_highlights), option.font);
    m_lines.insert(key, line);
    return line;
}

void ArticleDelegate::paintLine(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const QString &text) const
{
    if (text.isEmpty())
        return;
    const Line *line = lineFor(text, area.width(), option);
    const QSizeF size = line->text.size();
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const QPointF corner(right ? area.right() - size.width() : area.left(),
                         area.top() + (area.height() - size.height()) / 2);
    const bool hasHits = index.column() == ArticleTableModel::Headline || index.column() == ArticleTableModel::Snippet;
    if (hasHits && !line->hits.empty()) {
        painter->save();
        painter->setPen(Qt::NoPen);
        painter->setBrush(Colours(option.palette).hit);
        for (const QRectF &hit : line->hits)
            painter->drawRoundedRect(hit.translated(corner), 2, 2);
        painter->restore();
    }
    painter->setFont(option.font);
    painter->drawStaticText(corner, line->text);
}

void ArticleDelegate::paintEngagements(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ArticleTableModel *>(index.model());
    const store::ArticleRow *row = model ? model->rowAt(index.row()) : nullptr;
    if (!row)
        return;
    const Colours colours(option.palette);
    const qreal size = option.fontMetrics.height() * 0.62;
    qreal x = area.left();
    const auto paintOne = [&](annotate::EngagementKind kind, annotate::Direction direction) {
        if (x > area.right())
            return;
        paintShape(*painter, kind, direction, {x + size / 2, area.center().y() + 0.5}, size, ShapeFill::Solid,
                   colours.of(kind, direction));
        x += size + kShapeGap;
        const QString word = wordFor(kind, direction);
        const QRect rest(static_cast<int>(x), area.top(), area.right() - static_cast<int>(x) + 1, area.height());
        painter->setFont(option.font);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(word, Qt::ElideRight, rest.width()));
        x += option.fontMetrics.horizontalAdvance(word) + 2 * kShapeGap;
    };
    for (const auto kind : row->kinds) {
        if (kind != annotate::EngagementKind::Visit || row->directions.empty()) {
            paintOne(kind, annotate::Direction::None);
            continue;
        }
        for (const auto direction : row->directions)
            paintOne(kind, direction);
    }
}

} // namespace legation::ui
