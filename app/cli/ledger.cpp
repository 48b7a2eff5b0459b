// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/ledger.h"

#include "app/cli/table.h"
#include "core/export/jsonwriter.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &value)
{
    return value.isEmpty() ? u"(none)"_s : value;
}

QString targetOf(const store::Decision &decision)
{
    const store::Target &target = decision.target;
    if (!target.name.isEmpty() && target.kind == store::TargetKind::Name)
        return u"name:"_s + target.name;
    return store::toString(target.kind) + u':' + QString::number(target.id);
}

QString changesOf(const store::Decision &decision)
{
    QStringList changes;
    for (const auto &[field, after] : decision.after) {
        const auto before = decision.before.find(field);
        const QString was = before == decision.before.end() ? QString() : before->second;
        changes.append(u"%1 %2 → %3"_s.arg(field, shown(was), shown(after)));
    }
    return changes.join(u", "_s);
}

void write(exporting::JsonWriter &json, QByteArrayView key, const std::map<QString, QString> &values)
{
    json.key(key);
    json.beginObject();
    for (const auto &[field, value] : values) {
        json.key(field.toUtf8());
        json.text(value);
    }
    json.endObject();
}

} // namespace

QString toLine(const store::Decision &decision)
{
    QString line = u"%1  %2  "_s.arg(decision.id).arg(targetOf(decision));
    if (decision.target.kind != store::TargetKind::Article && decision.target.kind != store::TargetKind::Visit)
        line += u"“%1”  "_s.arg(decision.quote);
    line += changesOf(decision);
    if (!decision.why.isEmpty())
        line += u"  (%1)"_s.arg(decision.why);
    if (decision.undoneAt)
        line += u"  undone"_s;
    return oneLine(line);
}

QByteArray toJson(const store::Decision &decision)
{
    QByteArray line;
    exporting::JsonWriter json(line);
    json.beginObject();
    json.key("id");
    json.number(decision.id);
    json.key("step");
    json.number(decision.step);
    json.key("uid");
    json.text(decision.uid);
    json.key("target");
    json.text(targetOf(decision));
    write(json, "before", decision.before);
    write(json, "after", decision.after);
    json.key("quote");
    json.textOrNull(decision.quote);
    json.key("why");
    json.textOrNull(decision.why);
    json.key("who");
    json.textOrNull(decision.who);
    json.key("at");
    json.textOrNull(decision.at.toString(Qt::ISODateWithMs));
    json.key("undone_at");
    json.textOrNull(decision.undoneAt ? decision.undoneAt->toString(Qt::ISODateWithMs) : QString());
    json.endObject();
    return line;
}

} // namespace legation::cli
