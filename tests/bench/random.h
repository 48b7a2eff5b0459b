// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <cstdint>

namespace legation::bench {

/// Steele, Lea and Flood's SplitMix64: small, fast, and the same numbers on every machine and compiler, which the
/// distributions of <random> do not promise.
class Random
{
public:
    explicit constexpr Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    constexpr std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ull;
        return mix(m_state);
    }

    /// A number in [0, bound).
    constexpr int below(int bound)
    {
        return static_cast<int>((next() >> 32) * static_cast<std::uint64_t>(bound) >> 32);
    }
    /// A number in [low, high].
    constexpr int between(int low, int high) { return low + below(high - low + 1); }
    constexpr bool oneIn(int n) { return below(n) == 0; }
    /// A number in [0, 1).
    constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

    /// One number made of two, with no likeness to either.
    static constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b)
    {
        return mix(a ^ mix(b + 0x9e3779b97f4a7c15ull));
    }

private:
    static constexpr std::uint64_t mix(std::uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ull;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebull;
        return value ^ (value >> 31);
    }

    std::uint64_t m_state;
};

} // namespace legation::bench
