// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/replay.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <climits>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

std::optional<annotate::EngagementKind> kindFrom(const QString &name)
{
    using annotate::EngagementKind;
    for (const auto kind : {EngagementKind::Visit, EngagementKind::Agreement, EngagementKind::Forum,
                            EngagementKind::Membership, EngagementKind::Award, EngagementKind::Aid}) {
        if (annotate::toString(kind) == name)
            return kind;
    }
    return std::nullopt;
}

annotate::Direction directionFrom(const QString &name)
{
    using annotate::Direction;
    for (const auto direction : {Direction::Inbound, Direction::Outbound, Direction::Online}) {
        if (annotate::toString(direction) == name)
            return direction;
    }
    return Direction::None;
}

/// What a decided value does to an engagement, by field.
void applyField(const QString &field, const QString &value, annotate::Engagement &engagement)
{
    if (field == "kind"_L1) {
        engagement.kind = kindFrom(value).value_or(engagement.kind);
    } else if (field == "direction"_L1) {
        engagement.direction = directionFrom(value);
    } else if (field == "date"_L1) {
        engagement.date = Edtf::parse(value).value_or(Edtf());
        engagement.dateFromText = true;
        engagement.dateReason = decidedReason();
    } else if (field == "host"_L1) {
        engagement.host = value;
    } else if (field == "guests"_L1) {
        engagement.guests = toItems(value);
    } else if (field == "countries"_L1) {
        engagement.countries = toItems(value);
    } else if (field == "place"_L1) {
        engagement.place = value;
    }
}

/// "apart" is told from what was never told; an empty value takes back what was told; what is not in this archive
/// says nothing.
void setReference(QHash<qint64, qint64> &references, qint64 target, const QString &value, qint64 other)
{
    if (value == "apart"_L1)
        references[target] = 0;
    else if (value.isEmpty() || other == 0)
        references.remove(target);
    else
        references[target] = other;
}

std::optional<lexicon::TaughtName> toTaughtName(const QString &name, const Replay::Values &values)
{
    const auto value = [&values](const QString &field) {
        const auto found = values.find(field);
        return found == values.end() ? QString() : found->second;
    };
    const auto kind = lexicon::taughtKindFromString(value(u"kind"_s));
    if (!kind)
        return std::nullopt;
    return lexicon::TaughtName{name, *kind, value(u"latin"_s), value(u"country"_s), value(u"of"_s)};
}

/// The place that a row tells; none where it cannot be one.
TextSpan toSpan(qint64 start, qint64 end)
{
    if (start < 0 || end < start || end > INT_MAX)
        return {};
    return {static_cast<qsizetype>(start), static_cast<qsizetype>(end)};
}

} // namespace

QString decidedReason()
{
    return u"decided by a person"_s;
}

QByteArray toJson(const std::map<QString, QString> &values)
{
    QJsonObject object;
    for (const auto &[field, value] : values)
        object.insert(field, value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::map<QString, QString> valuesFromJson(QByteArrayView json)
{
    std::map<QString, QString> values;
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    for (auto value = object.begin(); value != object.end(); ++value)
        values[value.key()] = value->toString();
    return values;
}

QStringList toItems(const QString &value)
{
    QStringList items;
    for (const QString &item : value.split(u';', Qt::SkipEmptyParts)) {
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty())
            items.append(trimmed);
    }
    return items;
}

QString toValue(const QStringList &items)
{
    return items.join(u';');
}

Decision toDecision(const Statement &row)
{
    Decision decision;
    decision.id = row.integer(0);
    decision.step = row.integer(1);
    decision.uid = row.text(2);
    decision.target.kind = targetKindFromString(row.text(3)).value_or(TargetKind::Article);
    decision.target.id = row.integer(4);
    if (const auto article = row.optionalInteger(5))
        decision.article = ArticleId{*article};
    decision.target.field = row.integer(6) != 0 ? annotate::Field::Headline : annotate::Field::Text;
    decision.target.span = toSpan(row.integer(7), row.integer(8));
    decision.target.name = row.text(9);
    decision.other = row.integer(10);
    decision.anchor = row.bytes(11).toByteArray();
    decision.quote = row.text(12);
    decision.machine = valuesFromJson(row.bytes(13));
    decision.before = valuesFromJson(row.bytes(14));
    decision.after = valuesFromJson(row.bytes(15));
    decision.why = row.text(16);
    decision.who = row.text(17);
    decision.at = QDateTime::fromMSecsSinceEpoch(row.integer(18), Qt::UTC);
    if (const auto undone = row.optionalInteger(19))
        decision.undoneAt = QDateTime::fromMSecsSinceEpoch(*undone, Qt::UTC);
    decision.stepKind = stepKindFromString(row.text(20));
    return decision;
}

EngagementId addedVisitId(const QString &uid)
{
    return {kFirstAddedVisit + uid.first(qMin<qsizetype>(12, uid.size())).toLongLong(nullptr, 16)};
}

Result<std::shared_ptr<const Replay>> Replay::read(Connection &connection)
{
    auto replay = std::make_shared<Replay>();
    std::vector<Decision> standing;
    QSet<QString> withdrawn;
    Statement rows = connection.statement("standing_decisions");
    while (rows.step()) {
        standing.push_back(toDecision(rows));
        if (standing.back().target.kind == TargetKind::Decision)
            withdrawn.insert(standing.back().target.name);
    }
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    for (const Decision &decision : standing) {
        if (!withdrawn.contains(decision.uid))
            replay->add(decision);
    }
    replay->findRoots();
    for (const auto &[name, values] : replay->m_names) {
        if (const auto taught = toTaughtName(name, values))
            replay->m_taught.push_back(*taught);
    }
    return replay;
}

void Replay::add(const Decision &decision)
{
    const qint64 target = decision.target.id;
    const auto merge = [&decision](Values &values) {
        for (const auto &[field, value] : decision.after)
            values[field] = value;
    };
    const auto family = decision.after.find(u"family"_s);
    const auto sameAs = decision.after.find(u"same_as"_s);
    switch (decision.target.kind) {
    case TargetKind::Article:
        if (target == 0)
            return;
        merge(m_articles[target]);
        if (family != decision.after.end())
            setReference(m_family, target, family->second, decision.other);
        return;
    case TargetKind::Entity:
        if (target == 0)
            return;
        merge(m_entities[target]);
        if (sameAs != decision.after.end())
            setReference(m_sameEntity, target, sameAs->second, decision.other);
        return;
    case TargetKind::Visit: addVisit(decision); return;
    case TargetKind::Mention: addMention(decision); return;
    case TargetKind::Name: merge(m_names[decision.target.name]); return;
    case TargetKind::Decision: return;
    }
}

void Replay::addVisit(const Decision &decision)
{
    if (decision.target.id == 0 || !decision.article)
        return;
    const qint64 id = decision.target.id;
    const qint64 article = decision.article->value;
    Values &values = m_visits[id];
    if (id >= kFirstAddedVisit && values.empty()) {
        m_addedIn[article].push_back(id);
        m_articleOfAdded[id] = article;
        values = decision.machine; // of one that the machine once found
    }
    for (const auto &[field, value] : decision.after)
        values[field] = value;
    ++m_visitsOf[article];
    const auto sameAs = decision.after.find(u"same_as"_s);
    if (sameAs != decision.after.end())
        setReference(m_sameVisit, id, sameAs->second, decision.other);
}

void Replay::addMention(const Decision &decision)
{
    if (decision.target.id == 0)
        return;
    std::vector<MentionWord> &words = m_mentions[decision.target.id];
    auto word = std::find_if(words.begin(), words.end(), [&decision](const MentionWord &known) {
        return known.field == decision.target.field && known.span == decision.target.span;
    });
    if (word == words.end())
        word = words.insert(words.end(), MentionWord{decision.target.field, decision.target.span, {}});
    for (const auto &[field, value] : decision.after)
        word->values[field] = value;
}

void Replay::findRoots()
{
    for (auto merged = m_sameEntity.begin(); merged != m_sameEntity.end(); ++merged) {
        qint64 root = merged.key();
        qint64 least = root; // of a circle, which two ledgers can make together
        QSet<qint64> seen{root};
        while (m_sameEntity.value(root) != 0 && !seen.contains(m_sameEntity.value(root))) {
            root = m_sameEntity.value(root);
            least = qMin(least, root);
            seen.insert(root);
        }
        if (m_sameEntity.value(root) != 0)
            root = least;
        if (root != merged.key())
            m_rootOf.insert(merged.key(), root);
    }
    for (auto merged = m_rootOf.begin(); merged != m_rootOf.end(); ++merged) {
        auto &members = m_membersOf[merged.value()];
        if (members.empty())
            members.push_back(merged.value());
        members.push_back(merged.key());
    }
    for (auto &members : m_membersOf)
        std::sort(members.begin() + 1, members.end());
}

EntityId Replay::rootOf(EntityId id) const
{
    return {m_rootOf.value(id.value, id.value)};
}

std::vector<qint64> Replay::membersOf(EntityId root) const
{
    const auto members = m_membersOf.constFind(root.value);
    return members == m_membersOf.constEnd() ? std::vector{root.value} : *members;
}

bool Replay::touches(ArticleId id) const
{
    return m_articles.contains(id.value) || m_visitsOf.contains(id.value) || m_mentions.contains(id.value);
}

std::vector<qint64> Replay::touchedArticles() const
{
    QSet<qint64> articles(m_articles.keyBegin(), m_articles.keyEnd());
    articles.unite({m_visitsOf.keyBegin(), m_visitsOf.keyEnd()});
    articles.unite({m_mentions.keyBegin(), m_mentions.keyEnd()});
    return {articles.begin(), articles.end()};
}

void Replay::apply(ArticleId id, const Texts &texts, annotate::Annotation &annotation) const
{
    if (const auto words = m_mentions.constFind(id.value); words != m_mentions.constEnd())
        store::apply(*words, texts, annotation);
    const auto values = m_articles.constFind(id.value);
    if (values == m_articles.constEnd())
        return;
    for (const auto &[field, value] : *values) {
        if (field == "date"_L1) {
            annotation.date.edtf = Edtf::parse(value).value_or(Edtf());
            annotation.date.basis = value.isEmpty() ? annotate::DateBasis::None : annotate::DateBasis::Text;
            annotation.date.reason = decidedReason();
        } else if (field == "cities"_L1) {
            annotation.cities = toItems(value);
        } else if (field == "countries"_L1) {
            annotation.partnerCountries = toItems(value);
        }
    }
}

std::optional<QString> Replay::dateOf(ArticleId id) const
{
    const auto values = m_articles.constFind(id.value);
    if (values == m_articles.constEnd())
        return std::nullopt;
    const auto date = values->find(u"date"_s);
    return date == values->end() ? std::nullopt : std::optional(date->second);
}

Replay::Verdict Replay::apply(EngagementId id, EngagementRecord &record, const annotate::Annotation &article) const
{
    annotate::Engagement &engagement = record.engagement;
    if (!engagement.dateFromText && article.date.reason == decidedReason()) {
        engagement.date = article.date.edtf;
        engagement.dateReason = decidedReason();
    }
    const auto values = m_visits.constFind(id.value);
    if (values == m_visits.constEnd())
        return Verdict::Shown;
    for (const auto &[field, value] : *values)
        applyField(field, value, engagement);
    record.cities = citiesOf(engagement, article);
    const auto status = values->find(u"status"_s);
    return status != values->end() && status->second == "rejected"_L1 ? Verdict::Rejected : Verdict::Shown;
}

std::vector<EngagementId> Replay::addedIn(ArticleId id) const
{
    std::vector<EngagementId> added;
    for (const qint64 visit : m_addedIn.value(id.value))
        added.push_back({visit});
    std::sort(added.begin(), added.end());
    return added;
}

Replay::Values Replay::valuesOfName(const QString &name) const
{
    const auto values = m_names.find(name);
    return values == m_names.end() ? Values() : values->second;
}

std::optional<EngagementId> Replay::sameAs(EngagementId id) const
{
    const auto same = m_sameVisit.constFind(id.value);
    return same == m_sameVisit.constEnd() ? std::nullopt : std::optional(EngagementId{*same});
}

std::optional<ArticleId> Replay::familyOf(ArticleId id) const
{
    const auto family = m_family.constFind(id.value);
    return family == m_family.constEnd() ? std::nullopt : std::optional(ArticleId{*family});
}

bool Replay::leadsFamily(ArticleId id) const
{
    const auto values = m_articles.constFind(id.value);
    if (values == m_articles.constEnd())
        return false;
    const auto leads = values->find(u"leads"_s);
    return leads != values->end() && !leads->second.isEmpty();
}

void Replay::apply(EntitySummary &entity) const
{
    const auto values = m_entities.constFind(entity.id.value);
    if (values == m_entities.constEnd())
        return;
    for (const auto &[field, value] : *values) {
        if (field == "name"_L1 && !value.isEmpty())
            entity.name = value;
        else if (field == "latin"_L1)
            entity.latin = value;
        else if (field == "country"_L1)
            entity.country = value;
        else if (field == "title"_L1)
            entity.title = value;
        else if (field == "aliases"_L1)
            entity.aliases = toItems(value);
    }
}

} // namespace legation::store
