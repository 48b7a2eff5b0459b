// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/report.h"

namespace legation::load {

using namespace Qt::StringLiterals;

void LoadReport::skip(const Error &error)
{
    // The place stands in its own fields; the sentence must not tell it again.
    skipped.push_back({error.file, error.line, toString(Error{error.code, error.detail, {}, 0}), error.code});
}

void LoadReport::add(const LoadReport &other)
{
    read += other.read;
    kept += other.kept;
    duplicate += other.duplicate;
    skipped.insert(skipped.end(), other.skipped.begin(), other.skipped.end());
    cancelled = cancelled || other.cancelled;
}

QString summary(const LoadReport &report)
{
    QString text = u"%1 read, %2 kept, %3 duplicate, %4 skipped"_s.arg(report.read)
                       .arg(report.kept)
                       .arg(report.duplicate)
                       .arg(report.skipped.size());
    if (report.cancelled)
        text += u", cancelled"_s;
    return text;
}

QString toText(const LoadReport &report)
{
    QString text = summary(report) + u'\n';
    for (const SkippedRecord &record : report.skipped) {
        text += record.file;
        if (record.line > 0)
            text += u':' + QString::number(record.line);
        text += u": "_s + record.reason + u'\n';
    }
    return text;
}

} // namespace legation::load
