// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/dayrange.h"

#include <QString>

#include <optional>

namespace legation::search {

/// Days that a person may mean, with their canonical name.
struct QueryDays
{
    DayRange days;
    QString text; ///< EDTF: 2022-03, 2022-03/2022-05, 2022-03/..
};

/// Reads the value of date: or year:; nullopt where it is no date. See parse() for the forms.
std::optional<QueryDays> readDays(QStringView value);

} // namespace legation::search
