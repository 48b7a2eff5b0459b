// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QCompleter>

namespace legation::ui {

/// Completes the last item of a list that is separated by “;”.
class ListCompleter final : public QCompleter
{
    Q_OBJECT

public:
    ListCompleter(const QStringList &words, QObject *parent);

    QStringList splitPath(const QString &path) const override;
    QString pathFromIndex(const QModelIndex &index) const override;
};

} // namespace legation::ui
