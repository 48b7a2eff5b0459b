// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/painting.h"

#include "ui/look/shapes.h"
#include "ui/look/words.h"
#include "ui/timeline/markpainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

struct TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineText)
};

TickWidths tickWidths(const QFont &font)
{
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(u"30"_s) + 14, metrics.horizontalAdvance(u"00-00"_s) + 14,
            metrics.horizontalAdvance(u"2022 (111)"_s) + 18};
}

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

/// Ground, band of the range, lines of lanes and ticks.
void paintGround(QPainter &painter, const TimelineScene &scene, const Colours &colours, const TimelineTicks &ticks)
{
    const QRectF plot = scene.plot();
    painter.fillRect(QRectF(QPointF(), scene.size()), scene.style().palette.color(QPalette::Base));
    const QRectF band = scene.band();
    if (!band.isNull())
        painter.fillRect(band, colours.selection);
    painter.setPen(QPen(colours.line, 1, Qt::DotLine));
    for (const TimelineTick &tick : ticks.ticks) {
        const double x = std::round(plot.left() + tick.x) + 0.5;
        if (x > plot.left())
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter.setPen(QPen(colours.line, 1));
    const auto [first, last] = scene.lanesInView();
    for (size_t lane = first; lane < last; ++lane) {
        const double y = std::round(scene.laneRect(lane).bottom()) - 0.5;
        if (y < plot.bottom())
            painter.drawLine(QPointF(scene.style().sidePadding, y), QPointF(plot.right(), y));
    }
}

void paintGutter(QPainter &painter, const TimelineScene &scene, const Colours &colours)
{
    const TimelineStyle &style = scene.style();
    const QRectF gutter(style.sidePadding, 0, style.gutter - style.sidePadding - 10, scene.plot().height());
    painter.save();
    painter.setClipRect(QRectF(0, 0, style.gutter, gutter.height()));
    const QFontMetricsF metrics(style.font);
    const auto [first, last] = scene.lanesInView();
    for (size_t lane = first; lane < last; ++lane) {
        QRectF line = scene.laneRect(lane);
        line.setLeft(gutter.left());
        line.setWidth(gutter.width());
        const QString count = QLocale().toString(scene.content().lanes[lane].items.size());
        painter.setFont(smaller(style.font));
        painter.setPen(colours.quiet);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        const double room = line.width() - QFontMetricsF(painter.font()).horizontalAdvance(count) - 6;
        painter.setFont(style.font);
        painter.setPen(style.palette.color(QPalette::Text));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(style.laneName(scene.content().lanes[lane]), Qt::ElideRight, room));
    }
    painter.restore();
}

/// In a lane with nothing in view: how many lie before and behind it, so that an empty lane is not taken for a blank.
void paintElsewhere(QPainter &painter, const TimelineScene &scene, const Colours &colours)
{
    constexpr double kFromEdge = 6;
    const TimelineContent &content = scene.content();
    painter.setFont(smaller(scene.style().font));
    painter.setPen(colours.quiet);
    const auto [first, last] = scene.lanesInView();
    for (size_t lane = first; lane < last; ++lane) {
        const std::vector<quint32> &items = content.lanes[lane].items;
        const auto xOf = [&](quint32 item) { return scene.scale().xOf(content.items[item].anchor()); };
        const auto next = std::partition_point(items.begin(), items.end(), [&](quint32 item) { return xOf(item) < 0; });
        if (next != items.end() && xOf(*next) <= scene.scale().width)
            continue;
        QRectF line = scene.laneRect(lane);
        line.setLeft(scene.plot().left() + kFromEdge);
        line.setRight(scene.plot().right() - kFromEdge);
        if (next != items.begin())
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                             u"‹ "_s + QLocale().toString(next - items.begin()));
        if (next != items.end())
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(items.end() - next) + u" ›"_s);
    }
}

/// Labels of coarser units go first and keep their room.
void paintTickLabels(QPainter &painter, const TimelineScene &scene, const Colours &colours, const TimelineTicks &ticks)
{
    const QRectF axis = scene.axis();
    const QFont plain = smaller(scene.style().font);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    std::vector<std::pair<double, double>> taken;
    for (const TickUnit unit : {TickUnit::Decade, TickUnit::Year, TickUnit::Month, TickUnit::Day}) {
        for (const TimelineTick &tick : ticks.ticks) {
            if (tick.begins != unit || tick.x < 0)
                continue;
            const bool coarser = tick.begins > ticks.step && ticks.step < TickUnit::Year;
            painter.setFont(coarser ? strong : plain);
            painter.setPen(coarser ? scene.style().palette.color(QPalette::Text) : colours.quiet);
            const QString label = tickLabel(tick, scene.style().calendar);
            const double from = axis.left() + tick.x + 4;
            const double until = from + QFontMetricsF(painter.font()).horizontalAdvance(label) + 6;
            const bool overlaps = std::any_of(taken.begin(), taken.end(),
                                              [&](const auto &t) { return from < t.second && until > t.first; });
            if (overlaps || until > axis.right() + 6)
                continue;
            taken.emplace_back(from, until);
            painter.drawText(QRectF(from, axis.top(), until - from, axis.height()), Qt::AlignLeft | Qt::AlignVCenter,
                             label);
        }
    }
}

/// Left of the axis: the time in view, so that a zoom between two ticks still says where it is.
void paintContext(QPainter &painter, const TimelineScene &scene, const Colours &colours)
{
    const TimelineScale &scale = scene.scale();
    const QDate from = scale.dayAt(0);
    const QDate to = scale.dayAt(scale.width - 0.01);
    const Calendar calendar = scene.style().calendar;
    QString context = writeYear(from.year(), calendar) + u"–"_s + writeYear(to.year(), calendar);
    if (from.year() == to.year()) {
        context = from.month() == to.month() ? writeDay(from, calendar).chopped(3) : yearLabel(from.year(), calendar);
    }
    QRectF corner = scene.axis();
    corner.setLeft(scene.style().sidePadding);
    corner.setRight(scene.style().gutter - 8);
    painter.setFont(smaller(scene.style().font));
    painter.setPen(colours.quiet);
    painter.drawText(corner, Qt::AlignLeft | Qt::AlignVCenter, context);
}

/// The day of the current item on the axis.
void paintCurrentDay(QPainter &painter, const TimelineScene &scene, const Colours &colours)
{
    if (!scene.current())
        return;
    const TimelineItem &item = scene.content().items[*scene.current()];
    const QRectF axis = scene.axis();
    const double x = axis.left() + scene.scale().xOf(item.anchor());
    if (x < axis.left() || x > axis.right())
        return;
    painter.setFont(smaller(scene.style().font));
    const QString day = writeDate((*scene.content().rows)[item.row].date, scene.style().calendar);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(day) + 12;
    const double left = std::clamp(x - width / 2, axis.left(), std::max(axis.right() - width, axis.left()));
    const QRectF label(left, axis.top() + 3, width, axis.height() - 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(label, 4, 4);
    painter.drawRect(QRectF(std::clamp(x - 0.5, label.left(), label.right()), axis.top(), 1, 4));
    painter.setPen(scene.style().palette.color(QPalette::Base));
    painter.drawText(label, Qt::AlignCenter, day);
}

void paintHandles(QPainter &painter, const TimelineScene &scene, const Colours &colours)
{
    const QRectF band = scene.band();
    if (band.isNull())
        return;
    painter.setPen(QPen(colours.accent, 1));
    painter.setBrush(colours.accent);
    for (const double x : {band.left(), band.right()}) {
        painter.drawLine(QPointF(x, band.top()), QPointF(x, band.bottom()));
        painter.drawRoundedRect(QRectF(x - 2.5, band.bottom() - 13, 5, 13), 2, 2);
    }
}

} // namespace

QString yearLabel(int year, Calendar calendar)
{
    const int other = year - 1911;
    if (other <= 0)
        return QString::number(year);
    return calendar == Calendar::Minguo ? u"%1 (%2)"_s.arg(other).arg(year) : u"%1 (%2)"_s.arg(year).arg(other);
}

QString tickLabel(const TimelineTick &tick, Calendar calendar)
{
    if (tick.begins >= TickUnit::Year)
        return yearLabel(tick.day.year(), calendar);
    if (tick.begins == TickUnit::Month)
        return QLocale().monthName(tick.day.month(), QLocale::ShortFormat);
    return QString::number(tick.day.day());
}

void paintTimeline(QPainter &painter, const TimelineScene &scene)
{
    const Colours colours(scene.style().palette);
    const TimelineTicks ticks = ticksOf(scene.scale(), tickWidths(smaller(scene.style().font)));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, scene, colours, ticks);
    painter.save();
    painter.setClipRect(scene.plot(), Qt::IntersectClip);
    paintElsewhere(painter, scene, colours);
    paintMarks(painter, scene, colours);
    painter.restore();
    paintHandles(painter, scene, colours);
    paintGutter(painter, scene, colours);
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(scene.axis().topLeft() - QPointF(scene.style().gutter - scene.style().sidePadding, 0),
                     scene.axis().topRight());
    paintTickLabels(painter, scene, colours, ticks);
    paintContext(painter, scene, colours);
    paintCurrentDay(painter, scene, colours);
    painter.restore();
}

namespace {

struct LegendEntry
{
    annotate::EngagementKind kind;
    annotate::Direction direction;
    ShapeFill fill;
    QString text;
};

std::vector<LegendEntry> legend()
{
    using annotate::Direction;
    using annotate::EngagementKind;
    const auto of = [](EngagementKind kind, Direction direction) {
        return LegendEntry{kind, direction, ShapeFill::Solid, wordFor(kind, direction)};
    };
    LegendEntry gifts = of(EngagementKind::Award, Direction::None);
    gifts.text = TimelineText::tr("Award or aid");
    return {of(EngagementKind::Visit, Direction::Inbound),
            of(EngagementKind::Visit, Direction::Outbound),
            of(EngagementKind::Visit, Direction::Online),
            of(EngagementKind::Agreement, Direction::None),
            {EngagementKind::Visit, Direction::Inbound, ShapeFill::Hollow, TimelineText::tr("Day inferred")},
            of(EngagementKind::Forum, Direction::None),
            of(EngagementKind::Membership, Direction::None),
            gifts};
}

} // namespace

void paintLegend(QPainter &painter, QPointF topLeft, double width, double height, const TimelineStyle &style)
{
    const Colours colours(style.palette);
    painter.setFont(smaller(style.font));
    const QFontMetricsF metrics(painter.font());
    double x = topLeft.x();
    const double middle = topLeft.y() + height / 2;
    for (const LegendEntry &entry : legend()) {
        const double text = metrics.horizontalAdvance(entry.text);
        if (x + 15 + text > topLeft.x() + width)
            break;
        paintShape(painter, entry.kind, entry.direction, {x + 6, middle}, style.metrics.mark - 1, entry.fill,
                   colours.of(entry.kind, entry.direction));
        painter.setPen(colours.quiet);
        painter.drawText(QRectF(x + 15, topLeft.y(), text + 2, height), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += 15 + text + 12;
    }
}

QString legendText()
{
    QStringList parts;
    for (const LegendEntry &entry : legend())
        parts += entry.text;
    return parts.join(u", "_s);
}

} // namespace legation::ui
