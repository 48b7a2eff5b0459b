// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/error.h"

struct pg_conn;
struct pg_result;

namespace legation::store {

/// Why a connection could not be made: the server and libpq tell it in words alone.
ErrorCode connectError(const QString &words);

/// Why a statement failed.
Error statementError(const pg_conn *connection, const pg_result *result, const QString &path);

} // namespace legation::store
