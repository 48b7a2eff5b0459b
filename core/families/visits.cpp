// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/visits.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace legation::families {

namespace {

constexpr qint32 kLongestStay = 14; ///< days; what lasts longer is a programme, not a visit
constexpr qsizetype kShortestPart = 2;
constexpr size_t kMostCompared = 500; ///< of one day and kind
constexpr double kAlikeSentences = 0.6;

bool meet(const QStringList &a, const QStringList &b)
{
    return std::any_of(a.begin(), a.end(), [&b](const QString &one) { return b.contains(one); });
}

bool shareGuest(const QStringList &a, const QStringList &b)
{
    const auto isPart = [](const QString &part, const QString &whole) {
        return part.size() >= kShortestPart && whole.contains(part);
    };
    return std::any_of(a.begin(), a.end(), [&](const QString &one) {
        return std::any_of(b.begin(), b.end(),
                           [&](const QString &other) { return isPart(one, other) || isPart(other, one); });
    });
}

/// A delegation abroad can meet several hosts in a day; then the other report must speak of this one's host.
bool mayShareHost(const Report &a, const Report &b)
{
    if (a.direction != annotate::Direction::Outbound || a.host.isEmpty() || b.host.isEmpty() || a.host == b.host)
        return true;
    const auto speaksOf = [](const Report &report, const QString &host) {
        return report.sentence.contains(host) ||
               (host.size() > kShortestPart && report.sentence.contains(host.chopped(1)));
    };
    return speaksOf(a, b.host) || speaksOf(b, a.host);
}

bool areOne(const Report &a, const Report &b, const std::function<qint64(qint64)> &family)
{
    if (a.article == b.article)
        return false;
    const bool isSameCity = (!a.host.isEmpty() && a.host == b.host) || meet(a.cities, b.cities);
    const bool contradicts = !a.countries.isEmpty() && !b.countries.isEmpty() && !meet(a.countries, b.countries);
    if (!isSameCity || contradicts || !mayShareHost(a, b))
        return false;
    const qint64 familyOfA = family(a.article);
    return shareGuest(a.guests, b.guests) || (familyOfA != 0 && familyOfA == family(b.article)) ||
           likeness(a.sentence, b.sentence) >= kAlikeSentences;
}

} // namespace

bool isPlaced(const search::DayRange &days)
{
    return days.start > search::kOpenStart && days.end != search::kOpenEnd && days.end - days.start <= kLongestStay;
}

Families groupReports(const std::vector<Report> &reports, const std::function<qint64(qint64)> &family)
{
    using Key = std::tuple<annotate::EngagementKind, annotate::Direction, qint32>;
    std::map<Key, std::vector<const Report *>> together;
    for (const Report &report : reports) {
        if (isPlaced(report.days))
            together[{report.kind, report.direction, report.days.start}].push_back(&report);
    }
    Joining visits;
    for (const auto &[key, same] : together) {
        for (size_t later = 1; later < same.size(); ++later) {
            for (size_t earlier = later > kMostCompared ? later - kMostCompared : 0; earlier < later; ++earlier) {
                const Report &a = *same[earlier];
                const Report &b = *same[later];
                if (visits.setOf(a.id) != visits.setOf(b.id) && areOne(a, b, family))
                    visits.join(a.id, b.id);
            }
        }
    }
    return visits.toFamilies();
}

} // namespace legation::families
