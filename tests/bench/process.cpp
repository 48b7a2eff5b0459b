// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

#include <chrono>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> figuresOf(const QString &program, const QStringList &arguments)
{
    const Result<Ran> ran = run(program, arguments);
    if (!ran)
        return tl::unexpected(ran.error());
    const QJsonDocument document = QJsonDocument::fromJson(ran->output);
    if (!document.isObject())
        return fail(ErrorCode::Internal, u"%1 %2 printed no figures"_s.arg(program, arguments.join(u' ')));
    return document.object();
}

} // namespace

Result<Ran> run(const QString &program, const QStringList &arguments, const QString &outputFile, int highestGood)
{
    const QString path = program.contains(u'/') ? program : QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return fail(ErrorCode::NotFound, program);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardInputFile(QProcess::nullDevice());
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    QElapsedTimer timer;
    timer.start();
    process.start(path, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() > highestGood)
        return fail(ErrorCode::Internal, u"%1 %2: %3, status %4"_s.arg(program, arguments.join(u' '))
                                             .arg(process.errorString())
                                             .arg(process.exitCode()));
    return Ran{static_cast<double>(timer.nsecsElapsed()) / 1e9, process.readAllStandardOutput()};
}

Result<QJsonObject> runSection(const QString &program, const QString &section, const QStringList &arguments)
{
    return figuresOf(program, QStringList{u"--section"_s, section} + arguments);
}

Result<QJsonObject> runWindow(const QString &program, const QString &what, const QStringList &arguments)
{
    return figuresOf(program, QStringList{what} + arguments);
}

qint64 sharedNanoseconds()
{
    // CLOCK_MONOTONIC on Linux: counted from the start of the system.
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

double peakMegabytes()
{
    // Not getrusage: its figure is inherited from the process that started this one.
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
    }
    return 0;
}

} // namespace legation::bench
