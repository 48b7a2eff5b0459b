// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/archivename.h"

#include "core/store/serveraddress.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace legation::ui {

using store::ServerAddress;

QString archiveName(const QString &path)
{
    return ServerAddress::isOne(path) ? ServerAddress::nameOf(path) : QFileInfo(path).completeBaseName();
}

QString archivePlace(const QString &path)
{
    return ServerAddress::isOne(path) ? path : QDir::toNativeSeparators(path);
}

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString folderBeside(const QString &path)
{
    return ServerAddress::isOne(path) ? documentsFolder() : QFileInfo(path).path();
}

} // namespace legation::ui
