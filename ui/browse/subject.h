// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"

#include <optional>

namespace legation::ui {

/// A stretch of an article.
struct ArticlePlace
{
    annotate::Field field = annotate::Field::Text;
    TextSpan span;
};

/// What a menu is about. The panel that opens it fills in what it knows; who can do something with it adds entries, see
/// BrowseState::offerMenu().
struct Subject
{
    ArticleId article = {};
    const store::ArticleRecord *record = nullptr; ///< of the article, where it is at hand; while the menu is made
    std::optional<size_t> mention = {};           ///< index into record->mentions
    std::optional<ArticlePlace> selection = {};   ///< what is selected in the record's text; not empty
    std::optional<store::EngagementRow> engagement = {};
    std::optional<store::EntitySummary> entity = {};
};

} // namespace legation::ui
