// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QProxyStyle>

class QStyleOptionHeader;
class QStyleOptionMenuItem;

namespace legation::ui {

/// Fusion with quieter lines: flat headers and bars, hairlines between panels. For windows without a desktop's own
/// style, and where the person chose light or dark colours.
class QuietStyle : public QProxyStyle
{
    Q_OBJECT

public:
    QuietStyle();

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;

private:
    void drawHeader(const QStyleOption &option, QPainter &painter) const;
    void drawHeaderSection(const QStyleOptionHeader &header, QPainter &painter) const;
    void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter) const;
    void drawFocus(const QStyleOption &option, QPainter &painter) const;
    void drawButton(const QStyleOption &option, QPainter &painter) const;
    bool drawChoice(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
};

} // namespace legation::ui
