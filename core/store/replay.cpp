// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/replay.h"

#include <QJsonDocument>
#include <QJsonObject>

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

Result<std::shared_ptr<const Replay>> Replay::read(Connection &connection)
{
    auto replay = std::make_shared<Replay>();
    Statement decisions = connection.statement("standing_decisions");
    while (decisions.step()) {
        const auto kind = targetKindFromString(decisions.text(0));
        if (!kind)
            continue;
        const qint64 target = decisions.integer(1);
        auto &targets = *kind == TargetKind::Article ? replay->m_articles
                        : *kind == TargetKind::Visit ? replay->m_visits
                                                     : replay->m_entities;
        for (const auto &[field, value] : valuesFromJson(decisions.bytes(3)))
            targets[target][field] = value;
        if (*kind == TargetKind::Visit)
            ++replay->m_visitsOf[decisions.integer(2)];
    }
    if (auto done = decisions.status(); !done)
        return tl::unexpected(done.error());
    return replay;
}

void Replay::apply(ArticleId id, annotate::Annotation &annotation) const
{
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
    }
}

} // namespace legation::store
