// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace legation {

/// A value, or why there is none. For failures of the outside world only; a programmer's mistake asserts.
template <typename T>
using Result = tl::expected<T, Error>;

/// The failure side of a Result: `return fail(ErrorCode::FileNotFound, path);`
inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {}, QString file = {}, qint64 line = 0)
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(file), line});
}

} // namespace legation
