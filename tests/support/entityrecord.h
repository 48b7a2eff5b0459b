// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"

namespace legation::test {

/// A representative with visits, titles, forms, company and years; everything invented.
store::EntityRecord assortedEntity();

} // namespace legation::test
