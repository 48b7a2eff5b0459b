// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QMimeData>
#include <QStringList>
#include <QUrl>

namespace legation::ui {

/// The files and folders of this computer in what is dragged; empty where there are none.
inline QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace legation::ui
