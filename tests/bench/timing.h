// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QElapsedTimer>

#include <vector>

namespace legation::bench {

/// Milliseconds that `work` takes.
template <typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Seconds that the calling thread has had of a core so far. What other programs of the machine do changes it little.
double coreSeconds();

/// The value that a share of all values is not above: 0.5 is the median. 0 where there are no values.
double percentile(std::vector<double> values, double share);

inline double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

} // namespace legation::bench
