// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/report.h"

#include <numeric>

namespace legation::load {

using namespace Qt::StringLiterals;

void LoadReport::skip(const Error &error)
{
    // The place stands in its own fields; the sentence must not tell it again.
    skipped.push_back({error.file, error.line, toString(Error{error.code, error.detail, {}, 0}), error.code});
}

void LoadReport::date(const DatedFile &file)
{
    if (!dated.empty() && dated.back().file == file.file && dated.back().day == file.day)
        dated.back().articles += file.articles;
    else
        dated.push_back(file);
}

qint64 LoadReport::datedArticles() const
{
    return std::accumulate(dated.begin(), dated.end(), qint64{0},
                           [](qint64 sum, const DatedFile &file) { return sum + file.articles; });
}

void LoadReport::add(const LoadReport &other)
{
    read += other.read;
    kept += other.kept;
    duplicate += other.duplicate;
    skipped.insert(skipped.end(), other.skipped.begin(), other.skipped.end());
    dated.insert(dated.end(), other.dated.begin(), other.dated.end());
    cancelled = cancelled || other.cancelled;
}

QString summary(const LoadReport &report)
{
    QString text = u"%1 read, %2 kept, %3 duplicate, %4 skipped"_s.arg(report.read)
                       .arg(report.kept)
                       .arg(report.duplicate)
                       .arg(report.skipped.size());
    if (!report.dated.empty())
        text += u", %1 dated by their file"_s.arg(report.datedArticles());
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
    for (const DatedFile &file : report.dated)
        text += u"%1: %2 articles take %3, the day %4\n"_s.arg(file.file)
                    .arg(file.articles)
                    .arg(file.day.toString(Qt::ISODate),
                         file.from == PublishedFrom::FileName ? u"in its name"_s : u"of its last change"_s);
    return text;
}

} // namespace legation::load
