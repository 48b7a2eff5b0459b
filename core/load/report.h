// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/error.h"

#include <QString>

#include <vector>

namespace legation::load {

/// A record that was not kept, and why.
struct SkippedRecord
{
    QString file;
    qint64 line = 0;
    QString reason; ///< one English clause; codes for the window
    ErrorCode code = ErrorCode::BadRecord;
};

/// What came of loading. read = kept + duplicate + skipped records; whole files that could not be opened stand in
/// `skipped` too but were not read.
struct LoadReport
{
    qint64 read = 0;
    qint64 kept = 0;
    qint64 duplicate = 0;
    std::vector<SkippedRecord> skipped; ///< records and whole files
    bool cancelled = false;             ///< what was kept until then stays

    /// Notes a record or a file that was not kept.
    void skip(const Error &error);
    /// Adds what came of loading something else.
    void add(const LoadReport &other);
};

/// "11 read, 10 kept, 1 duplicate, 0 skipped", with ", cancelled" where it was.
QString summary(const LoadReport &report);

/// The whole report for a file: the summary, then a line `file:line: reason` for each skipped record.
QString toText(const LoadReport &report);

} // namespace legation::load
