// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <cstdlib>

namespace legation::fuzz {

/// The bytes of one input, as long as the fuzzer lends them.
inline QByteArrayView bytes(const uint8_t *data, size_t size)
{
    return {data, static_cast<qsizetype>(size)};
}

/// The text a program would make of an input; broken UTF-8 becomes U+FFFD.
inline QString text(const uint8_t *data, size_t size)
{
    return QString::fromUtf8(bytes(data, size));
}

/// A law of the code under test. Aborts where it does not hold, so that the input is kept.
inline void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

} // namespace legation::fuzz
