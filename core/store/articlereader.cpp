// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/articlereader.h"

#include "core/families/likeness.h"
#include "core/search/searchtext.h"
#include "core/store/bytes.h"
#include "core/store/engagementrows.h"
#include "core/store/entityname.h"
#include "core/store/partynames.h"
#include "core/store/visible.h"

#include <algorithm>
#include <utility>

namespace legation::store {

using namespace Qt::StringLiterals;
using search::Facet;

namespace {

constexpr size_t kMostKeys = 100'000;
/// Above this part of the archive, all engagements are read in one go rather than article by article.
constexpr qint64 kPartReadWhole = 8;

template <typename Enum>
std::vector<Enum> enumsOf(const QStringList &names, std::initializer_list<Enum> all)
{
    std::vector<Enum> values;
    for (const QString &name : names) {
        for (const Enum value : all) {
            if (annotate::toString(value) == name)
                values.push_back(value);
        }
    }
    return values;
}

std::vector<annotate::EngagementKind> kindsOf(const QStringList &names)
{
    using enum annotate::EngagementKind;
    return enumsOf(names, {Visit, Agreement, Forum, Membership, Award, Aid});
}

std::vector<annotate::Direction> directionsOf(const QStringList &names)
{
    using enum annotate::Direction;
    return enumsOf(names, {Inbound, Outbound, Online});
}

std::optional<QDate> toDate(qint32 day)
{
    if (day == search::kNoDay || day == search::kOpenStart || day == search::kOpenEnd)
        return std::nullopt;
    return QDate::fromJulianDay(day);
}

} // namespace

bool isBefore(const EngagementRow &a, const EngagementRow &b)
{
    if (a.start.has_value() != b.start.has_value())
        return a.start.has_value();
    if (a.start != b.start)
        return *a.start < *b.start;
    return a.id < b.id;
}

std::vector<qint64> entityIdsFrom(QByteArrayView bytes)
{
    ByteReader in(bytes);
    std::vector<qint64> ids(in.count());
    for (qint64 &id : ids)
        id = static_cast<qint64>(in.number());
    return ids;
}

ArticleReader::ArticleReader(Connection &connection, const Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
{
}

Error ArticleReader::damaged(ArticleId id, const QString &what) const
{
    return {ErrorCode::ArchiveDamaged, u"%1 of article %2"_s.arg(what).arg(id.value), m_connection.path(), 0};
}

Result<QString> ArticleReader::keyOf(qint64 entity)
{
    if (const auto known = m_keys.find(entity); known != m_keys.end())
        return known->second;
    if (m_keys.size() >= kMostKeys)
        m_keys.clear();
    Statement statement = m_connection.statement("entity");
    if (statement.bind(0, entity).step())
        return m_keys[entity] = statement.text(0);
    if (auto done = statement.status(); !done)
        return tl::unexpected(done.error());
    return QString();
}

Result<qint64> ArticleReader::idOf(const QString &key)
{
    Statement statement = m_connection.statement("entity_id");
    if (statement.bind(0, key).step())
        return statement.integer(0);
    if (auto done = statement.status(); !done)
        return tl::unexpected(done.error());
    return 0;
}

Result<ShownArticle> ArticleReader::read(ArticleId id)
{
    auto shown = readMachine(id);
    if (!shown)
        return shown;
    if (auto done = show(id, *shown); !done)
        return tl::unexpected(done.error());
    return shown;
}

Result<ShownArticle> ArticleReader::readMachine(ArticleId id)
{
    Statement row = m_connection.statement("article");
    if (!row.bind(0, id.value).step()) {
        if (auto done = row.status(); !done)
            return tl::unexpected(done.error());
        return fail(ErrorCode::NotFound, QString::number(id.value));
    }
    ShownArticle shown;
    load::Article &article = shown.article;
    article.source = {row.text(1), row.number(2), row.integer(3)};
    article.externalId = row.isNull(0) ? QString::number(article.source.position) : row.text(0);
    if (const auto day = row.optionalInteger(4))
        article.published = QDate::fromJulianDay(*day);
    article.headline = row.text(5);
    article.publisher = row.text(6);
    article.url = row.text(7);
    article.text = QString::fromUtf8(m_shared.packer.unpacked(Content::Text, row.bytes(8)));
    shown.entityIds = entityIdsFrom(row.bytes(10));
    for (const qint64 entity : shown.entityIds) {
        auto key = keyOf(entity);
        if (!key)
            return tl::unexpected(key.error());
        shown.entityKeys.push_back(std::move(*key));
    }
    const QByteArray record = m_shared.packer.unpacked(Content::Record, row.bytes(9));
    auto annotation = decode(record, shown.entityKeys, {article.headline, article.text}, m_shared.rules);
    if (!annotation)
        return tl::unexpected(damaged(id, u"annotation"_s));
    annotation->date.edtf = Edtf::parse(row.text(11)).value_or(Edtf());
    annotation->date.basis = row.oneOf<annotate::DateBasis>(12, 6);
    annotation->annotator = row.text(13);
    shown.annotation = std::move(*annotation);
    if (auto done = readEngagements(id, shown); !done)
        return tl::unexpected(done.error());
    return shown;
}

Result<void> ArticleReader::readEngagements(ArticleId id, ShownArticle &shown)
{
    Statement rows = m_connection.statement("engagements_of_article");
    rows.bind(0, id.value);
    while (rows.step()) {
        auto record = decodeEngagement(m_shared.packer.unpacked(Content::Record, rows.bytes(2)), m_shared.rules);
        if (!record || !standsIn(record->engagement, {shown.article.headline, shown.article.text}))
            return tl::unexpected(damaged(id, u"engagement"_s));
        shown.engagementIds.push_back({rows.integer(0)});
        shown.engagements.push_back(std::move(*record));
    }
    return rows.status();
}

Result<void> ArticleReader::show(ArticleId id, ShownArticle &article)
{
    const auto replay = m_shared.replay();
    article.isDecided = replay->touches(id);
    if (article.isDecided)
        replay->apply(id, {article.article.headline, article.article.text}, article.annotation);
    showEngagements(id, article);
    if (replay->touchesMentions(id)) {
        if (auto done = showEntities(article); !done)
            return done;
    }
    return replay->isMerged() ? mergeEntities(article) : Result<void>();
}

void ArticleReader::showEngagements(ArticleId id, ShownArticle &shown) const
{
    const auto replay = m_shared.replay();
    std::vector<EngagementId> ids = std::move(shown.engagementIds);
    std::vector<EngagementRecord> records = std::move(shown.engagements);
    if (shown.isDecided) {
        for (const EngagementId added : replay->addedIn(id)) {
            ids.push_back(added);
            records.push_back({});
            records.back().engagement.rule = u"decided"_s;
            records.back().engagement.dateReason = decidedReason();
        }
    }
    shown.engagementIds.clear();
    shown.engagements.clear();
    shown.annotation.engagements.clear();
    for (size_t i = 0; i < ids.size(); ++i) {
        if (shown.isDecided && replay->apply(ids[i], records[i], shown.annotation) == Replay::Verdict::Rejected)
            continue;
        shown.engagementIds.push_back(ids[i]);
        shown.annotation.engagements.push_back(records[i].engagement);
        shown.engagements.push_back(std::move(records[i]));
    }
}

/// The entities that the mentions name now, in order of first mention.
Result<void> ArticleReader::showEntities(ShownArticle &shown)
{
    QHash<QString, qint64> known;
    for (size_t i = 0; i < shown.entityKeys.size(); ++i)
        known.insert(shown.entityKeys[i], shown.entityIds[i]);
    shown.entityIds.clear();
    shown.entityKeys.clear();
    for (const annotate::Mention &mention : shown.annotation.mentions) {
        const QString &key = mention.entity;
        const bool isListed =
            std::find(shown.entityKeys.begin(), shown.entityKeys.end(), key) != shown.entityKeys.end();
        if (key.isEmpty() || mention.kind == annotate::MentionKind::Date || isListed)
            continue;
        const auto id = known.contains(key) ? Result<qint64>(known.value(key)) : idOf(key);
        if (!id)
            return tl::unexpected(id.error());
        if (*id == 0)
            continue; // decided in another archive about a mention that was never made here
        shown.entityIds.push_back(*id);
        shown.entityKeys.push_back(key);
    }
    return {};
}

/// Of entities that people made one, the one that they were merged into is shown.
Result<void> ArticleReader::mergeEntities(ShownArticle &shown)
{
    const auto replay = m_shared.replay();
    for (size_t i = 0; i < shown.entityIds.size(); ++i) {
        const EntityId root = replay->rootOf({shown.entityIds[i]});
        if (root.value == shown.entityIds[i])
            continue;
        const auto key = keyOf(root.value);
        if (!key)
            return tl::unexpected(key.error());
        renameEntity(shown.annotation, shown.entityKeys[i], *key);
        shown.entityKeys[i] = *key;
    }
    return {};
}

void renameEntity(annotate::Annotation &annotation, const QString &from, const QString &to)
{
    const auto rename = [&](auto &records) {
        for (auto &record : records) {
            if (record.entity == from)
                record.entity = to;
        }
    };
    rename(annotation.mentions);
    rename(annotation.persons);
    rename(annotation.organisations);
    rename(annotation.events);
    rename(annotation.foreignCities);
}

Result<std::vector<ArticleRow>> ArticleReader::rows(const std::vector<ArticleId> &ids)
{
    const auto columns = m_shared.columns();
    const auto replay = m_shared.replay();
    std::vector<ArticleRow> rows;
    rows.reserve(ids.size());
    Statement statement = m_connection.statement("row");
    for (const ArticleId id : ids) {
        statement.reset();
        auto one = row(statement, *columns, *replay, id);
        if (!one)
            return tl::unexpected(one.error());
        if (*one)
            rows.push_back(std::move(**one));
    }
    return rows;
}

Result<std::optional<ArticleRow>> ArticleReader::row(Statement &statement, const search::Columns &columns,
                                                     const Replay &replay, ArticleId id)
{
    if (!columns.contains(id.value))
        return std::nullopt;
    if (!statement.bind(0, id.value).step()) {
        if (auto done = statement.status(); !done)
            return tl::unexpected(done.error());
        return std::nullopt;
    }
    const auto values = [&columns, id](Facet facet) { return columns.valuesOf(static_cast<int>(facet), id.value); };
    ArticleRow row;
    row.id = id;
    row.headline = statement.text(0);
    row.date = statement.text(1);
    row.dateBasis = statement.oneOf<annotate::DateBasis>(2, 6);
    if (const auto decided = replay.dateOf(id)) {
        row.date = *decided;
        row.dateBasis = decided->isEmpty() ? annotate::DateBasis::None : annotate::DateBasis::Text;
    }
    row.cities = values(Facet::City);
    row.countries = values(Facet::Country);
    row.kinds = kindsOf(values(Facet::Kind));
    row.directions = directionsOf(values(Facet::Direction));
    row.source = columns.valuesOf(search::kSourceColumn, id.value).value(0);
    row.copies = columns.copies(id.value);
    row.leader = id;
    if (const auto *family = columns.repeats().familyOf(id.value)) {
        row.leader = {family->front()};
        row.family = static_cast<int>(family->size());
    }
    return row;
}

Result<Family> ArticleReader::family(ArticleId id)
{
    const auto columns = m_shared.columns();
    std::vector<ArticleId> members{id};
    if (const auto *family = columns->repeats().familyOf(id.value)) {
        members.clear();
        for (const std::uint32_t member : *family)
            members.push_back({member});
    }
    const auto rows = this->rows(members);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return fail(ErrorCode::NotFound, QString::number(id.value));
    Family family;
    std::vector<std::uint64_t> leading;
    for (const ArticleRow &row : *rows) {
        const auto shown = readMachine(row.id);
        if (!shown)
            return tl::unexpected(shown.error());
        auto grams = families::gramsOf(search::searchable(shown->article.headline, shown->article.text));
        if (family.members.empty())
            leading = grams;
        family.members.push_back({row, families::likeness(leading, grams)});
    }
    return family;
}

Result<ArticleRecord> ArticleReader::record(ArticleId id)
{
    auto shown = read(id);
    if (!shown)
        return tl::unexpected(shown.error());
    QHash<QString, EntityId> ids;
    const auto replay = m_shared.replay();
    for (size_t i = 0; i < shown->entityKeys.size(); ++i)
        ids.insert(shown->entityKeys[i], replay->rootOf({shown->entityIds[i]}));
    ArticleRecord record;
    record.id = id;
    for (const annotate::Mention &mention : shown->annotation.mentions)
        record.mentions.push_back({mention, isEntityKey(mention.entity) ? ids.value(mention.entity) : EntityId()});
    record.article = std::move(shown->article);
    record.annotation = std::move(shown->annotation);
    record.engagementIds = std::move(shown->engagementIds);
    const auto columns = m_shared.columns();
    record.copies = columns->contains(id.value) ? columns->copies(id.value) : 1;
    return record;
}

EngagementRow ArticleReader::toRow(EngagementId id, ArticleId article, const EngagementRecord &record,
                                   const QString &headline) const
{
    const annotate::Engagement &engagement = record.engagement;
    const search::DayRange days = search::toDays(engagement.date);
    EngagementRow row;
    row.id = id;
    row.article = article;
    row.kind = engagement.kind;
    row.direction = engagement.direction;
    row.host = engagement.host;
    row.cities = record.cities;
    row.guests = engagement.guests;
    row.countries = engagement.countries;
    row.place = engagement.place;
    row.date = engagement.date.toString();
    row.start = toDate(days.start);
    row.end = toDate(days.end);
    row.dateFromText = engagement.dateFromText;
    row.uncertain = engagement.date.isUncertain();
    row.dateReason = engagement.dateReason;
    row.topics = engagement.topics;
    row.headline = headline;
    row.sentence = record.sentence;
    row.rule = engagement.rule;
    row.cameo = engagement.cameo;
    row.sources = {article};
    return row;
}

/// Who wants the engagements of which articles.
struct ArticleReader::Gathering
{
    const search::IdSet &ids;
    const std::function<bool(EngagementRow &&)> &take;
};

Result<void> ArticleReader::gather(Statement &statement, const Gathering &gathering)
{
    const auto replay = m_shared.replay();
    while (statement.step()) {
        const ArticleId article{statement.integer(1)};
        if (!gathering.ids.contains(article.value) || replay->touches(article))
            continue;
        const auto record =
            decodeEngagement(m_shared.packer.unpacked(Content::Record, statement.bytes(2)), m_shared.rules);
        if (!record)
            return tl::unexpected(damaged(article, u"engagement"_s));
        if (!gathering.take(toRow({statement.integer(0)}, article, *record, statement.text(3))))
            return fail(ErrorCode::Cancelled);
    }
    return statement.status();
}

Result<void> ArticleReader::gatherDecided(ArticleId id, const Gathering &gathering)
{
    const auto shown = read(id);
    if (!shown)
        return tl::unexpected(shown.error());
    const QString headline = leadOf(shown->article.headline, shown->article.text);
    for (size_t i = 0; i < shown->engagements.size(); ++i) {
        if (!gathering.take(toRow(shown->engagementIds[i], id, shown->engagements[i], headline)))
            return fail(ErrorCode::Cancelled);
    }
    return {};
}

void ArticleReader::mergeReports(std::vector<EngagementRow> &rows) const
{
    const auto columns = m_shared.columns();
    const search::Repeats &repeats = columns->repeats();
    std::vector<char> isKept(repeats.visits.size());
    std::erase_if(rows, [&](EngagementRow &row) {
        const auto visit = repeats.visitOf.constFind(row.id.value);
        if (visit == repeats.visitOf.constEnd())
            return false;
        if (std::exchange(isKept[*visit], 1) != 0)
            return true;
        for (const std::uint32_t article : repeats.visits[*visit]) {
            if (article != row.article.value)
                row.sources.push_back({article});
        }
        return false;
    });
}

bool ArticleReader::readsWhole(const search::IdSet &ids) const
{
    return ids.count() * kPartReadWhole > m_shared.columns()->articles();
}

Result<void> ArticleReader::forEachReport(const search::IdSet &ids, const std::function<bool(EngagementRow &&)> &take)
{
    const auto replay = m_shared.replay();
    const bool readsWhole = this->readsWhole(ids);
    const Gathering gathering{ids, take};
    Result<void> status;
    Statement statement = m_connection.statement(readsWhole ? "all_engagements" : "shown_engagements");
    if (readsWhole)
        status = gather(statement, gathering);
    ids.forEach([&](qint64 id) {
        if (!status)
            return;
        if (replay->touches(ArticleId{id})) { // few: read whole, with the decisions
            status = gatherDecided({id}, gathering);
        } else if (!readsWhole) {
            statement.reset();
            statement.bind(0, id);
            status = gather(statement, gathering);
        }
    });
    return status;
}

Result<std::vector<EngagementRow>> ArticleReader::engagements(const search::IdSet &ids)
{
    RowBlocks blocks;
    std::vector<EngagementRow> few;
    const auto take = [&few](EngagementRow &&row) {
        few.push_back(std::move(row));
        return true;
    };
    Result<void> done;
    if (readsWhole(ids)) {
        const auto replay = m_shared.replay();
        auto all = readEngagementRows(m_connection, m_shared, [&](ArticleId article) {
            return ids.contains(article.value) && !replay->touches(article);
        });
        if (!all)
            return tl::unexpected(all.error());
        blocks = std::move(*all);
        for (const qint64 id : replay->touchedArticles()) {
            if (done && ids.contains(id))
                done = gatherDecided({id}, {ids, take});
        }
    } else {
        done = forEachReport(ids, take);
    }
    if (!done)
        return tl::unexpected(done.error());
    blocks.push_back(std::move(few));
    auto rows = orderedRows(std::move(blocks), m_shared.columns()->repeats());
    if (done = applyNames(m_connection, *m_shared.replay(), m_shared.lexicon.get(), rows); !done)
        return tl::unexpected(done.error());
    return rows;
}

} // namespace legation::store
