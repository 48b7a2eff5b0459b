// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/terminal.h"

#include "core/store/serveraddress.h"

#include <csignal>
#include <cstdio>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

/// A signal handler can reach nothing but a global of this type.
volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int)
{
    interrupted = 1;
    std::signal(SIGINT, SIG_DFL);
}

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) == 1;
#endif
}

} // namespace

Terminal::Terminal()
    : m_isTerminal(isTerminal(stderr))
{
    // Opening a descriptor that is open cannot fail; a closed one shows at the first write.
    (void)m_output.open(stdout, QIODevice::WriteOnly);
    (void)m_messages.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Terminal::print(QByteArrayView utf8)
{
    if (m_output.write(utf8.data(), utf8.size()) != utf8.size())
        m_failed = true;
}

void Terminal::print(QStringView text)
{
    print(QByteArrayView(text.toUtf8()));
}

bool Terminal::flush()
{
    if (!m_output.flush())
        m_failed = true;
    return !m_failed;
}

void Terminal::say(QStringView message)
{
    clearProgress();
    m_output.flush(); // so that both appear in the order they were made
    m_messages.write(message.toUtf8() + '\n');
}

void Terminal::say(const Error &error)
{
    QString words = toString(error);
    if (error.code == ErrorCode::ArchiveReadOnly && store::ServerAddress::isOne(error.file))
        words += u" Who changes it has the role of an editor; see legation-cli share --help."_s;
    say(words);
}

void Terminal::showProgress(const QString &line)
{
    if (!m_isTerminal)
        return;
    m_messages.write("\r\x1b[K" + line.toUtf8());
    m_progressShown = true;
}

void Terminal::clearProgress()
{
    if (!m_progressShown)
        return;
    m_messages.write("\r\x1b[K");
    m_progressShown = false;
}

void catchInterrupts()
{
    std::signal(SIGINT, onInterrupt);
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace legation::cli
