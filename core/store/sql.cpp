// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/sql.h"

#include <QFile>
#include <QHash>

namespace legation::store::sql {

using namespace Qt::StringLiterals;

namespace {

using Pieces = QHash<QByteArray, QByteArray>;

constexpr const char *kFiles[] = {"statements.sql", "decisions.sql"};

void addPieces(const QByteArray &file, Pieces &pieces)
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

Pieces readPieces(Engine engine)
{
    Pieces pieces;
    for (const char *name : kFiles)
        addPieces(file(engine, name), pieces);
    return pieces;
}

/// Constant for the life of the program.
const Pieces &piecesOf(Engine engine)
{
    if (engine == Engine::Sqlite) {
        static const Pieces sqlite = readPieces(Engine::Sqlite);
        return sqlite;
    }
    static const Pieces postgres = readPieces(Engine::Postgres);
    return postgres;
}

} // namespace

QByteArray text(Engine engine, const char *name)
{
    const QByteArray key = QByteArray::fromRawData(name, static_cast<qsizetype>(qstrlen(name)));
    const QByteArray piece = piecesOf(engine).value(key);
    Q_ASSERT_X(!piece.isEmpty(), "sql::text", name);
    return piece;
}

QByteArray file(Engine engine, const char *name)
{
    const QLatin1StringView folder = engine == Engine::Sqlite ? "sqlite/"_L1 : "postgresql/"_L1;
    QFile file(u":/legation/sql/"_s + folder + QLatin1StringView(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "sql::file", name);
    return isOpen ? file.readAll() : QByteArray();
}

} // namespace legation::store::sql
