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
    QString path;
    Format format = Format::TextLines;
    qint64 bytes = 0;              ///< of the whole file
    std::vector<Article> articles; ///< the first ones
    qint64 unreadable = 0;         ///< records before the last of them that cannot be read
    bool more = false;             ///< the file goes on
};

/// Reads the first `most` articles of `path`. Fails as openReader() fails.
Result<Preview> readPreview(const QString &path, int most, const ReaderOptions &options = {});

/// The same in a thread of the pool; for windows.
QFuture<Result<Preview>> fetchPreview(const QString &path, int most, const ReaderOptions &options = {});

} // namespace legation::load
