// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/picture.h"

#include "ui/timeline/painting.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTitleHeight = 34;
constexpr double kLegendHeight = 26;
constexpr double kPngScale = 2;
constexpr double kMostPixels = 64e6; ///< of a PNG: a quarter of a gigabyte while it is painted
constexpr double kLeastWidth = 900;

} // namespace

TimelinePicture::TimelinePicture(const TimelineScene &scene, QString title)
    : m_scene(scene)
    , m_title(std::move(title))
{
    TimelineStyle style = scene.style();
    style.palette = lightPalette();
    m_scene.setCurrent(std::nullopt);
    m_scene.setArticle({});
    m_scene.setStyle(std::move(style));
    const double days = m_scene.scale().daysInView();
    const double left = m_scene.scale().left;
    m_scene.setSize({std::max(scene.size().width(), kLeastWidth), m_scene.lanesHeight() + m_scene.style().axisHeight});
    m_scene.setScroll(0);
    const double width = m_scene.plot().width(); // the same days, however wide the sheet is
    m_scene.setScale({left, width / days, width});
}

QSizeF TimelinePicture::size() const
{
    return m_scene.size() + QSizeF(0, kTitleHeight + kLegendHeight);
}

void TimelinePicture::paintTitle(QPainter &painter, double width)
{
    QFont strong = m_scene.style().font;
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(m_scene.style().palette.color(QPalette::Text));
    painter.drawText(QRectF(m_scene.style().sidePadding, 0, width, kTitleHeight), Qt::AlignVCenter, m_title);
}

void TimelinePicture::paint(QPainter &painter)
{
    painter.fillRect(QRectF(QPointF(), size()), Qt::white);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitle(painter, size().width());
    painter.translate(0, kTitleHeight);
    paintTimeline(painter, m_scene);
    paintLegend(painter, {m_scene.style().sidePadding, m_scene.size().height()}, size().width(), kLegendHeight,
                m_scene.style());
}

QByteArray TimelinePicture::toSvg()
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size().toSize());
    generator.setViewBox(QRectF(QPointF(), size()));
    generator.setTitle(m_title.toHtmlEscaped()); // the generator writes both as they are
    generator.setDescription(legendText().toHtmlEscaped());
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return buffer.data();
}

/// Twice the size, or as much of it as memory allows.
double TimelinePicture::pngScale() const
{
    return std::min(kPngScale, std::sqrt(kMostPixels / (size().width() * size().height())));
}

bool TimelinePicture::fitsPng() const
{
    return pngScale() >= 1; // below that the names cannot be read
}

Result<QByteArray> TimelinePicture::toPng()
{
    const double scale = pngScale();
    QImage image((size() * scale).toSize(), QImage::Format_RGB32);
    if (!fitsPng() || image.isNull())
        return fail(ErrorCode::FileUnwritable, u"png"_s);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    image.setText(u"Title"_s, m_title);
    QBuffer buffer;
    if (!image.save(&buffer, "PNG"))
        return fail(ErrorCode::FileUnwritable, u"png"_s);
    return buffer.data();
}

QByteArray TimelinePicture::toPdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    QPainter painter(&writer);
    paintPages(writer, painter);
    painter.end();
    return buffer.data();
}

void TimelinePicture::print(QPrinter &printer)
{
    QPainter painter(&printer);
    paintPages(printer, painter);
}

/// As many lanes a page as fit, the axis under each.
void TimelinePicture::paintPages(QPagedPaintDevice &device, QPainter &painter)
{
    const QRectF page(painter.viewport());
    const double zoom = page.width() / size().width();
    const double room = page.height() / zoom - kTitleHeight - kLegendHeight - m_scene.style().axisHeight;
    const double lanes = std::max(std::floor(room / m_scene.style().laneHeight), 1.0);
    const QSizeF whole = m_scene.size();
    const double all = double(m_scene.content().lanes.size());
    for (double first = 0; first < all || first == 0; first += lanes) {
        if (first > 0)
            device.newPage();
        const double shown = std::min(lanes, all - first) * m_scene.style().laneHeight;
        m_scene.setSize({whole.width(), shown + m_scene.style().axisHeight});
        m_scene.setScroll(first * m_scene.style().laneHeight);
        painter.save();
        painter.scale(zoom, zoom);
        paint(painter);
        painter.restore();
    }
    m_scene.setSize(whole);
    m_scene.setScroll(0);
}

Result<QByteArray> TimelinePicture::toBytes(const QString &suffix)
{
    if (suffix == "svg"_L1)
        return toSvg();
    if (suffix == "png"_L1)
        return toPng();
    if (suffix == "pdf"_L1)
        return toPdf();
    return fail(ErrorCode::UnknownFormat, suffix);
}

Result<void> TimelinePicture::save(const QString &path)
{
    const Result<QByteArray> bytes = toBytes(QFileInfo(path).suffix().toLower());
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), path);
    return {};
}

} // namespace legation::ui
