// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/articlereader.h"

#include "core/store/bytes.h"
#include "core/store/textblob.h"

#include <algorithm>

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

/// Undated last, then by day, then as they stand in the archive.
bool isBefore(const EngagementRow &a, const EngagementRow &b)
{
    if (a.start.has_value() != b.start.has_value())
        return a.start.has_value();
    if (a.start != b.start)
        return *a.start < *b.start;
    return a.id < b.id;
}

} // namespace

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

Result<ShownArticle> ArticleReader::read(ArticleId id)
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
    article.text = QString::fromUtf8(fromTextBlob(row.bytes(8)));
    shown.entityIds = entityIdsFrom(row.bytes(10));
    for (const qint64 entity : shown.entityIds) {
        auto key = keyOf(entity);
        if (!key)
            return tl::unexpected(key.error());
        shown.entityKeys.push_back(std::move(*key));
    }
    auto annotation = decode(row.bytes(9), shown.entityKeys, {article.headline, article.text}, m_shared.rules);
    if (!annotation)
        return tl::unexpected(damaged(id, u"annotation"_s));
    annotation->date.edtf = Edtf::parse(row.text(11)).value_or(Edtf());
    annotation->date.basis = static_cast<annotate::DateBasis>(row.number(12) % 6);
    annotation->annotator = row.text(13);
    shown.annotation = std::move(*annotation);
    const auto replay = m_shared.replay();
    shown.isDecided = replay->touches(id);
    replay->apply(id, shown.annotation);
    if (auto done = readEngagements(id, shown); !done)
        return tl::unexpected(done.error());
    return shown;
}

Result<void> ArticleReader::readEngagements(ArticleId id, ShownArticle &shown)
{
    const auto replay = m_shared.replay();
    Statement rows = m_connection.statement("engagements_of_article");
    rows.bind(0, id.value);
    while (rows.step()) {
        auto record = decodeEngagement(rows.bytes(2), m_shared.rules);
        if (!record)
            return tl::unexpected(damaged(id, u"engagement"_s));
        const EngagementId engagement{rows.integer(0)};
        if (replay->apply(engagement, *record, shown.annotation) == Replay::Verdict::Rejected)
            continue;
        shown.engagementIds.push_back(engagement);
        shown.annotation.engagements.push_back(record->engagement);
        shown.engagements.push_back(std::move(*record));
    }
    return rows.status();
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
    row.dateBasis = static_cast<annotate::DateBasis>(statement.number(2) % 6);
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
    return row;
}

Result<ArticleRecord> ArticleReader::record(ArticleId id)
{
    auto shown = read(id);
    if (!shown)
        return tl::unexpected(shown.error());
    QHash<QString, EntityId> ids;
    for (size_t i = 0; i < shown->entityKeys.size(); ++i)
        ids.insert(shown->entityKeys[i], EntityId{shown->entityIds[i]});
    ArticleRecord record;
    record.id = id;
    for (const annotate::Mention &mention : shown->annotation.mentions)
        record.mentions.push_back({mention, ids.value(mention.entity)});
    record.article = std::move(shown->article);
    record.annotation = std::move(shown->annotation);
    record.engagementIds = std::move(shown->engagementIds);
    const auto columns = m_shared.columns();
    record.copies = columns->contains(id.value) ? columns->copies(id.value) : 1;
    return record;
}

Result<load::Article> ArticleReader::document(ArticleId id, QByteArray &textUtf8)
{
    Statement row = m_connection.statement("document");
    if (!row.bind(0, id.value).step()) {
        if (auto done = row.status(); !done)
            return tl::unexpected(done.error());
        return fail(ErrorCode::NotFound, QString::number(id.value));
    }
    load::Article article;
    article.source.position = row.number(1);
    article.source.line = row.integer(2);
    article.externalId = row.isNull(0) ? QString::number(article.source.position) : row.text(0);
    if (const auto day = row.optionalInteger(3))
        article.published = QDate::fromJulianDay(*day);
    article.headline = row.text(4);
    article.publisher = row.text(5);
    article.url = row.text(6);
    textUtf8 = fromTextBlob(row.bytes(7));
    return article;
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
    return row;
}

Result<std::vector<EngagementRow>> ArticleReader::engagements(const search::IdSet &ids)
{
    const auto replay = m_shared.replay();
    std::vector<EngagementRow> rows;
    std::optional<Error> error;
    const auto add = [&](Statement &statement) {
        const ArticleId article{statement.integer(1)};
        auto record = decodeEngagement(statement.bytes(2), m_shared.rules);
        if (!record) {
            error = damaged(article, u"engagement"_s);
            return;
        }
        const EngagementId id{statement.integer(0)};
        if (replay->touches(article)) {
            const auto shown = read(article);
            if (!shown)
                error = shown.error();
            else if (replay->apply(id, *record, shown->annotation) == Replay::Verdict::Rejected)
                return;
        }
        rows.push_back(toRow(id, article, *record, statement.text(3)));
    };
    if (ids.count() * kPartReadWhole > m_shared.columns()->articles()) {
        Statement all = m_connection.statement("all_engagements");
        while (!error && all.step()) {
            if (ids.contains(all.integer(1)))
                add(all);
        }
        if (auto done = all.status(); !done)
            error = done.error();
    } else {
        Statement some = m_connection.statement("shown_engagements");
        ids.forEach([&](qint64 id) {
            some.reset();
            some.bind(0, id);
            while (!error && some.step())
                add(some);
            if (auto done = some.status(); !done)
                error = done.error();
        });
    }
    if (error)
        return tl::unexpected(*error);
    std::sort(rows.begin(), rows.end(), isBefore);
    return rows;
}

} // namespace legation::store
