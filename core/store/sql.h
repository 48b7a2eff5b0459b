// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>

namespace legation::store::sql {

/// A piece of resources/sql/sqlite by its name: each piece begins with a line `-- name: <name>`. A name that does not
/// exist is a mistake of the program and asserts.
QByteArray text(const char *name);

/// A whole file of resources/sql/sqlite: "001-archive.sql".
QByteArray file(const char *name);

} // namespace legation::store::sql
