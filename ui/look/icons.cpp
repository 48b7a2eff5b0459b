// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QResource>
#include <QSvgRenderer>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

/// Draws the SVG anew for each size that is asked, so that nothing is scaled from pixels.
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
        , m_renderer(m_svg)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.4);
        m_renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_svg); }

private:
    QByteArray m_svg;
    QSvgRenderer m_renderer;
};

} // namespace

QIcon programIcon()
{
    return QIcon(u":/icons/legation.svg"_s);
}

QIcon lineIcon(const QString &name, const QColor &colour)
{
    const QResource drawing(u":/icons/"_s + name + u".svg"_s);
    if (!drawing.isValid())
        return {};
    QByteArray svg = drawing.uncompressedData();
    svg.replace("#000000", colour.name().toLatin1()); // the drawings use black alone
    return QIcon(new LineIconEngine(svg));
}

} // namespace legation::ui
