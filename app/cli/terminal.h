// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QFile>
#include <QString>

namespace legation::cli {

/// Data to standard output, messages to standard error; both UTF-8, whatever the locale.
class Terminal
{
public:
    Terminal();

    void print(QByteArrayView utf8);
    void print(QStringView text);
    QIODevice &output() { return m_output; }
    /// Hands everything over to the system; false where some of it could not be written (a full disk, a closed pipe).
    bool flush();

    /// One message, a line on standard error.
    void say(QStringView message);
    void say(const Error &error);
    /// Writes over the last progress line; nothing where standard error is no terminal.
    void showProgress(const QString &line);
    /// Takes the progress line away.
    void clearProgress();

private:
    QFile m_output;
    QFile m_messages;
    bool m_isTerminal = false;
    bool m_progressShown = false;
    bool m_failed = false;
};

/// From the first call on Ctrl+C asks instead of ending the program; wasInterrupted() tells that it was pressed. A
/// second one ends the program.
void catchInterrupts();
bool wasInterrupted();

} // namespace legation::cli
