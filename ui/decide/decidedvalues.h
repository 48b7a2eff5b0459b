// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"

#include <set>

namespace legation::ui {

using Values = std::map<QString, QString>;

/// The decisions of a history that were withdrawn, by number.
std::set<qint64> withdrawnIn(const std::vector<store::Decision> &history);
/// Whether a decision counts: it is neither undone nor withdrawn.
bool stands(const store::Decision &decision, const std::set<qint64> &withdrawn);
/// What people decided of a target, field by field: the latest decision that stands.
Values decidedValues(const std::vector<store::Decision> &history, const store::Target &target);

} // namespace legation::ui
