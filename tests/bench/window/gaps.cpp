// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/window/gaps.h"

#include <utility>

namespace legation::bench {

GapMeter::GapMeter(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &GapMeter::tick);
}

void GapMeter::begin()
{
    m_gaps.clear();
    m_sinceTick.start();
    m_timer.start();
}

std::vector<double> GapMeter::end()
{
    m_timer.stop();
    return std::exchange(m_gaps, {});
}

void GapMeter::tick()
{
    m_gaps.push_back(static_cast<double>(m_sinceTick.nsecsElapsed()) / 1e6);
    m_sinceTick.restart();
}

} // namespace legation::bench
