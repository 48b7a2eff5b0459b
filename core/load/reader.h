// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/load/article.h"
#include "core/load/readeroptions.h"

#include <QString>

#include <memory>
#include <optional>

namespace legation::load {

/// Reads the articles of one file, one after another, in memory that does not grow with the file.
///
/// A reader belongs to one thread at a time. Articles come in the order of the file; Source::position counts every
/// record, the unreadable ones too, so that the number of an article does not depend on its neighbours.
class Reader
{
public:
    virtual ~Reader() = default;

    /// The next article; nullopt at the end of the file. A failure is about one record, which is skipped: report it
    /// and call again. A failure of the file itself (FileUnreadable) is told once, after it comes the end.
    virtual Result<std::optional<Article>> next() = 0;

    /// Goes back to the first article, for a second pass (the batch is asked for its month and year before its
    /// articles are annotated). Fails with FileUnreadable where the file has gone.
    virtual Result<void> restart() = 0;

    /// How far the reader is, in bytes of the file, and how many there are; for progress alone.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytesTotal() const = 0;
};

/// Opens the reader that knows the content of `path`; the name of the file says nothing. A pipe is first copied to a
/// temporary file. A ZIP file of other files has no reader of its own: see openContents(). Fails with FileNotFound,
/// FileUnreadable, UnknownFormat, BadEncoding.
Result<std::unique_ptr<Reader>> openReader(const QString &path, const ReaderOptions &options = {});

} // namespace legation::load
