// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/archive.h"
#include "ui/export/columnsmodel.h"
#include "ui/export/styles.h"
#include "ui/look/dates.h"

#include <map>

class QSettings;

namespace legation::ui {

class Names;

/// What the person chose in the export dialog; the same again when it opens next.
struct ExportChoices
{
    ExportWhat what = ExportWhat::Articles;
    ExportStyle style;                                       ///< wanted; see styleFor()
    std::map<ExportWhat, std::vector<ExportColumn>> columns; ///< all columns of each, in the chosen order
    QString folder;                                          ///< where the last file went; empty at first

    /// At first the columns that people read are chosen. Later, columns that a newer version has come at the end and
    /// are chosen; those it has no more are left out.
    static ExportChoices load(QSettings &settings);
    void save(QSettings &settings) const;

    /// What the archive is asked; `columns` holds the chosen keys in their order.
    ExportRequest request(const search::Query &query, const Names &names, Calendar calendar) const;
    /// The wanted style where `what` can be written so, else the first it can.
    ExportStyle styleFor(ExportWhat of) const;
    QString suffix() const; ///< of the file's name: "csv", "jsonl"
};

} // namespace legation::ui
