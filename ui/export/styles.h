// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/archive.h"

#include <vector>

namespace legation::ui {

/// How a file is written: a format, and for CSV whom it is for. Which there are is core's to say; here are their words.
struct ExportStyle
{
    ExportFormat format = ExportFormat::Csv;
    ExportAudience audience = ExportAudience::Excel;

    friend bool operator==(const ExportStyle &, const ExportStyle &) = default;
};

/// All that can hold `what`, the usual ones first.
std::vector<ExportStyle> stylesOf(ExportWhat what);
QString nameOf(const ExportStyle &style);    ///< "CSV for &Excel"
QString purposeOf(const ExportStyle &style); ///< a sentence on what it is good for
QString filterOf(const ExportStyle &style);  ///< for file dialogs: "CSV (*.csv)"
QString settingOf(const ExportStyle &style); ///< "csv-excel", "jsonl"

} // namespace legation::ui
