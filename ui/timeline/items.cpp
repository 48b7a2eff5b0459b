// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/items.h"

#include "core/base/edtf.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace legation::ui {

namespace {

QStringList valuesOf(const store::EngagementRow &row, LaneKey key)
{
    switch (key) {
    case LaneKey::Country: return row.countries;
    case LaneKey::City: return row.cities;
    case LaneKey::Guest: return row.guests;
    case LaneKey::Kind: break;
    }
    if (row.kind == annotate::EngagementKind::Visit && row.direction != annotate::Direction::None)
        return {annotate::toString(row.direction)};
    return {annotate::toString(row.kind)};
}

Extent extentOf(const Edtf &edtf, const TimelineItem &item)
{
    if (edtf.isInterval())
        return item.first == item.last ? Extent::Moment : Extent::Duration;
    if (edtf.isNull() || edtf.precision() == DatePrecision::Day)
        return item.first == item.last ? Extent::Moment : Extent::Duration;
    return Extent::Within;
}

std::vector<TimelineLane> lanesOf(const TimelineContent &content, LaneKey key)
{
    std::vector<TimelineLane> lanes;
    QHash<QString, qsizetype> laneByValue;
    for (quint32 i = 0; i < content.items.size(); ++i) {
        QStringList values = valuesOf((*content.rows)[content.items[i].row], key);
        values.removeDuplicates();
        if (values.isEmpty())
            values.append(QString());
        for (const QString &value : std::as_const(values)) {
            auto found = laneByValue.constFind(value);
            if (found == laneByValue.cend()) {
                found = laneByValue.insert(value, qsizetype(lanes.size()));
                lanes.push_back({value, {}});
            }
            lanes[size_t(*found)].items.push_back(i);
        }
    }
    std::sort(lanes.begin(), lanes.end(), [](const TimelineLane &a, const TimelineLane &b) {
        if (a.value.isEmpty() != b.value.isEmpty())
            return b.value.isEmpty();
        return a.items.size() != b.items.size() ? a.items.size() > b.items.size() : a.value < b.value;
    });
    return lanes;
}

/// Gives the number of the article of an item.
auto articleIn(const TimelineContent &content)
{
    return [&content](quint32 item) { return (*content.rows)[content.items[item].row].article.value; };
}

} // namespace

std::span<const quint32> TimelineContent::itemsOf(ArticleId article) const
{
    const auto begin = std::ranges::lower_bound(byArticle, article.value, {}, articleIn(*this));
    const auto end = std::ranges::upper_bound(byArticle, article.value, {}, articleIn(*this));
    return {begin, end};
}

double TimelineItem::anchor() const
{
    return extent == Extent::Within ? double(first + last + 1) / 2 : double(openStart ? last : first) + 0.5;
}

std::optional<TimelineItem> itemOf(const store::EngagementRow &row, quint32 index)
{
    if (!row.start && !row.end)
        return std::nullopt;
    const Edtf edtf = Edtf::parse(row.date).value_or(Edtf());
    TimelineItem item;
    item.row = index;
    item.first = row.start.value_or(*(row.end ? row.end : row.start)).toJulianDay();
    item.last = std::max(row.end.value_or(*(row.start ? row.start : row.end)).toJulianDay(), item.first);
    item.kind = row.kind;
    item.direction = row.direction;
    item.extent = extentOf(edtf, item);
    item.inferred = !row.dateFromText;
    item.uncertain = row.uncertain;
    item.openStart = !row.start;
    item.openEnd = !row.end;
    return item;
}

TimelineContent timelineContent(EngagementRows rows, LaneKey key)
{
    TimelineContent content;
    content.rows = std::move(rows);
    const auto count = quint32(content.rows ? content.rows->size() : 0);
    content.items.reserve(count);
    qint64 first = 0;
    qint64 last = 0;
    for (quint32 i = 0; i < count; ++i) {
        const std::optional<TimelineItem> item = itemOf((*content.rows)[i], i);
        if (!item) {
            content.undated.push_back(i);
            continue;
        }
        first = content.items.empty() ? item->first : std::min(first, item->first);
        last = content.items.empty() ? item->last : std::max(last, item->last);
        content.items.push_back(*item);
    }
    std::stable_sort(content.items.begin(), content.items.end(),
                     [](const TimelineItem &a, const TimelineItem &b) { return a.anchor() < b.anchor(); });
    content.lanes = lanesOf(content, key);
    content.byArticle.resize(content.items.size());
    std::iota(content.byArticle.begin(), content.byArticle.end(), 0U);
    std::ranges::stable_sort(content.byArticle, {}, articleIn(content));
    if (!content.items.empty()) {
        content.first = QDate::fromJulianDay(first);
        content.last = QDate::fromJulianDay(last);
    }
    return content;
}

} // namespace legation::ui
