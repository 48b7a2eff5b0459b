// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>

namespace legation::store {

/// Whose SQL an archive is kept with.
enum class Engine { Sqlite, Postgres };

namespace sql {

/// A piece of resources/sql/<engine> by its name: each piece begins with a line `-- name: <name>`. A name that does not
/// exist is a mistake of the program and asserts.
QByteArray text(Engine engine, const char *name);

/// A whole file of resources/sql/<engine>: "001-archive.sql".
QByteArray file(Engine engine, const char *name);

} // namespace sql

} // namespace legation::store
