// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/archive.h"
#include "ui/browse/names.h"

namespace legation::ui {

/// What a table for people says in place of keys and codes, in the language of the window: “Partner countries” and
/// Japan where a program reads countries and JP.
exporting::Wording excelWords(ExportWhat what, const Names &names);

} // namespace legation::ui
