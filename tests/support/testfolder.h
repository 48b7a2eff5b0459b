// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace legation::test {

/// A folder of its own for each test. Under support/with-postgresql its archives are on the server instead, each in a
/// schema of its own, so that the same tests run on both engines.
class Folder
{
public:
    /// Where the file or archive of this name is. Archives are told by their ending, ".legation".
    QString filePath(const QString &name) const
    {
        if (!isOnServer() || !name.endsWith(QLatin1String(".legation")))
            return m_folder.filePath(name);
        const QByteArray mark = QCryptographicHash::hash(m_folder.filePath(name).toUtf8(), QCryptographicHash::Md5);
        return qEnvironmentVariable("LEGATION_TEST_SERVER") + QStringLiteral("&schema=t_") +
               QString::fromLatin1(mark.toHex());
    }
    QString path() const { return m_folder.path(); }
    bool isValid() const { return m_folder.isValid(); }

    /// Whether this run is about the archives on a server.
    static bool isOnServer() { return qEnvironmentVariable("LEGATION_TEST_ENGINE") == QLatin1String("postgresql"); }

private:
    QTemporaryDir m_folder;
};

} // namespace legation::test

/// For tests of what files alone can do.
#define LEGATION_FILES_ONLY()                                                                                          \
    if (legation::test::Folder::isOnServer())                                                                          \
    QSKIP("this is about files; on a server there is none")
