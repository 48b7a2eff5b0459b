// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/format.h"
#include "core/load/reader.h"

#include <memory>

namespace legation::load {

/// What is in a file: one reader, or of a ZIP file one for each file in it, as if it were a folder.
class Contents
{
public:
    virtual ~Contents() = default;

    /// The next reader; null at the end. A failure is about one file in the file: report it and call again.
    virtual Result<std::unique_ptr<Reader>> next() = 0;
    /// Files that next() gives or fails with.
    virtual qsizetype count() const = 0;
    /// Of the reader given last.
    virtual Format format() const = 0;
    /// Bytes of the file that stand before the reader given last; for progress alone.
    virtual qint64 bytesBefore() const = 0;
};

/// Opens a file whatever it holds; its name says nothing but, where the options ask for it, a day. Fails as
/// openReader().
Result<std::unique_ptr<Contents>> openContents(const QString &path, const ReaderOptions &options = {});

} // namespace legation::load
