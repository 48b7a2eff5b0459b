// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/visible.h"

#include <limits>

namespace legation::store {

using namespace Qt::StringLiterals;
using search::Facet;

namespace {

constexpr qsizetype kLeadLength = 80;
constexpr qsizetype kLongestHeadline = 200;

QStringList &valuesOf(search::ColumnValues &columns, Facet facet)
{
    return columns.values[static_cast<size_t>(facet)];
}

void addOnce(QStringList &values, const QString &value)
{
    if (!value.isEmpty() && !values.contains(value))
        values.append(value);
}

/// Cut between characters, not inside a pair of surrogates.
QString cut(QStringView text, qsizetype length)
{
    if (text.size() > length && text[length - 1].isHighSurrogate())
        --length;
    return text.first(qMin(length, text.size())).toString();
}

} // namespace

search::ColumnValues toColumns(const annotate::Annotation &annotation, const QString &source, int copies)
{
    search::ColumnValues columns;
    columns.days = search::toDays(annotation.date.edtf);
    columns.copies = static_cast<std::uint16_t>(qBound(1, copies, int{std::numeric_limits<std::uint16_t>::max()}));
    valuesOf(columns, Facet::City) = annotation.cities;
    valuesOf(columns, Facet::Country) = annotation.partnerCountries;
    valuesOf(columns, Facet::Topic) = annotation.topics;
    if (const auto year = search::yearOf(columns.days))
        valuesOf(columns, Facet::Year) = QStringList{QString::number(*year)};
    for (const annotate::Engagement &engagement : annotation.engagements) {
        addOnce(valuesOf(columns, Facet::Kind), annotate::toString(engagement.kind));
        addOnce(valuesOf(columns, Facet::Direction), annotate::toString(engagement.direction));
        columns.engagements.push_back({search::toDays(engagement.date), static_cast<std::uint8_t>(engagement.kind),
                                       static_cast<std::uint8_t>(engagement.direction)});
    }
    columns.values[search::kSourceColumn] = QStringList{source};
    return columns;
}

QString leadOf(QStringView headline, QStringView text)
{
    if (!headline.trimmed().isEmpty())
        return cut(headline.trimmed(), kLongestHeadline);
    return cut(text.trimmed(), kLeadLength);
}

} // namespace legation::store
