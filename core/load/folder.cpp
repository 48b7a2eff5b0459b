// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/folder.h"

#include <QDirIterator>
#include <QFileInfo>

namespace legation::load {

QStringList filesIn(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList found;
        QDirIterator entries(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (entries.hasNext())
            found.append(entries.next());
        found.sort(); // the system gives them in any order; the same folder must give the same archive
        files += found;
    }
    return files;
}

} // namespace legation::load
