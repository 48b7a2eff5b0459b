// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/load/readeroptions.h"

#include <QCommandLineParser>

namespace legation::cli {

/// The options of commands that read files: --encoding, --map, --delimiter, --file-dates.
void addReaderOptions(QCommandLineParser &parser);

/// What they say; fails with BadQuery, the detail is a sentence.
Result<load::ReaderOptions> readerOptions(const QCommandLineParser &parser);

} // namespace legation::cli
