// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/exporter.h"

#include <vector>

namespace legation::exporting {

/// CSV as RFC 4180: a header, commas, cells quoted where they hold a quote, comma or line break. For programs lines end
/// in LF and cells are exact; for Excel see Audience and Wording. Lists are one cell, joined by Row::kListSeparator;
/// null is empty.
class CsvExporter : public Exporter
{
public:
    explicit CsvExporter(const Layout &layout);

    void begin(QByteArray &out) override;
    void add(const Row &row, QByteArray &out) override;

private:
    QByteArray inWords(const Row &row, qsizetype cell) const;
    QByteArray inYears(QByteArrayView edtf) const;
    void addCell(QByteArrayView cell, QByteArray &out) const;
    void endLine(QByteArray &out) const;

    QStringList m_headings;
    Audience m_audience;
    int m_yearsBefore = 0;
    std::vector<char> m_isDay; ///< by column: days stand in it, and their years are to be written otherwise
    std::vector<QHash<QByteArray, QByteArray>> m_words; ///< by column: code to word; empty where there are none
};

/// Whether a spreadsheet may run the cell as a formula: after spaces and apostrophes it starts with = + - @ (full width
/// too), or it starts with a tab or a line break. Such a cell gets an apostrophe in front. Apostrophes count so that
/// taking one away again is always right.
bool looksLikeFormula(QByteArrayView utf8);

} // namespace legation::exporting
