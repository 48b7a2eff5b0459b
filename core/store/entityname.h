// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/lexicon/lexicon.h"
#include "core/store/records.h"

#include <QHash>

namespace legation::store {

/// What one article tells of an entity.
struct EntityFacts
{
    EntityKind kind = EntityKind::Person;
    QString name;
    QString latin;
    QString country;
    QString title; ///< title, with the affiliation before it
};

/// Whether the key is of something that has a page: dates are mentioned under keys, but have none.
bool isEntityKey(const QString &key);

/// The kind that the beginning of a key tells: "person:", "org:", "city:", "country:", "place:", "event:".
EntityKind kindOfKey(const QString &key);

/// What `annotation` tells of each of the entities, in the order of `keys`. `lexicon` (may be null) names countries.
std::vector<EntityFacts> factsOf(const std::vector<QString> &keys, const annotate::Annotation &annotation,
                                 const lexicon::Lexicon *lexicon);

} // namespace legation::store
