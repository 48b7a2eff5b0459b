// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"
#include "ui/look/dates.h"

#include <QString>

namespace legation::ui {

class Names;

// Words of the window for decisions, in the window's language. Ask anew after a change of language.

/// What a step did: “Reject 馬嘉博”, “Merge A into B”, “Take over 12 corrections”.
QString stepName(const store::StepLine &step);
/// The field of a target, as dialogs and tables head it: “Date”, “Guests”.
QString wordFor(store::TargetKind target, const QString &field);
QString wordFor(store::TargetKind target);
/// How an archive writes to the person: names in their language, days in their calendar.
struct Writing
{
    const Names &names;
    Calendar calendar;
};

/// A decided value for the eye: country codes as names, kinds as words; “—” for none.
QString valueWord(const QString &field, const QString &value, const Writing &writing);
/// “Date: 2022-03-24 → 2022-03-25”, a line for each field.
QString changesText(const store::Decision &decision, const Writing &writing);
/// When a decision was made, in the person's time: “2022-03-24 15:10”.
QString momentWord(const QDateTime &at, Calendar calendar);
QString wordFor(store::ReviewItem::Reason reason);
/// “Same Latin name (Ma)”.
QString wordFor(store::MergeSuggestion::Reason reason, const QString &detail);

} // namespace legation::ui
