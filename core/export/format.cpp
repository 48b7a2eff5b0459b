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
    switch (what) {
    case What::Articles:
    case What::Visits:
    case What::Entities:
    case What::Mentions: return {Format::Csv, Format::JsonLines};
    }
    Q_UNREACHABLE();
}

bool hasColumns(Format format)
{
    return format == Format::Csv || format == Format::JsonLines;
}

QString suffixOf(Format format)
{
    return toString(format);
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
    return named(name, std::array{Format::Csv, Format::JsonLines});
}

std::optional<Audience> audienceFromString(QStringView name)
{
    return named(name, std::array{Audience::Excel, Audience::Programs});
}

} // namespace legation::exporting
