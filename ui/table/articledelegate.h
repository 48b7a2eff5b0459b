// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <QCache>
#include <QStaticText>
#include <QStringList>
#include <QStyledItemDelegate>

#include <vector>

namespace legation::ui {

/// Paints the cells of the article table: one line, elided, search hits on a ground of their own, engagements as
/// signs. What is laid out once is kept, since laying out Han text is what costs when a table scrolls.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ArticleDelegate(QObject *parent = nullptr);

    void setHighlights(const QStringList &foldedTerms);
    static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Line
    {
        QStaticText text;
        std::vector<QRectF> hits; ///< relative to the text's top left
    };

    Line *lineFor(const QString &text, int width, const QStyleOptionViewItem &option) const;
    void paintLine(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QString &text) const;
    static void paintBranch(QPainter *painter, QRect &area, const QStyleOptionViewItem &option);
    void paintEngagements(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const;

    QStringList m_highlights;
    mutable QCache<QString, Line> m_lines{4000};
    mutable QFont m_font; ///< of the lines kept; another font empties the cache
};

} // namespace legation::ui
