// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/lexicon/lexicon.h"
#include "core/store/decisions.h"

#include <QStringList>

namespace legation::store {

/// The fields that can be decided of a target.
QStringList fieldsOf(TargetKind kind);

/// The canonical form of a decided value: dates as EDTF, cities and countries through the lexicon (may be null), names
/// of kinds and directions. Fails with BadDate, BadQuery.
Result<QString> canonicalValue(TargetKind kind, const QString &field, const QString &value,
                               const lexicon::Lexicon *lexicon);

} // namespace legation::store
