// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace legation::lexicon {

enum class TaughtKind { Person, Organisation, Office, City, Place };

/// A name of an archive's own lexicon, taught by its people.
struct TaughtName
{
    QString name;
    TaughtKind kind = TaughtKind::Person;
    QString latin;   ///< Latin name or acronym; may be empty
    QString country; ///< ISO 3166-1 code; may be empty, not of an office or a place
    QString of;      ///< what it is another name of; for City the official name. May be empty, not for City

    friend bool operator==(const TaughtName &, const TaughtName &) = default;
};

QString toString(TaughtKind kind); ///< "person", "organisation", "office", "city", "place"
std::optional<TaughtKind> taughtKindFromString(QStringView name);

/// The names as TSV: the lines `name kind latin country of`, a header first; UTF-8, LF. No cell holds a tab or a line
/// break.
QByteArray toTsv(const std::vector<TaughtName> &names);
/// Reads it back; columns in any order, those that are missing are empty. Fails with BadLexicon (line, what is wrong).
Result<std::vector<TaughtName>> taughtFromTsv(QByteArrayView tsv);

} // namespace legation::lexicon
