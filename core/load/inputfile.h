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
};

/// Opens `path`. A pipe is copied to a temporary file; UTF-16 and UTF-32 with a BOM are turned into UTF-8 there. Fails
/// with FileNotFound, FileUnreadable, BadEncoding (an encoding that is not known, or bytes that are not in it).
Result<InputFile> openInput(const QString &path, const ReaderOptions &options);

} // namespace legation::load
