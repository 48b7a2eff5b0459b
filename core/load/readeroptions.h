// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/fields.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace legation::load {

/// What becomes of articles that tell no day of their own.
enum class Undated {
    Stay,
    TakeDayOfFile, ///< see dayOfFile()
};

/// What a person says about a file that the file itself does not.
struct ReaderOptions
{
    /// IANA name (Big5, GB18030, UTF-16LE …); empty: told by the content, see text::guessEncoding
    QString encoding = {};
    /// Keys of JSON and columns of tables that no name of fields.h finds.
    FieldMap fields = {};
    /// Between the columns of tables; none: told by the header.
    std::optional<char> delimiter = {};
    Undated undated = Undated::Stay;

    friend bool operator==(const ReaderOptions &, const ReaderOptions &) = default;
};

/// What a person says about many files: about some of them, or of the folders they lie in, and about the others.
struct OptionsOfFiles
{
    ReaderOptions others = {};
    std::map<QString, ReaderOptions> of = {}; ///< by path

    /// Those of the file itself, else of the nearest folder around it, else of the others.
    const ReaderOptions &at(const QString &path) const;
};

/// Encodings to choose from where a file does not tell its own; any other that ICU knows can be named too.
QStringList encodings();

} // namespace legation::load
