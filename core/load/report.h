// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/error.h"
#include "core/load/article.h"

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

/// A file whose articles took its day, as they told none of their own.
struct DatedFile
{
    QString file;
    QDate day;
    PublishedFrom from = PublishedFrom::FileName;
    qint64 articles = 0;
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
    std::vector<DatedFile> dated = {};  ///< of the articles read, where that was asked for

    /// Notes a record or a file that was not kept.
    void skip(const Error &error);
    /// Notes articles that took the day of their file; those of one file that follow each other are one entry.
    void date(const DatedFile &dated);
    qint64 datedArticles() const;
    /// Adds what came of loading something else.
    void add(const LoadReport &other);
};

/// "11 read, 10 kept, 1 duplicate, 0 skipped", with ", 3 dated by their file" and ", cancelled" where it was so.
QString summary(const LoadReport &report);

/// The whole report for a file: the summary, then a line `file:line: reason` for each skipped record, and
/// one for each file whose day was taken.
QString toText(const LoadReport &report);

} // namespace legation::load
