// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/reader/readerview.h"

#include "ui/look/colours.h"
#include "ui/look/menus.h"
#include "ui/look/reasons.h"
#include "ui/look/words.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kLineWidth = 2;
constexpr qreal kLevelStep = 4;
constexpr int kMostSearched = 40; ///< characters of a selection

Qt::PenStyle penStyleFor(annotate::MentionKind kind)
{
    switch (underlineFor(kind)) {
    case QTextCharFormat::DashUnderline: return Qt::DashLine;
    case QTextCharFormat::DotLine: return Qt::DotLine;
    case QTextCharFormat::DashDotLine: return Qt::DashDotLine;
    case QTextCharFormat::DashDotDotLine: return Qt::DashDotDotLine;
    default: return Qt::SolidLine;
    }
}

} // namespace

ReaderView::ReaderView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(20);
}

void ReaderView::showArticle(const store::ArticleRecord &record, const DocumentStyle &style)
{
    const bool same = m_record.id == record.id && record.id.isValid();
    const int scrolled = same ? verticalScrollBar()->value() : 0;
    const auto [anchor, position] = std::pair(textCursor().anchor(), textCursor().position());
    setExtraSelections({});
    m_record = record;
    m_calendar = style.calendar;
    m_marks = writeArticle(*document(), m_record, style);
    if (same)
        select(anchor, position); // who corrects goes on from where it was
    else
        moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(scrolled);
    viewport()->update();
}

void ReaderView::showNothing()
{
    m_record = {};
    m_marks.clear();
    setExtraSelections({});
    document()->clear();
}

std::optional<size_t> ReaderView::mentionAt(int position) const
{
    const MarkedSpan *best = nullptr;
    for (const MarkedSpan &mark : m_marks) {
        if (mark.span.contains(position) && (!best || mark.span.length() < best->span.length()))
            best = &mark;
    }
    return best ? std::optional(best->mention) : std::nullopt;
}

std::optional<size_t> ReaderView::mentionUnder(QPoint position) const
{
    const QPointF inDocument = position + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int at = document()->documentLayout()->hitTest(inDocument, Qt::ExactHit);
    return at < 0 ? std::nullopt : mentionAt(at);
}

QString ReaderView::tipFor(size_t index) const
{
    const annotate::Mention &mention = m_record.mentions.at(index).mention;
    const QColor colour = Colours(palette()).of(mention.kind);
    QString name = mention.text;
    const auto colon = mention.entity.lastIndexOf(u':');
    if (colon >= 0 && mention.entity.sliced(colon + 1) != mention.text)
        name += u" → "_s + mention.entity.sliced(colon + 1);
    QStringList lines{u"<b style=\"color:%1\">%2</b>"_s.arg(colour.name(), name.toHtmlEscaped()),
                      wordFor(mention.kind).toHtmlEscaped()};
    if (!mention.reason.isEmpty())
        lines += inWords(mention.reason, m_calendar).toHtmlEscaped();
    lines += tr("Rule %1").arg(mention.rule).toHtmlEscaped();
    if (m_record.mentions.at(index).entity.isValid())
        lines += tr("Click for its page").toHtmlEscaped();
    return u"<qt>"_s + lines.join(u"<br>"_s) + u"</qt>"_s;
}

void ReaderView::showHits(const std::vector<TextSpan> &hits, std::optional<TextSpan> current)
{
    const Colours colours(palette());
    QList<QTextEdit::ExtraSelection> selections;
    const auto add = [&](TextSpan span, const QColor &ground) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(span.start));
        selection.cursor.setPosition(static_cast<int>(span.end), QTextCursor::KeepAnchor);
        selection.format.setBackground(ground);
        if (current == span)
            selection.format.setFontUnderline(false);
        selections += selection;
    };
    for (const TextSpan &span : hits)
        add(span, colours.hit);
    setExtraSelections(selections);
    if (current) {
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(current->start));
        cursor.setPosition(static_cast<int>(current->end), QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        ensureCursorVisible();
    }
}

/// What Ctrl+Down walked to, or what the cursor stands in.
std::optional<size_t> ReaderView::mentionAtCursor() const
{
    const TextSpan selected{textCursor().selectionStart(), textCursor().selectionEnd()};
    for (const MarkedSpan &mark : m_marks) {
        if (mark.span == selected)
            return mark.mention;
    }
    return mentionAt(textCursor().selectionStart());
}

void ReaderView::select(int anchor, int position)
{
    const int last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::min(anchor, last));
    cursor.setPosition(std::min(position, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void ReaderView::selectMark(const MarkedSpan &mark)
{
    select(static_cast<int>(mark.span.end), static_cast<int>(mark.span.start));
    ensureCursorVisible();
}

/// Blanks at the edges of what is selected mean nothing.
std::optional<ArticlePlace> ReaderView::selectedPlace() const
{
    TextSpan span{textCursor().selectionStart(), textCursor().selectionEnd()};
    while (!span.isEmpty() && document()->characterAt(static_cast<int>(span.start)).isSpace())
        ++span.start;
    while (!span.isEmpty() && document()->characterAt(static_cast<int>(span.end) - 1).isSpace())
        --span.end;
    return placeOf(*document(), m_record, span);
}

void ReaderView::nextMention()
{
    const int here = textCursor().selectionStart();
    const bool begun = textCursor().hasSelection() || here > 0;
    const auto next = std::find_if(m_marks.begin(), m_marks.end(), [&](const MarkedSpan &mark) {
        return mark.span.start > here || (!begun && mark.span.start >= here);
    });
    if (next != m_marks.end())
        selectMark(*next);
}

void ReaderView::previousMention()
{
    const int here = textCursor().selectionStart();
    const auto previous = std::find_if(m_marks.rbegin(), m_marks.rend(),
                                       [here](const MarkedSpan &mark) { return mark.span.start < here; });
    if (previous != m_marks.rend())
        selectMark(*previous);
}

bool ReaderView::showTip(QPoint position, QPoint globalPosition)
{
    const auto mention = mentionUnder(position);
    if (mention)
        QToolTip::showText(globalPosition, tipFor(*mention), this);
    else
        QToolTip::hideText();
    return mention.has_value();
}

bool ReaderView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(viewport()->mapFrom(this, help->pos()), help->globalPos());
        return true;
    }
    return QTextEdit::event(event);
}

void ReaderView::paintMark(QPainter &painter, const MarkedSpan &mark) const
{
    const auto kind = m_record.mentions[mark.mention].mention.kind;
    QPen pen(Colours(palette()).of(kind), kLineWidth, penStyleFor(kind), Qt::FlatCap);
    if (pen.style() == Qt::DotLine)
        pen.setDashPattern({1, 1.2});
    else if (pen.style() == Qt::DashLine)
        pen.setDashPattern({4, 2});
    painter.setPen(pen);
    QTextBlock block = document()->findBlock(static_cast<int>(mark.span.start));
    for (; block.isValid() && block.position() < mark.span.end; block = block.next()) {
        const QPointF corner = document()->documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout *layout = block.layout();
        const int from = static_cast<int>(std::max<qsizetype>(0, mark.span.start - block.position()));
        const int to = static_cast<int>(std::min<qsizetype>(block.length() - 1, mark.span.end - block.position()));
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int first = std::max(from, line.textStart());
            const int last = std::min(to, line.textStart() + line.textLength());
            if (first >= last)
                continue;
            const qreal y =
                corner.y() + line.y() + line.ascent() + line.descent() * 0.6 + kLineWidth + mark.level * kLevelStep;
            painter.drawLine(QPointF(corner.x() + line.cursorToX(first) + 0.5, y),
                             QPointF(corner.x() + line.cursorToX(last) - 0.5, y));
        }
    }
}

void ReaderView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QRect shown = event->rect();
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const auto *layout = document()->documentLayout();
    const int first = layout->hitTest(shown.topLeft() + scrolled, Qt::FuzzyHit);
    const int last = layout->hitTest(shown.bottomRight() + scrolled, Qt::FuzzyHit);
    for (const MarkedSpan &mark : m_marks) {
        if (mark.span.end >= first && mark.span.start <= last + 1)
            paintMark(painter, mark);
    }
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_Down) {
        nextMention();
    } else if (control && event->key() == Qt::Key_Up) {
        previousMention();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto mention = mentionAtCursor())
            Q_EMIT mentionActivated(m_record.mentions.at(*mention).entity);
    } else {
        QTextEdit::keyPressEvent(event);
    }
}

void ReaderView::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(mentionUnder(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ReaderView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QTextEdit::mousePressEvent(event);
}

void ReaderView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const bool dragged = (position - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged || textCursor().hasSelection())
        return;
    if (const auto mention = mentionUnder(position))
        Q_EMIT mentionActivated(m_record.mentions.at(*mention).entity);
}

void ReaderView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto mention = byKey ? mentionAtCursor() : mentionUnder(event->pos());
    if (mention) {
        auto *first = menu->actions().value(0);
        const store::StoredMention &one = m_record.mentions.at(*mention);
        auto *show = new QAction(tr("&Show %1").arg(QString(one.mention.text).replace(u'&', u"&&"_s)), menu);
        // The article may be another before the entry is chosen.
        connect(show, &QAction::triggered, this, [this, entity = one.entity] { Q_EMIT mentionActivated(entity); });
        menu->insertAction(first, show);
        menu->insertSeparator(first);
    }
    const QString selected = textCursor().selectedText().simplified().left(kMostSearched);
    if (!selected.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("&Search for “%1”").arg(QString(selected).replace(u'&', u"&&"_s)), this,
                        [this, selected] { Q_EMIT searchRequested(selected); });
    }
    if (m_record.id.isValid())
        Q_EMIT menuOpening(
            *menu, {.article = m_record.id, .record = &m_record, .mention = mention, .selection = selectedPlace()});
    popUp(*menu, byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

} // namespace legation::ui
