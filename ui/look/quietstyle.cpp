// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/quietstyle.h"

#include "ui/look/colours.h"
#include "ui/look/indicators.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderMargin = 8;
constexpr int kSortSign = 8;
constexpr int kSortGap = 6;
constexpr int kSeparator = 5;
constexpr int kTitleGap = 4;
constexpr int kTextPadding = 4; ///< between the frame of a field and its text
constexpr qreal kRadius = 4;

/// A hairline through the middle of a strip, along its longer side.
void drawHairline(const QRect &strip, QPainter &painter, const QStyleOption &option)
{
    const Colours colours(option.palette);
    painter.fillRect(strip, option.palette.color(QPalette::Base));
    painter.setPen(option.state & QStyle::State_MouseOver ? colours.accent : colours.line);
    if (strip.width() > strip.height())
        painter.drawLine(strip.left(), strip.center().y(), strip.right(), strip.center().y());
    else
        painter.drawLine(strip.center().x(), strip.top(), strip.center().x(), strip.bottom());
}

BoxMark markIn(const QStyleOption &option)
{
    if (option.state & QStyle::State_On)
        return BoxMark::Tick;
    return option.state & QStyle::State_NoChange ? BoxMark::Dash : BoxMark::None;
}

bool isFramedField(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0;
}

/// Whether a frame goes around a text that can be written.
bool isTyped(const QWidget *widget)
{
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled) &&
           !qobject_cast<const QAbstractItemView *>(widget);
}

} // namespace

QuietStyle::QuietStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void QuietStyle::drawHeader(const QStyleOption &option, QPainter &painter) const
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    painter.setPen(Colours(option.palette).line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void QuietStyle::drawHeaderSection(const QStyleOptionHeader &header, QPainter &painter) const
{
    drawHeader(header, painter);
    const QColor quiet = Colours(header.palette).quiet;
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const int sign = sorted ? kSortSign + kSortGap : 0;
    const QRect words = header.rect.adjusted(kHeaderMargin, 0, -kHeaderMargin - sign, 0);
    const QString text = header.fontMetrics.elidedText(header.text, Qt::ElideRight, words.width());
    painter.setPen(quiet);
    painter.drawText(words, static_cast<int>(header.textAlignment) | Qt::AlignVCenter, text);
    if (!sorted)
        return;
    // Directly behind the words, as a sign that belongs to them. Qt's “SortUp” is an order from Z to A.
    const QPointF middle(words.left() + header.fontMetrics.horizontalAdvance(text) + kSortGap + kSortSign / 2.0,
                         header.rect.center().y() + 1);
    const qreal tip = header.sortIndicator == QStyleOptionHeader::SortUp ? 2.5 : -2.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(quiet);
    painter.drawPolygon(QPolygonF{middle + QPointF(-4, -tip), middle + QPointF(4, -tip), middle + QPointF(0, tip)});
    painter.restore();
}

void QuietStyle::drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter) const
{
    const bool active = item.state & State_Selected && item.state & State_Enabled;
    painter.fillRect(item.rect, active ? Colours(item.palette).selection : item.palette.color(QPalette::Base));
    const int flags = Qt::AlignCenter | Qt::TextSingleLine |
                      (proxy()->styleHint(SH_UnderlineShortcut, &item) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    drawItemText(&painter, item.rect, flags, item.palette, item.state & State_Enabled, item.text, QPalette::Text);
}

/// One thin frame everywhere, once the keyboard is used.
void QuietStyle::drawFocus(const QStyleOption &option, QPainter &painter) const
{
    if (!(option.state & State_KeyboardFocusChange))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Colours(option.palette).accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius / 2, kRadius / 2);
    painter.restore();
}

void QuietStyle::drawButton(const QStyleOption &option, QPainter &painter) const
{
    const Colours colours(option.palette);
    const bool down = option.state & (State_Sunken | State_On);
    const bool warm = option.state & State_MouseOver && option.state & State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(down || warm ? colours.selection : option.palette.color(QPalette::Button));
    const bool focus = option.state & State_HasFocus && option.state & State_KeyboardFocusChange;
    painter.setPen(QPen(focus ? colours.accent : colours.line, focus ? 1.6 : 1.2));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.8, 0.8, -0.8, -0.8), kRadius, kRadius);
    painter.restore();
}

/// What is chosen in a list that folds down, with an ellipsis where it is too narrow; false where it fits.
bool QuietStyle::drawChoice(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *choice = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (!choice || choice->editable || !choice->currentIcon.isNull())
        return false;
    constexpr int kInside = 2; // that the style keeps free before and behind the words
    const QRect words = proxy()->subControlRect(CC_ComboBox, choice, SC_ComboBoxEditField, widget);
    const int room = words.width() - 2 * kInside;
    if (choice->fontMetrics.horizontalAdvance(choice->currentText) <= room)
        return false;
    QStyleOptionComboBox shorter(*choice);
    shorter.currentText = choice->fontMetrics.elidedText(choice->currentText, Qt::ElideRight, room);
    QProxyStyle::drawControl(CE_ComboBoxLabel, &shorter, &painter, widget);
    return true;
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeader(*option, *painter); return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(*header, *painter);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(*item, *painter);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (drawChoice(*option, *painter, widget))
            return;
        break;
    case CE_Splitter: drawHairline(option->rect, *painter, *option); return;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->setPen(Colours(option->palette).line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, option->palette.color(QPalette::Base)); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorDockWidgetResizeHandle: drawHairline(option->rect, *painter, *option); return;
    case PE_PanelMenuBar:
    case PE_PanelStatusBar: return;
    case PE_PanelButtonCommand: drawButton(*option, *painter); return;
    case PE_FrameFocusRect: drawFocus(*option, *painter); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheckBox(*painter, option->rect, markIn(*option), option->palette); return;
    case PE_IndicatorRadioButton: paintRadioButton(*painter, *option); return;
    case PE_FrameLineEdit: paintFieldFrame(*painter, *option); return;
    case PE_FrameGroupBox: {
        QStyleOption below(*option); // its title stands above it
        below.rect.setTop(option->rect.top() + option->fontMetrics.height() + kTitleGap);
        paintPartFrame(*painter, below);
        return;
    }
    case PE_Frame:
        if (isTyped(widget))
            paintFieldFrame(*painter, *option);
        else
            paintPartFrame(*painter, *option);
        return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QRect QuietStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect usual = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents && isFramedField(option) ? usual.adjusted(kTextPadding, 0, -kTextPadding, 0)
                                                                   : usual;
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *answer) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // words alone, as on every other button of the window
    if (hint == SH_Table_GridLineColor && option)
        return static_cast<int>(Colours(option->palette).line.rgb());
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth: return kSeparator;
    case PM_HeaderMargin: return kHeaderMargin;
    case PM_FocusFrameHMargin: // cells begin below the words of their heading
        return qobject_cast<const QTableView *>(widget) ? kHeaderMargin - 1
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ToolBarIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit && isFramedField(option))
        return usual + QSize(2 * kTextPadding, 0);
    return type == CT_PushButton ? usual + QSize(16, 2) : usual;
}

} // namespace legation::ui
