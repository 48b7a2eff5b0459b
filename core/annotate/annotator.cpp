// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"

#include "core/annotate/dates.h"
#include "core/annotate/document.h"
#include "core/annotate/engagements.h"
#include "core/annotate/events.h"
#include "core/annotate/mentionorder.h"
#include "core/annotate/names.h"
#include "core/annotate/places.h"
#include "core/annotate/taughtpersons.h"
#include "core/annotate/topics.h"

#include <algorithm>
#include <iterator>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

/// Counts up with every change of rules or lexicon that changes what is found.
constexpr int kRules = 5;

/// All mentions ordered by start; the lists are used up. Spans still count in the document.
std::vector<Mention> mergeMentions(const Document &document, const std::vector<DateExpression> &dates,
                                   std::initializer_list<std::vector<Mention> *> lists)
{
    size_t count = dates.size();
    for (const std::vector<Mention> *list : lists)
        count += list->size();
    std::vector<Mention> mentions;
    mentions.reserve(count);
    for (const DateExpression &date : dates)
        mentions.push_back({MentionKind::Date, date.field, date.span, date.text, u"date:"_s + date.edtf.toString(),
                            date.rule, date.reason});
    for (std::vector<Mention> *list : lists)
        std::move(list->begin(), list->end(), std::back_inserter(mentions));
    for (Mention &mention : mentions)
        mention.field = document.fieldOf(mention.span.start);
    return inOrder(std::move(mentions),
                   [](TextSpan a, TextSpan b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
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
        return dateEvidence(*article.published,
                            article.source.position); // what most archives give: nothing is read twice
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
    addTaughtPersons(document, names);
    Places places = findPlaces(document, dates.expressions, names);
    Engagements engagements = findEngagements(document, dates, names, places);
    annotation.cities = engagements.cities;
    annotation.partnerCountries = engagements.partnerCountries;
    annotation.mentionedCountries = places.countries;
    annotation.foreignCities = std::move(places.foreignCities);
    annotation.engagements = std::move(engagements.engagements);
    Events events = findEvents(document);
    annotation.topics = findTopics(document, {0, document.text.size()});
    if (annotation.partnerCountries.isEmpty() && annotation.mentionedCountries.isEmpty())
        annotation.topics.removeAll(u"城市外交"_s); // 拜會 and 參訪 among Taiwanese
    for (Engagement &engagement : annotation.engagements)
        engagement.topics = annotation.topics;
    annotation.mentions =
        mergeMentions(document, dates.expressions, {&names.mentions, &places.mentions, &events.mentions});
    annotation.events = std::move(events.events);
    annotation.persons = std::move(names.persons);
    annotation.organisations = std::move(names.organisations);
    annotation.dates = std::move(dates.expressions);
    toFields(document, annotation);
    return annotation;
}

} // namespace legation::annotate
