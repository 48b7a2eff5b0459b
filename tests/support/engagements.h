// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"

#include <vector>

namespace legation::test {

/// A visit with what a timeline needs; everything invented. `edtf` gives start and end.
store::EngagementRow engagement(qint64 id, const QString &edtf, const QString &country, annotate::Direction direction);

/// About forty engagements of six years: every kind, direction and precision of date, all invented.
std::vector<store::EngagementRow> assortedEngagements();

/// `count` visits of thirty years and sixty countries, the same at every call; a few countries have most of them.
std::vector<store::EngagementRow> manyEngagements(int count);

} // namespace legation::test
