// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/layout.h"

#include <algorithm>
#include <cmath>

namespace legation::ui {

namespace {

double halfWidthOf(quint32 count, const MarkMetrics &metrics)
{
    if (count == 1)
        return metrics.mark / 2;
    const double digits = std::floor(std::log10(double(count))) + 1;
    return digits * metrics.digit / 2 + metrics.padding;
}

/// Both marks as one count, placed at the weighted middle.
TimelineMark merged(const TimelineMark &a, const TimelineMark &b, const MarkMetrics &metrics)
{
    TimelineMark both;
    both.first = a.first;
    both.count = a.count + b.count;
    both.anchor = (a.anchor * a.count + b.anchor * b.count) / both.count;
    both.from = std::min(a.from, b.from);
    both.until = std::max(a.until, b.until);
    both.halfWidth = halfWidthOf(both.count, metrics);
    return both;
}

/// Adds a mark at the end and merges backwards as long as two touch.
void append(std::vector<TimelineMark> &marks, TimelineMark mark, double pixelsPerDay, const MarkMetrics &metrics)
{
    while (!marks.empty()) {
        const TimelineMark &before = marks.back();
        const double apart = (mark.anchor - before.anchor) * pixelsPerDay;
        if (apart >= before.halfWidth + mark.halfWidth + metrics.gap)
            break;
        mark = merged(before, mark, metrics);
        marks.pop_back();
    }
    marks.push_back(mark);
}

/// Number of items from `begin` on that share its anchor.
quint32 sameAnchor(const TimelineContent &content, const TimelineLane &lane, quint32 begin)
{
    const double anchor = content.items[lane.items[begin]].anchor();
    quint32 end = begin + 1;
    while (end < lane.items.size() && content.items[lane.items[end]].anchor() == anchor)
        ++end;
    return end - begin;
}

TimelineMark markOf(const TimelineItem &item, quint32 position, double shift, const MarkMetrics &metrics)
{
    TimelineMark mark;
    mark.anchor = item.anchor() + shift;
    const bool moment = item.extent == Extent::Moment;
    mark.from = moment ? mark.anchor : double(item.first);
    mark.until = moment ? mark.anchor : double(item.last) + 1;
    mark.halfWidth = halfWidthOf(1, metrics);
    mark.first = position;
    return mark;
}

/// The marks of one cell of the calendar, gathered before it is known whether they crowd.
class Cell
{
public:
    Cell(double pixelsPerDay, const MarkMetrics &metrics)
        : m_pixelsPerDay(pixelsPerDay)
        , m_metrics(metrics)
    {
    }

    bool holds(const TimelineMark &mark) const
    {
        return mark.anchor >= double(m_cell.first) && mark.anchor < double(m_cell.end);
    }
    void add(const TimelineMark &mark) { append(m_marks, mark, m_pixelsPerDay, m_metrics); }
    void moveTo(const TimelineMark &mark, std::vector<TimelineMark> &out)
    {
        flush(out);
        const QDate day = QDate::fromJulianDay(qint64(std::floor(mark.anchor)));
        m_cell = cellAround(day, m_pixelsPerDay, 2 * halfWidthOf(1000, m_metrics) + 2 * m_metrics.gap);
    }
    /// Two counts in one cell become one for all of it.
    void flush(std::vector<TimelineMark> &out)
    {
        const auto isCluster = [](const TimelineMark &mark) { return mark.count > 1; };
        if (std::count_if(m_marks.begin(), m_marks.end(), isCluster) > 1) {
            for (size_t i = 1; i < m_marks.size(); ++i)
                m_marks[0] = merged(m_marks[0], m_marks[i], m_metrics);
            m_marks.resize(1);
            keepInside(m_marks[0]);
        }
        for (const TimelineMark &mark : m_marks)
            append(out, mark, m_pixelsPerDay, m_metrics);
        m_marks.clear();
    }

private:
    void keepInside(TimelineMark &mark) const
    {
        const double half = (mark.halfWidth + m_metrics.gap) / m_pixelsPerDay;
        const double middle = double(m_cell.first + m_cell.end) / 2;
        const double reach = std::max(double(m_cell.end - m_cell.first) / 2 - half, 0.0);
        mark.anchor = std::clamp(mark.anchor, middle - reach, middle + reach);
    }

    double m_pixelsPerDay;
    const MarkMetrics &m_metrics;
    CalendarCell m_cell;
    std::vector<TimelineMark> m_marks;
};

} // namespace

std::pair<size_t, size_t> LaneMarks::between(double from, double until, double marginDays) const
{
    const double reach = longest + marginDays;
    const auto before = [](const TimelineMark &mark, double point) { return mark.anchor < point; };
    const auto first = std::lower_bound(marks.begin(), marks.end(), from - reach, before);
    const auto last = std::lower_bound(first, marks.end(), until + reach, before);
    return {size_t(first - marks.begin()), size_t(last - marks.begin())};
}

LaneMarks layOut(const TimelineContent &content, const TimelineLane &lane, double pixelsPerDay,
                 const MarkMetrics &metrics)
{
    LaneMarks result;
    Cell cell(pixelsPerDay, metrics);
    const auto count = quint32(lane.items.size());
    for (quint32 begin = 0; begin < count;) {
        const quint32 same = sameAnchor(content, lane, begin);
        const bool sideBySide = same > 1 && pixelsPerDay >= (same + 1) * (metrics.mark + metrics.gap);
        for (quint32 k = 0; k < same; ++k) {
            const double shift = sideBySide ? (k + 1.0) / (same + 1.0) - 0.5 : 0;
            const TimelineMark mark = markOf(content.items[lane.items[begin + k]], begin + k, shift, metrics);
            if (!cell.holds(mark))
                cell.moveTo(mark, result.marks);
            cell.add(mark);
        }
        begin += same;
    }
    cell.flush(result.marks);
    for (const TimelineMark &mark : result.marks)
        result.longest = std::max({result.longest, mark.until - mark.anchor, mark.anchor - mark.from});
    return result;
}

std::optional<size_t> markAt(const LaneMarks &marks, const TimelineScale &scale, double x, double reach)
{
    const auto [first, last] = marks.between(scale.pointAt(x), scale.pointAt(x), 64 / scale.pixelsPerDay);
    std::optional<size_t> nearest;
    double least = reach;
    for (size_t i = first; i < last; ++i) {
        const TimelineMark &mark = marks.marks[i];
        const double offMark = std::abs(scale.xOf(mark.anchor) - x) - mark.halfWidth;
        const bool onBar = x >= scale.xOf(mark.from) && x <= scale.xOf(mark.until);
        // A mark under the pointer wins over a bar that passes there.
        const double distance = offMark <= 0 ? offMark - reach : (onBar ? std::min(offMark, 0.5) : offMark);
        if (distance <= least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

MarkClass classOf(const TimelineItem &item)
{
    if (item.kind == annotate::EngagementKind::Agreement)
        return MarkClass::Agreement;
    if (item.kind != annotate::EngagementKind::Visit)
        return MarkClass::Other;
    if (item.direction == annotate::Direction::Outbound)
        return MarkClass::Outbound;
    return item.direction == annotate::Direction::Online ? MarkClass::Online : MarkClass::Inbound;
}

std::array<quint32, kMarkClasses> classesOf(const TimelineContent &content, const TimelineLane &lane,
                                            const TimelineMark &mark)
{
    std::array<quint32, kMarkClasses> classes{};
    for (quint32 i = mark.first; i < mark.first + mark.count; ++i)
        ++classes[size_t(classOf(content.items[lane.items[i]]))];
    return classes;
}

} // namespace legation::ui
