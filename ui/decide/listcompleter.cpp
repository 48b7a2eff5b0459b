// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/listcompleter.h"

#include <QLineEdit>

namespace legation::ui {

using namespace Qt::StringLiterals;

ListCompleter::ListCompleter(const QStringList &words, QObject *parent)
    : QCompleter(words, parent)
{
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
}

QStringList ListCompleter::splitPath(const QString &path) const
{
    return {path.section(u';', -1).trimmed()};
}

QString ListCompleter::pathFromIndex(const QModelIndex &index) const
{
    const QString word = QCompleter::pathFromIndex(index);
    const auto *edit = qobject_cast<const QLineEdit *>(widget());
    const QString text = edit ? edit->text() : QString();
    const qsizetype last = text.lastIndexOf(u';');
    return last < 0 ? word : text.first(last) + u"; "_s + word;
}

} // namespace legation::ui
