// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/look/dates.h"

#include <QString>

namespace legation::ui {

/// Why a day or place was read so, in the language of the window. The annotator gives reasons in English, phrase after
/// phrase ("day from the text; year and month counted from the dateline 3/24"); a phrase that is not known here stays
/// as it is. Days and years that were counted are written in the calendar; what is quoted from the text stays.
QString inWords(const QString &reason, Calendar calendar = Calendar::Gregorian);

} // namespace legation::ui
