// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/archive.h"
#include "ui/browse/names.h"
#include "ui/look/dates.h"

namespace legation::ui {

/// What a table for people says in place of keys and codes, in the language of the window: “Partner countries” and
/// Japan where a program reads countries and JP;
/// days with the years of the calendar.
exporting::Wording excelWords(ExportWhat what, const Names &names, Calendar calendar);

} // namespace legation::ui
