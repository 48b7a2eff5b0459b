// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>

namespace legation::ui {

/// A word for an archive: the name of its file, or of its database.
QString archiveName(const QString &path);
/// Where it is, as people write it here: a path of this system, or an address.
QString archivePlace(const QString &path);
/// Where people keep their files: their folder of documents; the home folder where a new account has none yet.
QString documentsFolder();
/// The folder where files about an archive are offered to be saved: beside it, or among the person's documents.
QString folderBeside(const QString &path);

} // namespace legation::ui
