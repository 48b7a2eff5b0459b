// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/format.h"

#include <array>

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

/// The value that `toString` names so.
template <typename T, size_t n>
std::optional<T> named(QStringView name, const std::array<T, n> &values)
{
    for (const T value : values) {
        if (toString(value) == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

QStringList columnsOf(const Layout &layout)
{
    const QStringList all = columns(layout.what);
    if (layout.columns.isEmpty())
        return all;
    QStringList chosen;
    for (const QString &key : layout.columns) {
        if (all.contains(key))
            chosen.append(key);
    }
    return chosen;
}

std::vector<Format> formatsOf(What what)
{
    std::vector<Format> formats{Format::Csv, Format::JsonLines};
    switch (what) {
    case What::Articles:
        formats.insert(formats.end(), {Format::Html, Format::Ris, Format::CslJson, Format::SchemaOrg});
        break;
    case What::Visits: formats.insert(formats.end(), {Format::Calendar, Format::SchemaOrg}); break;
    case What::Entities: break;
    case What::Mentions: formats.push_back(Format::WebAnnotations); break;
    }
    return formats;
}

bool hasColumns(Format format)
{
    return format == Format::Csv || format == Format::JsonLines;
}

QString suffixOf(Format format)
{
    switch (format) {
    case Format::Csv: return u"csv"_s;
    case Format::JsonLines: return u"jsonl"_s;
    case Format::Html: return u"html"_s;
    case Format::Calendar: return u"ics"_s;
    case Format::WebAnnotations:
    case Format::SchemaOrg: return u"jsonld"_s;
    case Format::CslJson: return u"json"_s;
    case Format::Ris: return u"ris"_s;
    }
    Q_UNREACHABLE();
}

QString toString(What what)
{
    switch (what) {
    case What::Articles: return u"articles"_s;
    case What::Visits: return u"visits"_s;
    case What::Entities: return u"entities"_s;
    case What::Mentions: return u"mentions"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Format format)
{
    switch (format) {
    case Format::Csv: return u"csv"_s;
    case Format::JsonLines: return u"jsonl"_s;
    case Format::Html: return u"html"_s;
    case Format::Calendar: return u"ical"_s;
    case Format::WebAnnotations: return u"annotations"_s;
    case Format::SchemaOrg: return u"schema"_s;
    case Format::CslJson: return u"csl"_s;
    case Format::Ris: return u"ris"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Audience audience)
{
    switch (audience) {
    case Audience::Excel: return u"excel"_s;
    case Audience::Programs: return u"programs"_s;
    }
    Q_UNREACHABLE();
}

std::optional<What> whatFromString(QStringView name)
{
    return named(name, std::array{What::Articles, What::Visits, What::Entities, What::Mentions});
}

std::optional<Format> formatFromString(QStringView name)
{
    return named(name, std::array{Format::Csv, Format::JsonLines, Format::Html, Format::Calendar,
                                  Format::WebAnnotations, Format::SchemaOrg, Format::CslJson, Format::Ris});
}

std::optional<Audience> audienceFromString(QStringView name)
{
    return named(name, std::array{Audience::Excel, Audience::Programs});
}

} // namespace legation::exporting
