// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/timing.h"

#include <algorithm>

namespace legation::bench {

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = std::min(static_cast<size_t>(share * static_cast<double>(values.size())), values.size() - 1);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
    return values[at];
}

} // namespace legation::bench
