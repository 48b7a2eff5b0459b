// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/entitykey.h"
#include "core/store/targets.h"

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

annotate::Field fieldOf(const QString &name)
{
    return name == "headline"_L1 ? annotate::Field::Headline : annotate::Field::Text;
}

Result<Target> noTarget(const QString &text)
{
    return fail(
        ErrorCode::BadQuery,
        u"“%1” is no target: article:ID, visit:ID, entity:ID, mention:ARTICLE:START-END, person:NAME …"_s.arg(text));
}

} // namespace

Result<QJsonObject> Targets::anchorOfArticle(ArticleId id, const load::Source &source)
{
    Statement digest = m_connection.statement("digest_of_article");
    if (!digest.bind(0, id.value).step())
        return digest.status() ? fail(ErrorCode::NotFound, u"article:%1"_s.arg(id.value))
                               : tl::unexpected(digest.status().error());
    return QJsonObject{{u"article"_s, QString::fromLatin1(digest.bytes(0).toByteArray().toHex())},
                       {u"source"_s, source.file},
                       {u"position"_s, source.position}};
}

Result<QJsonObject> Targets::anchorOf(const Target &target)
{
    auto known = lookUp(target);
    if (!known)
        return tl::unexpected(known.error());
    return std::move(known->anchor);
}

Result<ArticleId> Targets::articleOf(const QJsonObject &anchor)
{
    const QByteArray digest = QByteArray::fromHex(anchor.value(u"article"_s).toString().toLatin1());
    Statement article = m_connection.statement("article_of_digest");
    if (!digest.isEmpty() && article.bindBlob(0, digest).step())
        return ArticleId{article.integer(0)};
    if (auto done = article.status(); !done)
        return tl::unexpected(done.error());
    return ArticleId{};
}

/// The engagement that was read from the word at the anchor's place; where there is none, the only one of its kind
/// whose sentence holds that place.
Result<qint64> Targets::visitAt(ArticleId id, const QJsonObject &anchor)
{
    const auto article = machineArticle(id);
    if (!article)
        return tl::unexpected(article.error());
    const annotate::Field field = fieldOf(anchor.value(u"in"_s).toString());
    const QStringView text = Texts{(*article)->article.headline, (*article)->article.text}.of(field);
    const TextSpan span = toUtf16(text, {static_cast<qsizetype>(anchor.value(u"start"_s).toInteger()),
                                         static_cast<qsizetype>(anchor.value(u"end"_s).toInteger())});
    const QString kind = anchor.value(u"kind"_s).toString();
    qint64 here = 0;
    std::vector<qint64> around;
    for (size_t i = 0; i < (*article)->engagements.size(); ++i) {
        const annotate::Engagement &engagement = (*article)->engagements[i].engagement;
        if (engagement.field != field)
            continue;
        const bool isOfKind = kind.isEmpty() || annotate::toString(engagement.kind) == kind;
        const qint64 candidate = (*article)->engagementIds[i].value;
        if (engagement.span == span && isOfKind)
            return candidate;
        if (engagement.span == span)
            here = candidate;
        else if (isOfKind && engagement.sentence.contains(span))
            around.push_back(candidate);
    }
    if (here != 0)
        return here;
    return around.size() == 1 ? around.front() : 0;
}

Result<BoundTarget> Targets::bind(TargetKind kind, const QJsonObject &anchor, const QString &uid)
{
    BoundTarget bound{.target = {.kind = kind}};
    if (kind == TargetKind::Name || kind == TargetKind::Decision) {
        bound.target.name = anchor.value(kind == TargetKind::Name ? u"name"_s : u"uid"_s).toString();
        return bound;
    }
    if (kind == TargetKind::Entity) {
        const auto id = entityOf(anchor.value(u"key"_s).toString());
        if (id)
            bound.target.id = id->value;
        else if (id.error().code != ErrorCode::BadQuery)
            return tl::unexpected(id.error());
        return bound;
    }
    const auto article = articleOf(anchor);
    if (!article)
        return tl::unexpected(article.error());
    if (!article->isValid())
        return bound;
    bound.article = *article;
    if (kind == TargetKind::Article) {
        bound.target.id = article->value;
    } else if (kind == TargetKind::Mention) {
        const auto machine = machineArticle(*article);
        if (!machine)
            return tl::unexpected(machine.error());
        bound.target.field = fieldOf(anchor.value(u"in"_s).toString());
        const QStringView text = Texts{(*machine)->article.headline, (*machine)->article.text}.of(bound.target.field);
        const auto span = spanFromText(
            u"%1-%2"_s.arg(anchor.value(u"start"_s).toInteger()).arg(anchor.value(u"end"_s).toInteger()), text);
        bound.target.id = span ? article->value : 0;
        bound.target.span = span.value_or(TextSpan());
    } else if (anchor.contains(u"added"_s)) {
        bound.target.id = anchor.value(u"added"_s).toInteger();
    } else {
        const auto visit = visitAt(*article, anchor);
        if (!visit)
            return tl::unexpected(visit.error());
        // One that the machine no longer finds is kept as people left it.
        bound.target.id = *visit != 0 ? *visit : addedVisitId(uid).value;
    }
    return bound;
}

Result<Target> Targets::fromString(const QString &text)
{
    const QString kind = text.section(u':', 0, 0);
    const QString value = text.section(u':', 1);
    if (kind == "mention"_L1)
        return mentionFromString(value);
    if (kind == "name"_L1 && !value.trimmed().isEmpty())
        return Target::taughtName(value);
    bool isNumber = false;
    if (kind == "visit"_L1 && value.startsWith("new@"_L1)) {
        const qint64 article = value.sliced(4).toLongLong(&isNumber);
        return isNumber ? Result<Target>(Target::newVisit({article})) : noTarget(text);
    }
    const qint64 id = value.toLongLong(&isNumber);
    const auto known = targetKindFromString(kind);
    if (known && isNumber && id > 0)
        return Target{.kind = *known, .id = id};
    if (kindOfMention(text))
        return entityFromString(text);
    return noTarget(text);
}

/// ARTICLE:START-END or ARTICLE:headline:START-END
Result<Target> Targets::mentionFromString(const QString &place)
{
    bool isNumber = false;
    const ArticleId id{place.section(u':', 0, 0).toLongLong(&isNumber)};
    if (!isNumber)
        return noTarget(u"mention:"_s + place);
    const auto article = machineArticle(id);
    if (!article)
        return tl::unexpected(article.error());
    const annotate::Field field = fieldOf(place.section(u':', 1, 1));
    const QStringView text = Texts{(*article)->article.headline, (*article)->article.text}.of(field);
    const auto span = spanFromText(place.section(u':', -1), text);
    return span ? Result<Target>(Target::mention(id, field, *span)) : noTarget(u"mention:"_s + place);
}

/// person:NAME: by its key, else by the name it has now.
Result<Target> Targets::entityFromString(const QString &key)
{
    Statement row = m_connection.statement("entity_id");
    if (row.bind(0, annotate::settledKey(key, m_shared.lexicon.get())).step())
        return Target{.kind = TargetKind::Entity, .id = row.integer(0)};
    if (auto done = row.status(); !done)
        return tl::unexpected(done.error());
    const QString name = key.section(u':', 1);
    const auto replay = m_shared.replay();
    for (auto decided = replay->entities().begin(); decided != replay->entities().end(); ++decided) {
        const auto entity = m_entities.summary({decided.key()});
        if (entity && (entity->name == name || entity->latin == name || entity->aliases.contains(name)))
            return Target{.kind = TargetKind::Entity, .id = decided.key()};
    }
    Statement named = m_connection.statement("entity_of_name");
    if (named.bind(0, name).bind(1, u"%1:*"_s.arg(key.section(u':', 0, 0))).step())
        return Target{.kind = TargetKind::Entity, .id = named.integer(0)};
    if (auto done = named.status(); !done)
        return tl::unexpected(done.error());
    return fail(ErrorCode::NotFound, u"Nothing is called “%1”."_s.arg(key));
}

Result<QString> Targets::toString(const Target &target)
{
    switch (target.kind) {
    case TargetKind::Article:
    case TargetKind::Visit:
    case TargetKind::Entity:
    case TargetKind::Decision: break;
    case TargetKind::Name: return u"name:"_s + target.name;
    case TargetKind::Mention: {
        if (target.id == 0)
            return u"mention:0"_s;
        const auto article = machineArticle({target.id});
        if (!article)
            return tl::unexpected(article.error());
        const QStringView text = Texts{(*article)->article.headline, (*article)->article.text}.of(target.field);
        const QString in = target.field == annotate::Field::Headline ? u"headline:"_s : QString();
        return u"mention:%1:%2%3"_s.arg(target.id).arg(in, toSpanText(target.span, text));
    }
    }
    return store::toString(target.kind) + u':' + QString::number(target.id);
}

} // namespace legation::store
