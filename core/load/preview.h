// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/article.h"
#include "core/load/format.h"
#include "core/load/reader.h"

#include <QFuture>

#include <vector>

namespace legation::load {

/// What a file looks like to its reader, before anything of it is stored.
struct Preview
{
    QString path;                      ///< the file that was read: of a folder, its first
    qsizetype files = 1;               ///< how many there are to read: of a folder or a ZIP file, all that lie in it
    Format format = Format::TextLines; ///< of a ZIP file, that of its first file
    qint64 bytes = 0;                  ///< of the whole file
    std::vector<Article> articles;     ///< the first ones
    qint64 unreadable = 0;             ///< records before the last of them that cannot be read
    bool more = false;                 ///< the file goes on
    QStringList names = {};            ///< keys or columns of its first record; of text those that may be columns
    QString encoding = {};             ///< that it was read in; empty where the format tells none
    FieldMap fields = {};              ///< which of these are read as what; the others are passed over
};

/// Reads the first `most` articles of `path`, of a folder those of its first file. Fails as openReader() fails, for a
/// folder without files with FileNotFound.
Result<Preview> readPreview(const QString &path, int most, const ReaderOptions &options = {});

/// The same in a thread of the pool; for windows.
QFuture<Result<Preview>> fetchPreview(const QString &path, int most, const ReaderOptions &options = {});

} // namespace legation::load
