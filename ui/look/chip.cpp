// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/chip.h"

#include "ui/look/colours.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace legation::ui {

namespace {

constexpr int kSide = 10;
constexpr int kCross = 8;
constexpr int kGap = 7;
constexpr int kMaxText = 220;

} // namespace

Chip::Chip(const QString &text, Tone tone, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

QSize Chip::sizeHint() const
{
    const int words = qMin(kMaxText, fontMetrics().horizontalAdvance(text()));
    return {words + 2 * kSide + kGap + kCross, fontMetrics().height() + 6};
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colours colours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(colours.accent, 1.5) : QPen(colours.line, 1));
    painter.setBrush(underMouse() ? colours.selection : palette().color(QPalette::Window));
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);

    QFont shown = font();
    shown.setStrikeOut(m_tone == Tone::LeftOut);
    painter.setFont(shown);
    painter.setPen(palette().color(QPalette::Text));
    const QRect words = rect().adjusted(kSide, 0, -kSide - kGap - kCross, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(shown).elidedText(text(), Qt::ElideRight, words.width() + 1));
    painter.setPen(QPen(colours.quiet, 1.4, Qt::SolidLine, Qt::RoundCap));
    const QRectF cross(width() - kSide - kCross + 0.5, (height() - kCross) / 2.0 + 0.5, kCross - 1, kCross - 1);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void Chip::retranslate()
{
    const QString what = m_tone == Tone::LeftOut ? tr("without %1").arg(text()) : text();
    setAccessibleName(tr("Take back: %1").arg(what));
    setToolTip(tr("Take back: %1").arg(what).toHtmlEscaped());
}

} // namespace legation::ui
