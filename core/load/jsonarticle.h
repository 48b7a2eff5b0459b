// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/load/article.h"
#include "core/load/fields.h"

#include <QByteArrayView>

namespace legation::load {

/// Makes an article of one JSON object (UTF-8). `source` tells where it stands; without an "id" its position is the id.
///
/// Its keys are named as in fields.h, or as they were chosen; of several names of one field the best counts. Fails with
/// BadEncoding, or with BadRecord where it is no object, has neither headline nor text, a text that is none, a
/// published day that cannot be read, a NUL or an unpaired surrogate. The line told is that of the fault.
Result<Article> articleFromJson(QByteArrayView json, const Source &source, const FieldMap &chosen = {});

} // namespace legation::load
