// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace legation::load {

/// Where an article was read.
struct Source
{
    QString file;     ///< file name as given, without the folder
    int position = 0; ///< number of the article in the file, counted from 1
    qint64 line = 0;  ///< line on which it begins, counted from 1; 0 where the format has no lines
};

/// Who told the published day of an article.
enum class PublishedFrom {
    Article,   ///< the article itself, or the record it stands in
    FileName,  ///< the name of its file or folder, where that was asked for
    FileChange ///< the last change of its file, where that was asked for
};

/// An article as published. Nothing in it is corrected, folded or trimmed beyond the record's own boundaries.
struct Article
{
    QString externalId; ///< the id a JSON Lines input gives; else the position as text
    Source source;
    std::optional<QDate> published; ///< the day given with the article; that of its file only where it was asked for
    QString headline;               ///< may be empty
    QString text;
    QString publisher; ///< may be empty
    QString url;       ///< may be empty
    PublishedFrom publishedFrom = PublishedFrom::Article;
};

} // namespace legation::load
