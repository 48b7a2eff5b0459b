// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/networkdrive.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace legation::store {

using namespace Qt::StringLiterals;

bool isNetworkFileSystem(QByteArrayView type)
{
    // Linux, macOS and the remote ones of FUSE. Local FUSE systems (ntfs-3g as fuseblk) are none.
    static constexpr std::array<QByteArrayView, 18> kTypes{"nfs",         "nfs4",           "cifs",
                                                           "smb3",        "smbfs",          "afpfs",
                                                           "afs",         "ceph",           "9p",
                                                           "coda",        "glusterfs",      "fuse.sshfs",
                                                           "fuse.rclone", "fuse.davfs",     "fuse.gvfsd-fuse",
                                                           "webdav",      "fuse.glusterfs", "ncpfs"};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

QString networkDriveOf(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute.startsWith("//"_L1)) // Windows: \\server\share
        return u"smb"_s;
    const QStorageInfo storage(QFileInfo::exists(absolute) ? absolute : QFileInfo(absolute).absolutePath());
    const QByteArray type = storage.fileSystemType();
    return isNetworkFileSystem(type) ? QString::fromLatin1(type) : QString();
}

} // namespace legation::store
