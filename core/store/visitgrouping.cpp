// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/visitgrouping.h"

#include "core/search/searchtext.h"
#include "core/store/annotationrecord.h"

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

std::uint64_t dayOf(std::uint8_t kind, std::uint8_t direction, qint32 start)
{
    return (std::uint64_t{kind} << 40) | (std::uint64_t{direction} << 32) | static_cast<std::uint32_t>(start);
}

QStringList bare(const QStringList &names)
{
    QStringList bare;
    for (const QString &name : names)
        bare.append(search::searchable(name).remove(search::kBreak));
    return bare;
}

} // namespace

VisitGrouping::VisitGrouping(Connection &connection, Shared &shared, const families::Families &families)
    : m_connection(connection)
    , m_shared(shared)
    , m_families(families)
{
}

Result<void> VisitGrouping::groupAll()
{
    if (auto done = m_connection.statement("drop_visit_groups").run(); !done)
        return done;
    m_shared.draft(std::make_shared<const FamilyIndex>()); // what is kept is compared with what was
    return group(0, {});
}

Result<void> VisitGrouping::group(qint64 last, const std::set<qint64> &articles)
{
    if (auto done = readPlaces(articles); !done)
        return done;
    m_forgotten = articles;
    Statement forget = m_connection.statement("drop_visit_groups_between"); // of engagements that are no more, too
    for (const qint64 article : articles) {
        forget.bind(0, engagementId({article}, 0).value).bind(1, engagementId({article + 1}, 0).value - 1);
        if (auto done = forget.run(); !done)
            return done;
    }
    const auto isTouched = [&](qint64 article) { return article > last || articles.contains(article); };
    std::unordered_set<Day> days; // of the engagements as they are, and as they were
    forEachInColumns([&](const Place &place) {
        if (isTouched(place.article))
            days.insert(place.day);
    });
    for (const Place &place : m_read) {
        if (isTouched(place.article))
            days.insert(place.day);
    }
    forEachInColumns([&](const Place &place) {
        if (days.contains(place.day) && !m_readOf.contains(place.article))
            m_places.push_back(place);
    });
    std::copy_if(m_read.begin(), m_read.end(), std::back_inserter(m_places),
                 [&days](const Place &place) { return days.contains(place.day); });
    return groupGathered();
}

/// Passes over all engagements that may be one with another, in the order of articles.
template <typename Visit>
void VisitGrouping::forEachInColumns(Visit visit) const
{
    const auto columns = m_shared.columns();
    qint64 firstId = 0;
    for (const auto &chunk : columns->chunks()) {
        qint64 ordinal = 0;
        int slot = -1;
        for (const search::Chunk::Engagement &engagement : chunk->engagements) {
            ordinal = engagement.slot == slot ? ordinal + 1 : 0;
            slot = engagement.slot;
            if (!families::isPlaced(engagement.day.days))
                continue;
            const ArticleId article{firstId + slot};
            const Day day = dayOf(engagement.day.kind, engagement.day.direction, engagement.day.days.start);
            visit(Place{day, article.value, engagementId(article, ordinal).value});
        }
        firstId += search::Chunk::kSize;
    }
}

Result<void> VisitGrouping::readPlaces(const std::set<qint64> &articles)
{
    m_readOf = articles;
    for (const qint64 article : m_shared.replay()->touchedArticles())
        m_readOf.insert(article);
    for (const qint64 article : m_readOf) {
        if (auto done = readPlacesOf(article); !done)
            return done;
    }
    return {};
}

Result<void> VisitGrouping::readPlacesOf(qint64 article)
{
    Statement rows = m_connection.statement("engagements_of_article");
    rows.bind(0, article);
    while (rows.step()) {
        const auto record = decodeEngagement(m_shared.packer.unpacked(Content::Record, rows.bytes(2)), m_shared.rules);
        if (!record)
            return fail(ErrorCode::ArchiveDamaged, u"engagement"_s, m_connection.path());
        const annotate::Engagement &engagement = record->engagement;
        const search::DayRange days = search::toDays(engagement.date);
        if (families::isPlaced(days))
            m_read.push_back({dayOf(static_cast<std::uint8_t>(engagement.kind),
                                    static_cast<std::uint8_t>(engagement.direction), days.start),
                              article, rows.integer(0)});
    }
    return rows.status();
}

Result<void> VisitGrouping::groupGathered()
{
    std::sort(m_places.begin(), m_places.end());
    for (size_t first = 0, last = 0; first < m_places.size(); first = last) {
        while (last < m_places.size() && m_places[last].day == m_places[first].day)
            ++last;
        if (last - first < 2)
            continue; // alone on its day
        if (auto done = groupDay(std::span(m_places).subspan(first, last - first)); !done)
            return done;
    }
    auto index = FamilyIndex::read(m_connection);
    if (!index)
        return tl::unexpected(index.error());
    m_shared.draft(std::move(*index));
    return {};
}

Result<void> VisitGrouping::groupDay(std::span<const Place> places)
{
    std::vector<families::Report> reports;
    for (const Place &place : places) {
        auto one = report(place);
        if (!one)
            return tl::unexpected(one.error());
        reports.push_back(std::move(*one));
    }
    return keep(places, families::groupReports(reports, [this](qint64 article) {
                    const auto family = m_families.find(article);
                    return family == m_families.end() ? 0 : family->second;
                }));
}

Result<families::Report> VisitGrouping::report(const Place &place)
{
    Statement row = m_connection.statement("engagement");
    if (!row.bind(0, place.engagement).step())
        return row.status() ? fail(ErrorCode::NotFound, QString::number(place.engagement), m_connection.path())
                            : tl::unexpected(row.status().error());
    const auto record = decodeEngagement(m_shared.packer.unpacked(Content::Record, row.bytes(2)), m_shared.rules);
    if (!record)
        return fail(ErrorCode::ArchiveDamaged, u"engagement"_s, m_connection.path());
    const annotate::Engagement &engagement = record->engagement;
    return families::Report{place.engagement,
                            place.article,
                            engagement.kind,
                            engagement.direction,
                            search::toDays(engagement.date),
                            engagement.host,
                            record->cities,
                            bare(engagement.guests),
                            engagement.countries,
                            record->sentence};
}

/// Writes what is other than before.
Result<void> VisitGrouping::keep(std::span<const Place> places, const families::Families &groups)
{
    const auto before = m_shared.families();
    Statement put = m_connection.statement("put_visit_group");
    Statement drop = m_connection.statement("drop_visit_group");
    for (const Place &place : places) {
        const auto was = m_forgotten.contains(place.article) ? std::nullopt : before->machineVisit(place.engagement);
        const auto now = groups.find(place.engagement);
        Result<void> done;
        if (now != groups.end() && was != now->second)
            done = put.bind(0, place.engagement).bind(1, now->second).run();
        else if (now == groups.end() && was)
            done = drop.bind(0, place.engagement).run();
        if (!done)
            return done;
    }
    return {};
}

} // namespace legation::store
