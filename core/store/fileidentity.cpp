// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/fileidentity.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace legation::store {

FileIdentity identityOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (stat(QFile::encodeName(path).constData(), &status) == 0)
        return {static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino)};
#else
    Q_UNUSED(path); // an open file cannot be moved or replaced there
#endif
    return {};
}

} // namespace legation::store
