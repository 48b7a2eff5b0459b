// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"

#include "core/annotate/dates.h"
#include "core/annotate/document.h"
#include "core/annotate/engagements.h"
#include "core/annotate/names.h"
#include "core/annotate/places.h"

#include <algorithm>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

/// Counts up with every change of rules or lexicon that changes what is found.
constexpr int kRules = 1;

/// All mentions ordered by start. Spans still count in the document.
std::vector<Mention> mergeMentions(const Document &document, const std::vector<DateExpression> &dates,
                                   const Names &names, const Places &places)
{
    std::vector<Mention> mentions;
    mentions.reserve(dates.size() + names.mentions.size() + places.mentions.size());
    for (const DateExpression &date : dates)
        mentions.push_back({MentionKind::Date, date.field, date.span, date.text, u"date:"_s + date.edtf.toString(),
                            date.rule, date.reason});
    mentions.insert(mentions.end(), names.mentions.begin(), names.mentions.end());
    mentions.insert(mentions.end(), places.mentions.begin(), places.mentions.end());
    for (Mention &mention : mentions)
        mention.field = document.fieldOf(mention.span.start);
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention &a, const Mention &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    return mentions;
}

/// From the coordinates of the document to those of headline and text.
void toFields(const Document &document, Annotation &annotation)
{
    for (Mention &mention : annotation.mentions)
        mention.span = document.toField(mention.span);
    for (DateExpression &date : annotation.dates)
        date.span = document.toField(date.span);
    for (Engagement &engagement : annotation.engagements) {
        engagement.span = document.toField(engagement.span);
        engagement.sentence = document.toField(engagement.sentence);
    }
}

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
    if (article.published)
        return dateEvidence(*article.published); // what most archives give: nothing is read twice
    return dateEvidence(Document(article, *m_lexicon));
}

Annotation Annotator::annotate(const load::Article &article, const BatchAnchor &batch) const
{
    const Document document(article, *m_lexicon);
    Annotation annotation;
    annotation.annotator = version();
    Dates dates = findDates(document, batch);
    annotation.date = dates.article;
    Names names = findNames(document, dates.expressions);
    Places places = findPlaces(document, names);
    Engagements engagements = findEngagements(document, dates, names, places);
    annotation.cities = engagements.cities;
    annotation.partnerCountries = engagements.partnerCountries;
    annotation.mentionedCountries = places.countries;
    annotation.foreignCities = std::move(places.foreignCities);
    annotation.engagements = std::move(engagements.engagements);
    annotation.mentions = mergeMentions(document, dates.expressions, names, places);
    annotation.persons = std::move(names.persons);
    annotation.organisations = std::move(names.organisations);
    annotation.dates = std::move(dates.expressions);
    toFields(document, annotation);
    return annotation;
}

} // namespace legation::annotate
