// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"

#include "core/annotate/dates.h"
#include "core/annotate/document.h"
#include "core/annotate/places.h"

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

/// Counts up with every change of rules or lexicon that changes what is found.
constexpr int kRules = 1;

} // namespace

Annotator::Annotator(std::shared_ptr<const lexicon::Lexicon> lexicon)
    : m_lexicon(std::move(lexicon))
{
}

QString Annotator::version()
{
    return QStringLiteral(LEGATION_VERSION ".%1").arg(kRules);
}

BatchEvidence Annotator::evidence(const load::Article &article) const
{
    return dateEvidence(Document(article, *m_lexicon));
}

Annotation Annotator::annotate(const load::Article &article, const BatchAnchor &batch) const
{
    const Document document(article, *m_lexicon);
    Annotation annotation;
    annotation.annotator = version();
    Dates dates = findDates(document, batch);
    annotation.date = dates.article;
    for (DateExpression &date : dates.expressions)
        date.span = document.toField(date.span);
    annotation.dates = std::move(dates.expressions);
    const Names names;
    const Places places = findPlaces(document, names);
    annotation.mentionedCountries = places.countries;
    annotation.foreignCities = places.foreignCities;
    annotation.cities = places.cities;
    return annotation;
}

} // namespace legation::annotate
