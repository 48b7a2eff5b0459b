// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/correctionspreview.h"
#include "core/store/targets.h"

#include <QIODevice>

namespace legation::store {

/// Corrections through a spreadsheet: a CSV file with a row for each article, visit or entity, whose first column is
/// the target and whose other columns are the fields that people can decide, and texts to know them by.
class Corrections
{
public:
    Corrections(Connection &connection, const Shared &shared);

    /// Writes the rows: UTF-8 with BOM, CRLF, cells that a spreadsheet would run guarded by an apostrophe; their
    /// number.
    Result<qint64> write(QIODevice &device, TargetKind kind, const std::vector<qint64> &ids, const Job &job);
    /// Reads the file back as a spreadsheet saved it (comma, semicolon or tab; UTF-8) and compares it with what is
    /// shown. Fails with BadEncoding, BadRecord (no column "target").
    Result<CorrectionsPreview> read(QIODevice &device, const Job &job);

private:
    void readRow(const QStringList &columns, const std::vector<QByteArray> &cells, qint64 line,
                 CorrectionsPreview &preview);

    const Shared &m_shared;
    Targets m_targets;
};

} // namespace legation::store
