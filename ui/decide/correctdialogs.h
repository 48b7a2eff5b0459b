// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

class QWidget;

namespace legation::ui {

// The dialogs that correct one thing: what is shown of it and what people decided is asked for first, then the dialog
// opens over `window`.

void openArticleDialog(DecisionDesk &desk, ArticleId article, QWidget *window);
void openVisitDialog(DecisionDesk &desk, const store::EngagementRow &row, QWidget *window);
/// A visit that an article reports and the program did not find.
void openNewVisitDialog(DecisionDesk &desk, ArticleId article, QWidget *window);
void openEntityDialog(DecisionDesk &desk, EntityId entity, QWidget *window);

/// An engagement of an article as lists and dialogs take it.
store::EngagementRow rowOf(const store::ArticleRecord &record, size_t engagement);

} // namespace legation::ui
