// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/search/query.h"
#include "core/store/records.h"

#include <QString>

namespace legation::ui {

class Names;

/// Words of the window for the values of the core, in the window's language. Ask anew after a change of language.
QString wordFor(annotate::EngagementKind kind);
QString wordFor(annotate::Direction direction);
/// A visit by its direction (“came”, “went”, “online”), any other engagement by its kind.
QString wordFor(annotate::EngagementKind kind, annotate::Direction direction);
QString wordFor(annotate::MentionKind kind);
QString wordFor(annotate::DateBasis basis); ///< “from the text”, “inferred from the batch” …
QString wordFor(store::EntityKind kind);
QString wordFor(search::Facet facet);
QString wordFor(search::SortKey key);
/// A facet's value for the eye: AU -> 澳洲, visit -> 來訪.
QString wordFor(search::Facet facet, const QString &value, const Names &names);

/// The words of an entry without the letter that chooses it: &Filters, 篩選(&F) -> Filters, 篩選
QString withoutMnemonic(QString text);

} // namespace legation::ui
