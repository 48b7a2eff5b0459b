// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/sql.h"

#include <QFile>
#include <QHash>

namespace legation::store::sql {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kFiles[] = {"statements.sql", "decisions.sql"};

void addPieces(const QByteArray &file, QHash<QByteArray, QByteArray> &pieces)
{
    static const QByteArray kMark = "-- name: ";
    for (qsizetype at = file.indexOf(kMark); at >= 0;) {
        const qsizetype lineEnd = file.indexOf('\n', at);
        const qsizetype next = file.indexOf(kMark, lineEnd);
        const QByteArray name = file.sliced(at + kMark.size(), lineEnd - at - kMark.size()).trimmed();
        const qsizetype end = next < 0 ? file.size() : next;
        Q_ASSERT_X(!pieces.contains(name), "sql", name.constData());
        pieces.insert(name, file.sliced(lineEnd, end - lineEnd).trimmed());
        at = next;
    }
}

QHash<QByteArray, QByteArray> readPieces()
{
    QHash<QByteArray, QByteArray> pieces;
    for (const char *name : kFiles)
        addPieces(file(name), pieces);
    return pieces;
}

} // namespace

QByteArray text(const char *name)
{
    static const QHash<QByteArray, QByteArray> pieces = readPieces(); // constant for the life of the program
    const QByteArray piece = pieces.value(QByteArray::fromRawData(name, static_cast<qsizetype>(qstrlen(name))));
    Q_ASSERT_X(!piece.isEmpty(), "sql::text", name);
    return piece;
}

QByteArray file(const char *name)
{
    QFile file(u":/legation/sql/"_s + QLatin1String(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "sql::file", name);
    return isOpen ? file.readAll() : QByteArray();
}

} // namespace legation::store::sql
