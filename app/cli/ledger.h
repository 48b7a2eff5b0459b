// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"

#include <QString>

namespace legation::cli {

/// "3  visit:12  date 2022-03 → 2022-03-24  (why)" on one line.
QString toLine(const store::Decision &decision);

/// A decision as one line of JSON, without a line break.
QByteArray toJson(const store::Decision &decision);

} // namespace legation::cli
