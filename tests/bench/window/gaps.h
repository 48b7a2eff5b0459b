// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace legation::bench {

/// Measures how long the event loop of its thread is away from its events: a timer of one millisecond, and the time
/// that really lies between its ticks.
class GapMeter : public QObject
{
    Q_OBJECT

public:
    explicit GapMeter(QObject *parent = nullptr);

    void begin();
    /// Milliseconds between neighbouring ticks since begin().
    std::vector<double> end();

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::vector<double> m_gaps;
};

} // namespace legation::bench
