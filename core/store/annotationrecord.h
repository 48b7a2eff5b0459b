// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/store/records.h"
#include "core/store/rulebook.h"
#include "core/store/wording.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace legation::store {

/// What an annotation is stored as; the encoding is written down in resources/sql/schema.md. Entities are numbers into
/// the list of the article's entities, in order of first mention; texts of mentions are not stored but read from the
/// article again.
struct AnnotationRecord
{
    QByteArray record;
    std::vector<QString> entities;       ///< keys; the place in it is the number in `record`
    std::vector<QByteArray> engagements; ///< one record each
};

/// The texts that spans count in.
struct Texts
{
    QStringView headline;
    QStringView text;

    QStringView of(annotate::Field field) const { return field == annotate::Field::Headline ? headline : text; }
};

AnnotationRecord encode(const annotate::Annotation &annotation, const Texts &texts, RuleBook &rules);

/// The reverse. `entities` are the keys of the article's entities. nullopt where the bytes are no record of these
/// texts.
std::optional<annotate::Annotation> decode(QByteArrayView record, const std::vector<QString> &entities,
                                           const Texts &texts, const RuleBook &rules);

/// An engagement with the sentence it was read from and the cities it belongs to.
struct EngagementRecord
{
    annotate::Engagement engagement;
    QString sentence;
    QStringList cities;
};
QByteArray encode(const EngagementRecord &record, RuleBook &rules);
std::optional<EngagementRecord> decodeEngagement(QByteArrayView record, const RuleBook &rules);
/// What lists show of an engagement, straight into a row, which gets all but ids, headline and sources. False where the
/// bytes are no record.
bool decodeRow(QByteArrayView record, Wording &wording, EngagementRow &row);
/// Whether it may have been read from these texts: what a damaged record says of places can lie behind their end.
bool standsIn(const annotate::Engagement &engagement, const Texts &texts);

/// The Taiwanese cities of an engagement: its host where that is one of the article's, else the article's.
QStringList citiesOf(const annotate::Engagement &engagement, const annotate::Annotation &annotation);

} // namespace legation::store
