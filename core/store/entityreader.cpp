// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/entityreader.h"

#include "core/store/entityname.h"
#include "core/store/partynames.h"
#include "core/store/visible.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// A text with the articles that have it.
using DatedForms = std::map<QString, DatedForm>;

void note(DatedForms &forms, const QString &text, const std::optional<QDate> &day)
{
    if (text.isEmpty())
        return;
    DatedForm &form = forms[text];
    form.text = text;
    ++form.articles;
    if (day) {
        form.first = form.first ? qMin(*form.first, *day) : *day;
        form.last = form.last ? qMax(*form.last, *day) : *day;
    }
}

/// "外交部 部長", and 部長 alone where the title says already of whom.
QString titleOf(const annotate::Person &person)
{
    const bool isFused = person.affiliation.isEmpty() || person.title.startsWith(person.affiliation);
    return isFused ? person.title : (person.affiliation + u' ' + person.title).trimmed();
}

/// Of articles from the newest on: the first title told is the latest.
void noteMet(DatedForm &met, const QString &title, const std::optional<QDate> &day)
{
    ++met.articles;
    if (!met.last)
        met.last = day;
    if (met.text.isEmpty() && !title.isEmpty()) {
        met.text = title;
        met.first = day;
    }
}

std::vector<DatedForm> sorted(const DatedForms &forms)
{
    std::vector<DatedForm> list;
    for (const auto &[text, form] : forms)
        list.push_back(form);
    std::stable_sort(list.begin(), list.end(),
                     [](const DatedForm &a, const DatedForm &b) { return a.articles > b.articles; });
    return list;
}

/// Whether the engagement is one of an entity of these forms: told by its sentence, its host, guests or places.
bool concerns(const EngagementRow &row, const EntitySummary &entity, const QStringList &forms)
{
    if (entity.kind == EntityKind::City)
        return row.cities.contains(entity.name);
    if (entity.kind == EntityKind::Country)
        return row.countries.contains(entity.country);
    return std::any_of(forms.begin(), forms.end(), [&](const QString &form) {
        return row.sentence.contains(form) || row.guests.contains(form) || row.host == form;
    });
}

/// Visits by year, however many articles report one.
class VisitTally
{
public:
    explicit VisitTally(const search::Repeats &repeats)
        : m_repeats(repeats)
        , m_isCounted(repeats.visits.size())
    {
    }

    void add(const EngagementRow &row)
    {
        if (row.kind != annotate::EngagementKind::Visit)
            return;
        const auto visit = m_repeats.visitOf.constFind(row.id.value);
        if (visit != m_repeats.visitOf.constEnd() && std::exchange(m_isCounted[*visit], 1) != 0)
            return;
        ++m_visits;
        if (row.start)
            ++m_years[row.start->year()];
    }
    qint64 visits() const { return m_visits; }
    std::vector<std::pair<int, qint64>> years() const { return {m_years.begin(), m_years.end()}; }

private:
    const search::Repeats &m_repeats;
    std::vector<char> m_isCounted; ///< of what several articles report
    qint64 m_visits = 0;
    std::map<int, qint64> m_years;
};

std::vector<std::pair<int, qint64>> yearsOf(const search::IdSet &articles, const search::Columns &columns)
{
    std::map<int, qint64> years;
    articles.forEach([&](qint64 id) {
        if (const auto year = search::yearOf(columns.days(id)))
            ++years[*year];
    });
    return {years.begin(), years.end()};
}

std::vector<ArticleId> newestOf(const search::IdSet &articles, const search::Columns &columns)
{
    std::vector<ArticleId> newest;
    for (const std::uint32_t id : *columns.order({search::SortKey::Date, search::SortOrder::Descending})) {
        if (newest.size() >= EntityLimits::neighbours)
            break;
        if (articles.contains(id))
            newest.push_back({id});
    }
    return newest;
}

} // namespace

struct EntityReader::Gathered
{
    DatedForms forms;
    DatedForms titles;
    std::vector<EngagementRow> engagements;
    QHash<QString, DatedForm> met; ///< by the key of the person
    VisitTally visits;
};

EntityReader::EntityReader(Connection &connection, const Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
    , m_articles(connection, shared)
    , m_index(connection, shared)
{
}

Result<EntitySummary> EntityReader::machineSummary(EntityId id)
{
    Statement row = m_connection.statement("entity");
    if (!row.bind(0, id.value).step()) {
        if (auto done = row.status(); !done)
            return tl::unexpected(done.error());
        return fail(ErrorCode::NotFound, QString::number(id.value));
    }
    EntitySummary entity;
    entity.id = id;
    entity.key = row.text(0);
    entity.kind = row.oneOf<EntityKind>(1, 6);
    entity.name = row.text(2);
    entity.latin = row.text(3);
    entity.country = row.text(4);
    entity.title = row.text(5);
    entity.articles = row.integer(6);
    return entity;
}

Result<EntitySummary> EntityReader::summary(EntityId id)
{
    const auto replay = m_shared.replay();
    auto entity = machineSummary(replay->rootOf(id));
    if (!entity)
        return entity;
    if (replay->isMerged()) {
        if (auto done = addMembers(*entity); !done)
            return tl::unexpected(done.error());
    }
    replay->apply(*entity);
    return entity;
}

/// What a merged entity does not tell, its members do; their names are its aliases.
Result<void> EntityReader::addMembers(EntitySummary &root)
{
    const auto members = m_shared.replay()->membersOf(root.id);
    if (members.size() == 1)
        return {};
    for (const qint64 member : members) {
        const auto one = machineSummary({member});
        if (!one)
            return tl::unexpected(one.error());
        for (const auto &[own, told] :
             {std::pair{&root.latin, one->latin}, {&root.country, one->country}, {&root.title, one->title}}) {
            if (own->isEmpty())
                *own = told;
        }
        if (one->name != root.name && !root.aliases.contains(one->name))
            root.aliases.append(one->name);
    }
    const auto articles = m_index.articlesNaming(members, m_shared.columns()->bound());
    if (!articles)
        return tl::unexpected(articles.error());
    root.articles = articles->count();
    return {};
}

std::vector<qint64> EntityReader::shownIds(QByteArrayView bytes) const
{
    std::vector<qint64> ids = entityIdsFrom(bytes);
    const auto replay = m_shared.replay();
    if (!replay->isMerged())
        return ids;
    std::vector<qint64> roots;
    for (const qint64 id : ids) {
        const qint64 root = replay->rootOf({id}).value;
        if (std::find(roots.begin(), roots.end(), root) == roots.end())
            roots.push_back(root);
    }
    return roots;
}

Result<std::vector<EntitySummary>> EntityReader::ofArticle(ArticleId id)
{
    std::vector<qint64> ids;
    {
        Statement row = m_connection.statement("entities_of_article");
        if (!row.bind(0, id.value).step()) {
            if (auto done = row.status(); !done)
                return tl::unexpected(done.error());
            return fail(ErrorCode::NotFound, QString::number(id.value));
        }
        ids = shownIds(row.bytes(0));
    }
    std::vector<EntitySummary> entities;
    for (const qint64 entity : ids) {
        auto one = summary({entity});
        if (!one)
            return tl::unexpected(one.error());
        if (isEntityKey(one->key))
            entities.push_back(std::move(*one));
    }
    return entities;
}

Result<std::vector<EntitySummary>> EntityReader::called(const QString &part, qint64 most)
{
    const auto ids = m_index.entitiesCalled(part, most);
    if (!ids)
        return tl::unexpected(ids.error());
    std::vector<EntitySummary> entities;
    for (const qint64 id : *ids) {
        auto one = summary({id});
        if (!one)
            return tl::unexpected(one.error());
        const bool known = std::any_of(entities.begin(), entities.end(),
                                       [&one](const EntitySummary &entity) { return entity.id == one->id; });
        if (!known)
            entities.push_back(std::move(*one));
    }
    std::stable_sort(entities.begin(), entities.end(),
                     [](const EntitySummary &a, const EntitySummary &b) { return a.articles > b.articles; });
    if (std::ssize(entities) > most)
        entities.resize(static_cast<size_t>(most));
    return entities;
}

Result<EntityRecord> EntityReader::record(EntityId id, const std::function<bool()> &isCancelled)
{
    auto entity = summary(id);
    if (!entity)
        return tl::unexpected(entity.error());
    const auto columns = m_shared.columns();
    id = entity->id;
    auto articles = m_index.articlesNaming(m_shared.replay()->membersOf(id), columns->bound());
    if (!articles)
        return tl::unexpected(articles.error());
    *articles &= *columns->all();
    const std::vector<ArticleId> newest = newestOf(*articles, *columns);
    EntityRecord record;
    record.summary = std::move(*entity);
    record.summary.articles = articles->count();
    record.years = yearsOf(*articles, *columns);
    Gathered gathered{{}, {}, {}, {}, VisitTally(columns->repeats())};
    record.read = qMin<qint64>(std::ssize(newest), qint64{EntityLimits::read});
    for (size_t i = 0; i < static_cast<size_t>(record.read); ++i) {
        if (isCancelled && isCancelled())
            return fail(ErrorCode::Cancelled);
        if (auto done = gatherArticle(newest[i], record.summary, gathered); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = countOlder(std::move(*articles), newest, record.summary, gathered, isCancelled); !done)
        return tl::unexpected(done.error());
    record.visits = gathered.visits.visits();
    record.visitYears = gathered.visits.years();
    record.forms = sorted(gathered.forms);
    record.titles = sorted(gathered.titles);
    record.engagements = std::move(gathered.engagements);
    std::sort(record.engagements.begin(), record.engagements.end(), isBefore);
    m_articles.mergeReports(record.engagements); // the earliest report stays, as in every list
    std::stable_sort(record.engagements.begin(), record.engagements.end(),
                     [](const EngagementRow &a, const EngagementRow &b) { return a.start > b.start; });
    if (auto done = applyNames(m_connection, *m_shared.replay(), m_shared.lexicon.get(), record.engagements); !done)
        return tl::unexpected(done.error());
    auto rows = m_articles.rows(
        {newest.begin(), newest.begin() + static_cast<std::ptrdiff_t>(qMin(newest.size(), EntityLimits::articles))});
    if (!rows)
        return tl::unexpected(rows.error());
    record.articles = std::move(*rows);
    if (auto done = gatherNeighbours(newest, id, record); !done)
        return tl::unexpected(done.error());
    for (const EntitySummary &neighbour : record.together) {
        if (const auto met = gathered.met.constFind(neighbour.key); met != gathered.met.constEnd())
            record.met.insert(neighbour.id.value, *met);
    }
    return record;
}

/// The visits of the articles that are too many to be read whole: from the records of their engagements alone.
Result<void> EntityReader::countOlder(search::IdSet articles, const std::vector<ArticleId> &newest,
                                      const EntitySummary &entity, Gathered &gathered,
                                      const std::function<bool()> &isCancelled)
{
    for (size_t i = 0; i < qMin(newest.size(), EntityLimits::read); ++i)
        articles.remove(newest[i].value);
    if (articles.count() == 0)
        return {};
    QStringList forms{entity.name};
    forms += entity.aliases;
    for (const auto &[text, form] : gathered.forms)
        forms += text;
    forms.removeDuplicates();
    qint64 asked = 0;
    return m_articles.forEachReport(articles, [&](EngagementRow &&row) {
        if (concerns(row, entity, forms))
            gathered.visits.add(row);
        return ++asked % 1024 != 0 || !isCancelled || !isCancelled();
    });
}

Result<void> EntityReader::gatherArticle(ArticleId article, const EntitySummary &entity, Gathered &gathered)
{
    const auto shown = m_articles.read(article);
    if (!shown)
        return tl::unexpected(shown.error());
    const annotate::Annotation &annotation = shown->annotation;
    const std::optional<QDate> day = annotation.date.edtf.start();
    QStringList forms;
    for (const annotate::Mention &mention : annotation.mentions) {
        if (mention.entity == entity.key && !forms.contains(mention.text))
            forms.append(mention.text);
    }
    for (const QString &form : forms)
        note(gathered.forms, form, day);
    for (const annotate::Person &person : annotation.persons) {
        const QString title = titleOf(person);
        if (person.entity != entity.key) {
            noteMet(gathered.met[person.entity], title, day);
            continue;
        }
        note(gathered.titles, title, day);
        if (!person.latin.isEmpty() && !forms.contains(person.latin))
            note(gathered.forms, person.latin, day);
    }
    const QString headline =
        annotation.engagements.empty() ? QString() : leadOf(shown->article.headline, shown->article.text);
    for (size_t i = 0; i < shown->engagements.size(); ++i) {
        EngagementRow row = m_articles.toRow(shown->engagementIds[i], article, shown->engagements[i], headline);
        if (!concerns(row, entity, forms))
            continue;
        gathered.visits.add(row);
        gathered.engagements.push_back(std::move(row));
    }
    return {};
}

Result<void> EntityReader::gatherNeighbours(const std::vector<ArticleId> &newest, EntityId self, EntityRecord &record)
{
    std::unordered_map<qint64, qint64> shared;
    Statement row = m_connection.statement("entities_of_article");
    for (const ArticleId article : newest) {
        row.reset();
        if (!row.bind(0, article.value).step())
            continue;
        for (const qint64 entity : shownIds(row.bytes(0)))
            shared[entity] += entity == self.value ? 0 : 1;
    }
    std::vector<std::pair<qint64, qint64>> most; // −articles, entity: the order wanted
    for (const auto &[entity, articles] : shared) {
        if (articles > 0)
            most.emplace_back(-articles, entity);
    }
    std::sort(most.begin(), most.end());
    for (size_t i = 0; i < most.size() && record.together.size() < EntityLimits::together; ++i) {
        auto neighbour = summary({most[i].second});
        if (!neighbour)
            return tl::unexpected(neighbour.error());
        neighbour->articles = -most[i].first;
        if (isEntityKey(neighbour->key))
            record.together.push_back(std::move(*neighbour));
    }
    return row.status();
}

Result<std::vector<EntitySummary>> EntityReader::inArticles(const search::IdSet &ids,
                                                            const std::function<bool()> &isCancelled)
{
    std::unordered_map<qint64, qint64> counts;
    Result<void> status;
    {
        Statement row = m_connection.statement("entities_of_article");
        ids.forEach([&](qint64 id) {
            if (!status)
                return;
            row.reset();
            if (isCancelled && id % 1024 == 0 && isCancelled())
                status = fail(ErrorCode::Cancelled);
            else if (row.bind(0, id).step()) {
                for (const qint64 entity : shownIds(row.bytes(0)))
                    ++counts[entity];
            } else
                status = row.status();
        });
    }
    if (!status)
        return tl::unexpected(status.error());
    std::vector<EntitySummary> entities;
    entities.reserve(counts.size());
    for (const auto &[entity, articles] : counts) {
        auto one = summary({entity});
        if (!one)
            return tl::unexpected(one.error());
        one->articles = articles;
        if (isEntityKey(one->key))
            entities.push_back(std::move(*one));
    }
    std::sort(entities.begin(), entities.end(), [](const EntitySummary &a, const EntitySummary &b) {
        return a.articles != b.articles ? a.articles > b.articles : a.key < b.key;
    });
    return entities;
}

} // namespace legation::store
