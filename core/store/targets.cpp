// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/targets.h"

#include "core/annotate/entitykey.h"
#include "core/store/decidedvalue.h"
#include "core/store/entitywriter.h"
#include "core/store/visible.h"

#include <QJsonDocument>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

void overlay(const Replay::Values &decided, std::map<QString, QString> &values)
{
    for (const auto &[field, value] : decided)
        values[field] = value;
}

std::map<QString, QString> emptyValues(TargetKind kind)
{
    std::map<QString, QString> values;
    for (const QString &field : fieldsOf(kind))
        values[field] = QString();
    return values;
}

std::map<QString, QString> valuesOf(const annotate::Annotation &annotation)
{
    std::map<QString, QString> values = emptyValues(TargetKind::Article);
    values[u"date"_s] = annotation.date.edtf.toString();
    values[u"cities"_s] = toValue(annotation.cities);
    values[u"countries"_s] = toValue(annotation.partnerCountries);
    return values;
}

Replay::Values decidedOf(const QHash<qint64, Replay::Values> &all, qint64 id)
{
    const auto found = all.constFind(id);
    return found == all.constEnd() ? Replay::Values() : *found;
}

} // namespace

std::map<QString, QString> valuesOf(const annotate::Engagement &engagement)
{
    std::map<QString, QString> values = emptyValues(TargetKind::Visit);
    values[u"kind"_s] = annotate::toString(engagement.kind);
    values[u"direction"_s] = annotate::toString(engagement.direction);
    values[u"date"_s] = engagement.date.toString();
    values[u"host"_s] = engagement.host;
    values[u"guests"_s] = toValue(engagement.guests);
    values[u"countries"_s] = toValue(engagement.countries);
    values[u"place"_s] = engagement.place;
    return values;
}

Targets::Targets(Connection &connection, const Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
    , m_articles(connection, shared)
    , m_entities(connection, shared)
{
}

Result<KnownTarget> Targets::lookUp(const Target &target)
{
    switch (target.kind) {
    case TargetKind::Article: return lookUpArticle(target);
    case TargetKind::Visit: return target.id == 0 ? lookUpNewVisit(target) : lookUpVisit(target);
    case TargetKind::Entity: return lookUpEntity(target);
    case TargetKind::Mention: return lookUpMention(target);
    case TargetKind::Name: return lookUpName(target);
    case TargetKind::Decision: return lookUpDecision(target);
    }
    Q_UNREACHABLE();
}

Result<const ShownArticle *> Targets::machineArticle(ArticleId id)
{
    if (!m_last || m_last->first != id) {
        auto article = m_articles.readMachine(id);
        if (!article)
            return tl::unexpected(article.error());
        m_last = {id, std::move(*article)};
    }
    return &m_last->second;
}

Result<KnownTarget> Targets::lookUpArticle(const Target &target)
{
    const ArticleId id{target.id};
    const auto article = machineArticle(id);
    if (!article)
        return tl::unexpected(article.error());
    auto anchor = anchorOfArticle(id, (*article)->article.source);
    if (!anchor)
        return tl::unexpected(anchor.error());
    const load::Article &document = (*article)->article;
    KnownTarget known{.target = target, .article = id, .anchor = std::move(*anchor)};
    known.quote = leadOf(document.headline, document.text);
    known.machine = valuesOf((*article)->annotation);
    known.shown = known.machine;
    overlay(decidedOf(m_shared.replay()->articles(), id.value), known.shown);
    return known;
}

Result<KnownTarget> Targets::lookUpVisit(const Target &target)
{
    const EngagementId id{target.id};
    const auto replay = m_shared.replay();
    ArticleId articleId = replay->articleOfAdded(id);
    if (!articleId.isValid()) {
        Statement row = m_connection.statement("engagement");
        if (!row.bind(0, id.value).step())
            return row.status() ? fail(ErrorCode::NotFound, u"visit:%1"_s.arg(id.value))
                                : tl::unexpected(row.status().error());
        articleId.value = row.integer(0);
    }
    const auto article = machineArticle(articleId);
    if (!article)
        return tl::unexpected(article.error());
    const std::vector<EngagementId> &ids = (*article)->engagementIds;
    const auto place = static_cast<size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    auto anchor = anchorOfArticle(articleId, (*article)->article.source);
    if (!anchor)
        return tl::unexpected(anchor.error());
    KnownTarget known{.target = target, .article = articleId, .anchor = std::move(*anchor)};
    EngagementRecord record;
    if (place < ids.size()) {
        record = (*article)->engagements[place];
        const annotate::Engagement &machine = record.engagement;
        const TextSpan points =
            toCodePoints(Texts{(*article)->article.headline, (*article)->article.text}.of(machine.field), machine.span);
        known.anchor.insert(u"in"_s, annotate::toString(machine.field));
        known.anchor.insert(u"start"_s, points.start);
        known.anchor.insert(u"end"_s, points.end);
        known.anchor.insert(u"kind"_s, annotate::toString(machine.kind));
        known.machine = valuesOf(machine);
    } else {
        known.anchor.insert(u"added"_s, id.value);
        known.machine = emptyValues(TargetKind::Visit);
    }
    known.quote =
        record.sentence.isEmpty() ? leadOf((*article)->article.headline, (*article)->article.text) : record.sentence;
    annotate::Annotation annotation = (*article)->annotation;
    replay->apply(articleId, {(*article)->article.headline, (*article)->article.text}, annotation);
    const auto verdict = replay->apply(id, record, annotation);
    known.shown = valuesOf(record.engagement);
    overlay(replay->valuesOf(id), known.shown);
    if (verdict == Replay::Verdict::Rejected)
        known.shown[u"status"_s] = u"rejected"_s;
    return known;
}

Result<KnownTarget> Targets::lookUpNewVisit(const Target &target)
{
    auto known = lookUpArticle({.id = target.article.value});
    if (!known)
        return known;
    known->target = target;
    known->machine = emptyValues(TargetKind::Visit);
    known->shown = known->machine;
    return known;
}

Result<KnownTarget> Targets::lookUpMention(const Target &target)
{
    const ArticleId id{target.id};
    const auto article = machineArticle(id);
    if (!article)
        return tl::unexpected(article.error());
    const load::Article &document = (*article)->article;
    const Texts texts{document.headline, document.text};
    const QStringView text = texts.of(target.field);
    const TextSpan whole{0, text.size()};
    if (target.span.isEmpty() || !whole.contains(target.span))
        return fail(ErrorCode::NotFound, u"the text has no such place"_s);
    KnownTarget known{.target = target, .article = id, .text = text.toString()};
    // A mention that was moved is still the one that the machine found elsewhere.
    const auto replay = m_shared.replay();
    MentionWord word{target.field, target.span, {}};
    for (const MentionWord &decided : replay->mentionsOf(id)) {
        const auto moved = decided.values.find(u"span"_s);
        const bool isHere = decided.field == target.field && whole.contains(decided.span) &&
                            (decided.span == target.span ||
                             (moved != decided.values.end() && spanFromText(moved->second, text) == target.span));
        if (isHere)
            word = decided;
    }
    known.target.span = word.span;
    known.quote = word.span.of(text).toString();
    auto anchor = anchorOfArticle(id, document.source);
    if (!anchor)
        return tl::unexpected(anchor.error());
    known.anchor = std::move(*anchor);
    const TextSpan points = toCodePoints(text, word.span);
    known.anchor.insert(u"in"_s, annotate::toString(word.field));
    known.anchor.insert(u"start"_s, points.start);
    known.anchor.insert(u"end"_s, points.end);
    known.machine = emptyValues(TargetKind::Mention);
    if (const annotate::Mention *mention = mentionAt((*article)->annotation, word.field, word.span)) {
        known.machine[u"kind"_s] = annotate::toString(mention->kind);
        known.machine[u"entity"_s] = mention->entity;
        known.machine[u"span"_s] = toSpanText(word.span, text);
    }
    known.shown = known.machine;
    overlay(word.values, known.shown);
    return known;
}

Result<KnownTarget> Targets::lookUpEntity(const Target &target)
{
    EntityId id{target.id};
    if (!target.name.isEmpty()) {
        const auto made = entityOf(target.name);
        if (!made)
            return tl::unexpected(made.error());
        id = *made;
    }
    auto entity = m_entities.machineSummary(id);
    if (!entity)
        return tl::unexpected(entity.error());
    KnownTarget known{.target = {.kind = TargetKind::Entity, .id = id.value}};
    known.anchor = {{u"key"_s, entity->key}};
    known.machine = emptyValues(TargetKind::Entity);
    known.machine[u"name"_s] = entity->name;
    known.machine[u"latin"_s] = entity->latin;
    known.machine[u"country"_s] = entity->country;
    known.machine[u"title"_s] = entity->title;
    known.shown = known.machine;
    overlay(decidedOf(m_shared.replay()->entities(), id.value), known.shown);
    known.quote = known.shown[u"name"_s];
    return known;
}

Result<KnownTarget> Targets::lookUpName(const Target &target)
{
    const QString name = target.name.simplified();
    if (name.isEmpty())
        return fail(ErrorCode::BadQuery, u"a name is missing"_s);
    KnownTarget known{.target = Target::taughtName(name), .quote = name};
    known.anchor = {{u"name"_s, name}};
    known.machine = emptyValues(TargetKind::Name);
    known.shown = known.machine;
    overlay(m_shared.replay()->valuesOfName(name), known.shown);
    return known;
}

Result<KnownTarget> Targets::lookUpDecision(const Target &target)
{
    Statement row = m_connection.statement("decision");
    if (!row.bind(0, target.id).step())
        return row.status() ? fail(ErrorCode::NotFound, u"decision:%1"_s.arg(target.id))
                            : tl::unexpected(row.status().error());
    const Decision decision = toDecision(row);
    if (decision.target.kind == TargetKind::Decision)
        return fail(ErrorCode::BadQuery, u"a withdrawal is undone, not withdrawn"_s);
    KnownTarget known{.target = target, .article = decision.article, .quote = decision.quote};
    known.target.name = decision.uid;
    known.anchor = {{u"uid"_s, decision.uid}};
    known.machine = emptyValues(TargetKind::Decision);
    known.shown = known.machine;
    return known;
}

Result<EntityId> Targets::entityOf(const QString &name)
{
    const QString key = annotate::settledKey(name, m_shared.lexicon.get());
    if (!kindOfMention(key) || key.startsWith("date:"_L1))
        return fail(ErrorCode::BadQuery, key);
    const auto facts = factsOf({key}, {}, m_shared.lexicon.get());
    const auto id = EntityWriter(m_connection).idOf(key, facts.front());
    if (!id)
        return tl::unexpected(id.error());
    return EntityId{*id};
}

} // namespace legation::store
