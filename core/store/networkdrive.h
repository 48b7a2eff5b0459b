// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArrayView>
#include <QString>

namespace legation::store {

/// Whether files of this type (as the system names it: nfs4, cifs, fuse.sshfs) lie on another machine. There, the locks
/// and the shared memory that SQLite needs while it writes do not hold, and two programs damage an archive.
bool isNetworkFileSystem(QByteArrayView type);

/// The type of the network drive that `path`, or the folder it is to be made in, lies on; empty where it is none.
QString networkDriveOf(const QString &path);

} // namespace legation::store
