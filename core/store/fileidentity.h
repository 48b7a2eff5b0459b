// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>

namespace legation::store {

/// Which file stands at a path, so that another one put in its place is told from it.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0; ///< of the file on that device; 0: there is none, or the system has no such number

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

FileIdentity identityOf(const QString &path);

} // namespace legation::store
