// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace legation::tests {

using namespace Qt::StringLiterals;

namespace {

QString firstDifference(const QByteArray &golden, const QByteArray &actual)
{
    const QList<QByteArray> wanted = golden.split('\n');
    const QList<QByteArray> given = actual.split('\n');
    for (qsizetype i = 0; i < std::max(wanted.size(), given.size()); ++i) {
        const QByteArray want = wanted.value(i, "(no line)");
        const QByteArray have = given.value(i, "(no line)");
        if (want != have)
            return u"line %1\nwanted: %2\ngiven:  %3"_s.arg(i + 1).arg(QString::fromUtf8(want),
                                                                       QString::fromUtf8(have));
    }
    return u"the bytes differ"_s;
}

} // namespace

QString dataPath(const QString &name)
{
    return qEnvironmentVariable("LEGATION_SOURCE_DIR") + u"/tests/data/"_s + name;
}

QString goldenDifference(const QString &name, const QByteArray &actual)
{
    QFile file(dataPath(name));
    if (qEnvironmentVariableIsSet("LEGATION_ACCEPT")) {
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(actual) != actual.size())
            return u"%1 cannot be written"_s.arg(name);
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return u"%1 is missing; tests/support/accept-golden makes it"_s.arg(name);
    const QByteArray golden = file.readAll();
    return golden == actual ? QString() : u"%1 differs at "_s.arg(name) + firstDifference(golden, actual);
}

} // namespace legation::tests
