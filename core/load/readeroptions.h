// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/fields.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace legation::load {

/// What a person says about a file that the file itself does not.
struct ReaderOptions
{
    /// IANA name (Big5, GB18030, UTF-16LE …); empty: told by the content, see text::guessEncoding
    QString encoding = {};
    /// Keys of JSON and columns of tables that no name of fields.h finds.
    FieldMap fields = {};
    /// Between the columns of tables; none: told by the header.
    std::optional<char> delimiter = {};
};

/// Encodings to choose from where a file does not tell its own; any other that ICU knows can be named too.
QStringList encodings();

} // namespace legation::load
