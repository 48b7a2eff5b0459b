// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "ui/timeline/scene.h"

class QPagedPaintDevice;
class QPrinter;

namespace legation::ui {

/// A timeline for paper and files: the time in view, all lanes, with a title and the legend, dark on white.
class TimelinePicture
{
public:
    TimelinePicture(const TimelineScene &scene, QString title);

    QSizeF size() const;  ///< pixels, everything on one sheet
    bool fitsPng() const; ///< with thousands of lanes the pixels are more than a picture can have
    void paint(QPainter &painter);

    /// Writes SVG, PNG (at twice the size, or less where it is high) or PDF (A4 landscape, as many pages as the lanes
    /// need) by the ending of `path`; aside first, renamed when whole. Fails with UnknownFormat for other endings,
    /// FileUnwritable.
    Result<void> save(const QString &path);
    void print(QPrinter &printer);

private:
    Result<QByteArray> toBytes(const QString &suffix);
    QByteArray toSvg();
    Result<QByteArray> toPng();
    double pngScale() const;
    QByteArray toPdf();
    void paintPages(QPagedPaintDevice &device, QPainter &painter);
    void paintTitle(QPainter &painter, double width);

    TimelineScene m_scene;
    QString m_title;
};

} // namespace legation::ui
