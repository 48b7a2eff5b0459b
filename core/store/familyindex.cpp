// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/familyindex.h"

#include "core/store/records.h"
#include "core/store/replay.h"

#include <QSet>

#include <algorithm>
#include <compare>
#include <span>

namespace legation::store {

using namespace Qt::StringLiterals;
using search::Repeats;

namespace {

/// A member of a group of two and more.
struct Grouped
{
    qint64 group = 0;
    qint64 member = 0;

    friend auto operator<=>(const Grouped &, const Grouped &) = default;
};
using Groups = std::vector<Grouped>; ///< sorted

/// Calls `visit` with the members of each group, ascending.
template <typename Visit>
Result<void> forEachGroup(const Groups &groups, Visit visit)
{
    for (size_t first = 0, last = 0; first < groups.size(); first = last) {
        while (last < groups.size() && groups[last].group == groups[first].group)
            ++last;
        if (last - first < 2)
            continue;
        if (auto done = visit(std::span(groups).subspan(first, last - first)); !done)
            return done;
    }
    return {};
}

/// The groups that stand when people have said which belong to which. What is decided of one (0: apart) goes before
/// what the machine has; who is told to belong to another is where that one is.
class Regrouped
{
public:
    Regrouped(const QHash<qint64, qint64> &machine, const QHash<qint64, qint64> &decided)
        : m_machine(machine)
        , m_decided(decided)
    {
    }

    /// Of those that `isShown` lets pass.
    template <typename IsShown>
    Groups groups(IsShown isShown) const
    {
        Groups groups;
        groups.reserve(static_cast<size_t>(m_machine.size() + 2 * m_decided.size()));
        if (m_decided.isEmpty()) { // as the machine has them, which are many
            for (auto one = m_machine.begin(); one != m_machine.end(); ++one) {
                if (isShown(one.key()))
                    groups.push_back({one.value(), one.key()});
            }
            std::sort(groups.begin(), groups.end());
            return groups;
        }
        const auto add = [&](qint64 id) {
            if (isShown(id))
                groups.push_back({groupOf(id), id});
        };
        for (auto one = m_machine.keyBegin(); one != m_machine.keyEnd(); ++one)
            add(*one);
        for (auto one = m_decided.begin(); one != m_decided.end(); ++one) {
            add(one.key());
            if (one.value() != 0)
                add(one.value());
        }
        std::sort(groups.begin(), groups.end());
        groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
        return groups;
    }

private:
    /// Its name: that of the machine, or the negative of one that stands apart.
    qint64 groupOf(qint64 id) const
    {
        QSet<qint64> seen;
        qint64 least = id; // of a circle, which two ledgers can make together
        for (auto decided = m_decided.constFind(id); decided != m_decided.constEnd();
             decided = m_decided.constFind(id)) {
            if (*decided == 0)
                return -id;
            if (seen.contains(id))
                return -least;
            seen.insert(id);
            id = *decided;
            least = qMin(least, id);
        }
        return m_machine.value(id, id);
    }

    const QHash<qint64, qint64> &m_machine;
    const QHash<qint64, qint64> &m_decided;
};

bool isRefused(EngagementId id, const Replay &replay)
{
    const Replay::Values values = replay.valuesOf(id);
    const auto status = values.find(u"status"_s);
    return status != values.end() && status->second == "rejected"_L1;
}

/// Tells where engagements stand among those that their articles show.
class Places
{
public:
    Places(Connection &connection, const Replay &replay)
        : m_connection(connection)
        , m_replay(replay)
    {
    }

    /// False where its article does not show it.
    Result<bool> find(EngagementId id, Repeats::Report &report)
    {
        ArticleId article = m_replay.articleOfAdded(id);
        if (!article.isValid())
            article = articleOf(id);
        report.article = static_cast<std::uint32_t>(article.value);
        report.engagement = id.value;
        if (!m_replay.touches(article)) {
            report.place = static_cast<std::uint16_t>(ordinalOf(id));
            return true;
        }
        const auto shown = shownIn(article);
        if (!shown)
            return tl::unexpected(shown.error());
        const auto place = std::find((*shown)->begin(), (*shown)->end(), id);
        report.place = static_cast<std::uint16_t>(place - (*shown)->begin());
        return place != (*shown)->end();
    }

private:
    Result<const std::vector<EngagementId> *> shownIn(ArticleId article)
    {
        if (const auto known = m_shown.constFind(article.value); known != m_shown.constEnd())
            return &*known;
        std::vector<EngagementId> shown;
        Statement rows = m_connection.statement("engagement_ids_of_article");
        rows.bind(0, article.value);
        while (rows.step())
            shown.push_back({rows.integer(0)});
        if (auto done = rows.status(); !done)
            return tl::unexpected(done.error());
        const auto added = m_replay.addedIn(article);
        shown.insert(shown.end(), added.begin(), added.end());
        std::erase_if(shown, [this](EngagementId id) { return isRefused(id, m_replay); });
        return &*m_shown.insert(article.value, shown);
    }

    Connection &m_connection;
    const Replay &m_replay;
    QHash<qint64, std::vector<EngagementId>> m_shown; ///< by article, of those that something was decided of
};

Result<void> addFamilies(const Groups &groups, const Replay &replay, Repeats &repeats)
{
    auto done = forEachGroup(groups, [&](std::span<const Grouped> members) -> Result<void> {
        std::vector<std::uint32_t> family;
        for (const Grouped &one : members) {
            family.push_back(static_cast<std::uint32_t>(one.member));
            repeats.members.push_back({family.back(), static_cast<Repeats::Number>(repeats.families.size())});
        }
        const auto leads = [&replay](std::uint32_t id) { return replay.leadsFamily({id}); };
        const auto leader = std::find_if(family.begin(), family.end(), leads);
        if (leader != family.end())
            std::rotate(family.begin(), leader, leader + 1);
        repeats.families.push_back(std::move(family));
        return {};
    });
    std::sort(repeats.members.begin(), repeats.members.end(),
              [](const auto &a, const auto &b) { return a.article < b.article; });
    return done;
}

Result<void> addVisits(const Groups &groups, Places places, Repeats &repeats)
{
    repeats.visitOf.reserve(static_cast<qsizetype>(groups.size()));
    auto done = forEachGroup(groups, [&](std::span<const Grouped> members) -> Result<void> {
        const auto number = static_cast<Repeats::Number>(repeats.visits.size());
        std::vector<std::uint32_t> articles;
        for (const Grouped &one : members) {
            Repeats::Report report{.visit = number};
            const auto isShown = places.find({one.member}, report);
            if (!isShown)
                return tl::unexpected(isShown.error());
            if (!*isShown)
                continue;
            repeats.reports.push_back(report);
            repeats.visitOf.insert(one.member, number);
            articles.push_back(report.article);
        }
        std::sort(articles.begin(), articles.end());
        articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
        repeats.visits.push_back(std::move(articles));
        return {};
    });
    std::sort(repeats.reports.begin(), repeats.reports.end(), [](const auto &a, const auto &b) {
        return a.article != b.article ? a.article < b.article : a.place < b.place;
    });
    return done;
}

} // namespace

Result<std::shared_ptr<const FamilyIndex>> FamilyIndex::read(Connection &connection)
{
    auto index = std::make_shared<FamilyIndex>();
    Statement families = connection.statement("families");
    while (families.step())
        index->m_families.insert(families.integer(0), families.integer(1));
    if (auto done = families.status(); !done)
        return tl::unexpected(done.error());
    Statement visits = connection.statement("visit_groups");
    while (visits.step())
        index->m_visits.insert(visits.integer(0), visits.integer(1));
    if (auto done = visits.status(); !done)
        return tl::unexpected(done.error());
    return index;
}

Result<std::shared_ptr<const Repeats>> FamilyIndex::shown(Connection &connection, const Replay &replay) const
{
    auto repeats = std::make_shared<Repeats>();
    const Groups families = Regrouped(m_families, replay.decidedFamilies()).groups([](qint64) { return true; });
    if (auto done = addFamilies(families, replay, *repeats); !done)
        return tl::unexpected(done.error());
    const auto isShown = [&replay](qint64 id) { return !isRefused({id}, replay); };
    const Groups visits = Regrouped(m_visits, replay.decidedVisits()).groups(isShown);
    if (auto done = addVisits(visits, Places(connection, replay), *repeats); !done)
        return tl::unexpected(done.error());
    return repeats;
}

} // namespace legation::store
