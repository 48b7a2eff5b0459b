// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/decidedvalue.h"

#include "core/search/querydate.h"
#include "core/store/replay.h"

#include <QRegularExpression>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

Result<QString> canonicalDate(const QString &value)
{
    if (value.isEmpty())
        return QString();
    if (const auto edtf = Edtf::parse(value))
        return edtf->toString();
    if (const auto days = search::readDays(value))
        return days->text;
    return fail(ErrorCode::BadDate, value);
}

using Resolve = std::optional<QString> (lexicon::Lexicon::*)(QStringView) const;

Result<QString> canonicalNames(const QString &value, const lexicon::Lexicon *lexicon, Resolve resolve)
{
    QStringList names;
    for (const QString &item : toItems(value)) {
        const auto name = lexicon ? (lexicon->*resolve)(item) : std::optional(item);
        if (!name)
            return fail(ErrorCode::BadQuery, item);
        if (!names.contains(*name))
            names.append(*name);
    }
    return toValue(names);
}

Result<QString> oneOf(const QString &value, const QStringList &allowed)
{
    if (allowed.contains(value))
        return value;
    return fail(ErrorCode::BadQuery, value);
}

Result<QString> matching(const QString &value, const QString &pattern)
{
    if (value.isEmpty() || QRegularExpression(pattern).match(value).hasMatch())
        return value;
    return fail(ErrorCode::BadQuery, value);
}

QStringList kindsOf(TargetKind kind)
{
    if (kind == TargetKind::Visit)
        return {u"visit"_s, u"agreement"_s, u"forum"_s, u"membership"_s, u"award"_s, u"aid"_s};
    if (kind == TargetKind::Name)
        return {u"person"_s, u"organisation"_s, u"office"_s, u"city"_s, u"place"_s, QString()};
    return {u"person"_s, u"organisation"_s, u"city"_s, u"country"_s, u"foreign_city"_s, u"event"_s, u"date"_s};
}

} // namespace

QStringList fieldsOf(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Article:
        return {u"date"_s, u"cities"_s, u"countries"_s, u"note"_s, u"tags"_s, u"family"_s, u"leads"_s};
    case TargetKind::Visit:
        return {u"status"_s, u"kind"_s,      u"direction"_s, u"date"_s,   u"host"_s,
                u"guests"_s, u"countries"_s, u"place"_s,     u"same_as"_s};
    case TargetKind::Entity:
        return {u"name"_s, u"latin"_s,    u"aliases"_s, u"country"_s, u"title"_s,   u"titles"_s,  u"note"_s,
                u"tags"_s, u"wikidata"_s, u"viaf"_s,    u"iso"_s,     u"same_as"_s, u"distinct"_s};
    case TargetKind::Mention: return {u"status"_s, u"kind"_s, u"entity"_s, u"span"_s};
    case TargetKind::Name: return {u"kind"_s, u"latin"_s, u"country"_s, u"of"_s};
    case TargetKind::Decision: return {u"status"_s};
    }
    Q_UNREACHABLE();
}

Result<QString> canonicalValue(TargetKind kind, const QString &field, const QString &value,
                               const lexicon::Lexicon *lexicon)
{
    const QString trimmed = value.trimmed();
    if (!fieldsOf(kind).contains(field))
        return fail(ErrorCode::BadQuery, field);
    if (field == "date"_L1)
        return canonicalDate(trimmed);
    if (field == "cities"_L1)
        return canonicalNames(trimmed, lexicon, &lexicon::Lexicon::resolveCity);
    if (field == "countries"_L1 || field == "country"_L1)
        return canonicalNames(trimmed, lexicon, &lexicon::Lexicon::resolveCountry);
    if (field == "status"_L1 && kind == TargetKind::Decision)
        return oneOf(trimmed, {u"withdrawn"_s});
    if (field == "status"_L1)
        return oneOf(trimmed, {u"confirmed"_s, u"rejected"_s, QString()});
    if (field == "kind"_L1)
        return oneOf(trimmed, kindsOf(kind));
    if (field == "direction"_L1)
        return oneOf(trimmed, {u"inbound"_s, u"outbound"_s, u"online"_s, QString()});
    if (field == "leads"_L1)
        return oneOf(trimmed, {u"yes"_s, QString()});
    if (field == "wikidata"_L1)
        return matching(trimmed, u"^Q[1-9][0-9]*$"_s);
    if (field == "viaf"_L1)
        return matching(trimmed, u"^[1-9][0-9]*$"_s);
    if (field == "guests"_L1 || field == "tags"_L1 || field == "aliases"_L1 || field == "distinct"_L1 ||
        field == "titles"_L1)
        return toValue(toItems(trimmed));
    if (field == "name"_L1 && trimmed.isEmpty())
        return fail(ErrorCode::BadQuery, field);
    return trimmed;
}

} // namespace legation::store
