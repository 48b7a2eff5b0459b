// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/load/reader.h"

#include <QFile>

#include <memory>

namespace legation::load {

/// A file opened for reading, as UTF-8, that can be sought.
struct InputFile
{
    std::unique_ptr<QFileDevice> device; ///< the file itself, or a temporary copy (pipe, other encoding)
    QString name;                        ///< file name without the folder
    QString encoding;                    ///< of the bytes on disk
};

/// Opens `path` as it is; a pipe is copied to a temporary file. Fails with FileNotFound, FileUnreadable.
Result<InputFile> openFile(const QString &path);

/// A file as UTF-8: what is in another encoding is turned into UTF-8 in a temporary copy. Bytes that mean nothing in
/// their encoding stay wrong in the copy, so that the record they stand in is told. Fails with FileUnreadable,
/// UnknownFormat (a binary file whose kind is known), BadEncoding (an encoding that is not known or, where none is
/// named, not certain).
Result<InputFile> asText(InputFile file, const ReaderOptions &options);

/// Both.
Result<InputFile> openInput(const QString &path, const ReaderOptions &options);

} // namespace legation::load
