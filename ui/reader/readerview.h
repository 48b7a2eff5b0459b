// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/reader/articledocument.h"

#include <QTextEdit>

#include <optional>

class QMenu;

namespace legation::ui {

/// The text of one article with its mentions underlined, each kind by a line and a colour of its own. A click or
/// Return on a mention activates it; Ctrl+Down and Ctrl+Up walk from mention to mention.
class ReaderView : public QTextEdit
{
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);

    void showArticle(const store::ArticleRecord &record, const DocumentStyle &style);
    void showNothing();
    const store::ArticleRecord &article() const { return m_record; }
    const std::vector<MarkedSpan> &marks() const { return m_marks; }
    /// The innermost mention at a position of the document; nullopt where there is none.
    std::optional<size_t> mentionAt(int position) const;
    /// What the tip of a mention says, as safe markup.
    QString tipFor(size_t mention) const;

    /// Marks stretches of the document as found: search hits quietly, `current` strongly.
    void showHits(const std::vector<TextSpan> &hits, std::optional<TextSpan> current);

    void nextMention();
    void previousMention();

Q_SIGNALS:
    void mentionActivated(legation::EntityId entity);
    /// A menu is about to show: at its end stands what can be done with the subject.
    void menuOpening(QMenu &menu, const legation::ui::Subject &subject);
    void searchRequested(const QString &words); ///< the selected words

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void paintMark(QPainter &painter, const MarkedSpan &mark) const;
    bool showTip(QPoint position, QPoint globalPosition);
    std::optional<size_t> mentionUnder(QPoint position) const;
    std::optional<size_t> mentionAtCursor() const;
    void selectMark(const MarkedSpan &mark);
    std::optional<ArticlePlace> selectedPlace() const;
    void select(int anchor, int position);

    store::ArticleRecord m_record;
    Calendar m_calendar = Calendar::Gregorian; ///< of the tips
    std::vector<MarkedSpan> m_marks;
    QPoint m_pressed;
};

} // namespace legation::ui
