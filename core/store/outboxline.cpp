// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/outbox.h"
#include "core/store/replay.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toObject(const Target &target)
{
    return {{u"kind"_s, toString(target.kind)},
            {u"id"_s, target.id},
            {u"in_headline"_s, target.field == annotate::Field::Headline},
            {u"start"_s, qint64{target.span.start}},
            {u"end"_s, qint64{target.span.end}},
            {u"name"_s, target.name},
            {u"article"_s, target.article.value}};
}

std::optional<Target> toTarget(const QJsonObject &object)
{
    const auto kind = targetKindFromString(object[u"kind"_s].toString());
    if (!kind)
        return std::nullopt;
    Target target{.kind = *kind, .id = object[u"id"_s].toInteger()};
    target.field = object[u"in_headline"_s].toBool() ? annotate::Field::Headline : annotate::Field::Text;
    target.span = {object[u"start"_s].toInteger(), object[u"end"_s].toInteger()};
    target.name = object[u"name"_s].toString();
    target.article = {object[u"article"_s].toInteger()};
    return target;
}

QJsonObject toObject(const Change &change)
{
    QJsonObject values;
    for (const auto &[field, value] : change.values)
        values.insert(field, value);
    return {{u"target"_s, toObject(change.target)},
            {u"values"_s, values},
            {u"why"_s, change.why},
            {u"who"_s, change.who},
            {u"uid"_s, change.uid}};
}

std::optional<Change> toChange(const QJsonObject &object)
{
    const auto target = toTarget(object[u"target"_s].toObject());
    Change change;
    const QJsonObject values = object[u"values"_s].toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        change.values[value.key()] = value->toString();
    change.uid = object[u"uid"_s].toString();
    if (!target || change.values.empty() || change.uid.isEmpty())
        return std::nullopt;
    change.target = *target;
    change.why = object[u"why"_s].toString();
    change.who = object[u"who"_s].toString();
    return change;
}

} // namespace

QByteArray toJsonLine(const Plan &plan)
{
    QJsonArray changes;
    for (const Change &change : plan.changes)
        changes.append(toObject(change));
    const QJsonObject object{{u"kind"_s, toString(plan.kind)}, {u"changes"_s, changes}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Plan> planFromJsonLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Plan plan{stepKindFromString(object[u"kind"_s].toString())};
    const QJsonArray changes = object[u"changes"_s].toArray();
    for (const QJsonValueConstRef &value : changes) {
        auto change = toChange(value.toObject());
        if (!change)
            return std::nullopt;
        plan.changes.push_back(std::move(*change));
    }
    return plan.changes.empty() ? std::nullopt : std::optional(std::move(plan));
}

} // namespace legation::store
