// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

namespace legation {

/// From now on, a program that gets no more memory says so on standard error and ends with status 1, whichever thread
/// it was. Archives are left as after kill -9: what was committed stays.
void sayWhenOutOfMemory();

} // namespace legation
