// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// Time to paint the timeline of 100,000 visits while it is panned and zoomed; the median must stay below a frame.
// Prints one line for each size of the view: frames, median, 95th percentile and slowest in milliseconds.

#include "tests/support/engagements.h"
#include "ui/look/colours.h"
#include "ui/timeline/painting.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace legation;
using namespace legation::ui;

namespace {

constexpr int kVisits = 100'000;
constexpr double kFrame = 16;

double paintOnce(QImage &image, const TimelineScene &scene)
{
    QElapsedTimer timer;
    timer.start();
    QPainter painter(&image);
    paintTimeline(painter, scene);
    painter.end();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Zooms in to a day and out again, panning between.
std::vector<double> journey(TimelineScene &scene, QImage &image)
{
    std::vector<double> times;
    for (int step = 0; step < 240; ++step) {
        const double factor = step < 120 ? 1.08 : 1 / 1.08;
        scene.setScale(step % 2 ? scene.scale().panned(17) : scene.scale().zoomed(factor, 400));
        times.push_back(paintOnce(image, scene));
    }
    return times;
}

bool measure(const TimelineContent &content, QSize size, double ratio)
{
    TimelineScene scene;
    TimelineStyle style;
    style.palette = lightPalette();
    style.font = QGuiApplication::font();
    style.laneName = [](const TimelineLane &lane) { return lane.value; };
    scene.setStyle(style);
    scene.setSize(size);
    scene.setContent(content);
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    std::vector<double> times = journey(scene, image);
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("%4d x %3d at %.0f%%: %zu frames, median %.1f ms, p95 %.1f ms, slowest %.1f ms\n", size.width(),
                size.height(), ratio * 100, times.size(), median, times[times.size() * 95 / 100], times.back());
    return median <= kFrame;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    QElapsedTimer timer;
    timer.start();
    const auto rows = std::make_shared<const std::vector<store::EngagementRow>>(test::manyEngagements(kVisits));
    timer.restart();
    const TimelineContent content = timelineContent(rows, LaneKey::Country);
    std::printf("%d visits into %zu lanes: %lld ms, beside the window\n", kVisits, content.lanes.size(),
                static_cast<long long>(timer.elapsed()));
    bool good = measure(content, {1280, 190}, 1);
    good = measure(content, {1280, 190}, 2) && good;
    good = measure(content, {1280, 800}, 1) && good;
    return good ? 0 : 1;
}
