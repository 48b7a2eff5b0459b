// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/message.h"

#include <QCoreApplication>
#include <QDir>

namespace legation::ui {

namespace {

/// A class only so that lupdate finds one context for all sentences.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Message)
};

/// What the sentence speaks of: the file where one is known, else the detail.
QString subjectOf(const Error &error)
{
    return error.file.isEmpty() ? error.detail : QDir::toNativeSeparators(error.file);
}

QString whatHappened(const Error &error)
{
    const QString subject = subjectOf(error);
    switch (error.code) {
    case ErrorCode::FileNotFound: return Sentences::tr("There is no file %1.").arg(subject);
    case ErrorCode::FileUnreadable: return Sentences::tr("%1 cannot be read.").arg(subject);
    case ErrorCode::FileUnwritable: return Sentences::tr("%1 cannot be written.").arg(subject);
    case ErrorCode::UnknownFormat:
        return Sentences::tr("The content of %1 is in no format that can be read.").arg(subject);
    case ErrorCode::BadEncoding:
        return Sentences::tr("%1 holds bytes that are no text in a known encoding.").arg(subject);
    case ErrorCode::BadRecord:
        return Sentences::tr("A record of %1 cannot be read (line %2).").arg(subject).arg(error.line);
    case ErrorCode::NotAnArchive: return Sentences::tr("%1 is no Legation archive.").arg(subject);
    case ErrorCode::ArchiveTooNew: return Sentences::tr("%1 was made by a newer version of Legation.").arg(subject);
    case ErrorCode::ArchiveDamaged: return Sentences::tr("The archive %1 is damaged.").arg(subject);
    case ErrorCode::ArchiveLocked: return Sentences::tr("Another program holds the archive %1.").arg(subject);
    case ErrorCode::ArchiveOnNetwork:
        return Sentences::tr("%1 lies on a network drive and can only be read.").arg(subject);
    case ErrorCode::ArchiveReadOnly: return Sentences::tr("The archive is open for reading only.");
    case ErrorCode::DiskFull: return Sentences::tr("The disk is full.");
    case ErrorCode::ServerUnreachable: return Sentences::tr("No server answers at %1.").arg(subject);
    case ErrorCode::WrongPassword: return Sentences::tr("The server does not accept the password for %1.").arg(subject);
    case ErrorCode::NoSuchDatabase: return Sentences::tr("The server has no database for %1.").arg(subject);
    case ErrorCode::NoArchiveThere: return Sentences::tr("There is no archive in %1 yet.").arg(subject);
    case ErrorCode::NoRight: return Sentences::tr("The server does not allow you to do that in %1.").arg(subject);
    case ErrorCode::ConnectionLost: return Sentences::tr("The connection to %1 is lost.").arg(subject);
    case ErrorCode::BadQuery: return Sentences::tr("The search cannot be understood: %1.").arg(error.detail);
    case ErrorCode::BadDate: return Sentences::tr("“%1” is no date.").arg(error.detail);
    case ErrorCode::BadLexicon:
        return Sentences::tr("The list of names built into the program cannot be read: %1.").arg(error.detail);
    case ErrorCode::NotFound: return Sentences::tr("It is no longer in the archive.");
    case ErrorCode::Cancelled: return Sentences::tr("It was cancelled.");
    case ErrorCode::Internal: break;
    }
    return Sentences::tr("The archive refused: %1.").arg(error.detail);
}

QString whatIsSafe(Task task)
{
    switch (task) {
    case Task::Opening: return Sentences::tr("Nothing was changed.");
    case Task::Searching:
    case Task::Reading: return Sentences::tr("What is stored is untouched.");
    case Task::Loading: return Sentences::tr("What was loaded until then is stored.");
    case Task::Exporting: return Sentences::tr("No file was changed.");
    case Task::Deciding: return Sentences::tr("Nothing was decided; all earlier decisions stand.");
    }
    return {};
}

QString whatToDo(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound: return Sentences::tr("Look whether it was moved or renamed.");
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable: return Sentences::tr("Check that you may use the folder, or choose another.");
    case ErrorCode::UnknownFormat:
        return Sentences::tr("Text, Word, PDF, tables (CSV), JSON, web pages and feeds can be loaded.");
    case ErrorCode::BadEncoding: return Sentences::tr("Save it as UTF-8 and load it again.");
    case ErrorCode::NotAnArchive: return Sentences::tr("To read articles from it, use Load Files.");
    case ErrorCode::ArchiveTooNew: return Sentences::tr("Open it with that version.");
    case ErrorCode::ArchiveDamaged:
        return Sentences::tr("Open a copy of it; “legation-cli recover” saves what can still be read.");
    case ErrorCode::ArchiveLocked: return Sentences::tr("Close the other program and try again.");
    case ErrorCode::ArchiveOnNetwork:
        return Sentences::tr("To change it, copy it to a disk of this computer and open it there.");
    case ErrorCode::DiskFull: return Sentences::tr("Make room and try again.");
    case ErrorCode::ServerUnreachable:
        return Sentences::tr("Check the address, and whether this computer is connected to the network.");
    case ErrorCode::WrongPassword:
        return Sentences::tr(
            "Put the password into the file .pgpass of your home folder, or ask who keeps the archive.");
    case ErrorCode::NoSuchDatabase: return Sentences::tr("Check the name at the end of the address.");
    case ErrorCode::NoRight: return Sentences::tr("Ask who keeps the archive.");
    case ErrorCode::ConnectionLost: return Sentences::tr("It is made anew when the server answers again.");
    case ErrorCode::BadDate: return Sentences::tr("Write it as 2022-03-24, 2022-03, 2022 or 2022-03-22/2022-03-25.");
    default: return {};
    }
}

QString whatHappened(const Error &error, Task task)
{
    if (task == Task::Deciding && error.code == ErrorCode::BadQuery)
        return Sentences::tr("“%1” cannot be understood here.").arg(error.detail);
    if (task == Task::Opening && error.code == ErrorCode::NoRight)
        return Sentences::tr("The server does not let you open %1.").arg(subjectOf(error));
    // Of files to read nothing more is known than that they are not there; the archive was there when it was opened.
    const bool isWriting = task == Task::Deciding || task == Task::Loading;
    if (isWriting && error.code == ErrorCode::FileNotFound && !error.detail.isEmpty())
        return Sentences::tr("%1 was moved, removed or replaced while it was open; nothing more can be written to it.")
            .arg(subjectOf(error));
    return whatHappened(error);
}

} // namespace

Message toMessage(const Error &error, Task task)
{
    QStringList sentences{whatHappened(error, task), whatIsSafe(task), whatToDo(error.code)};
    sentences.removeAll(QString());
    Message message;
    message.severity = error.code == ErrorCode::Cancelled ? Severity::Note : Severity::Failure;
    message.text = sentences.join(QLatin1Char(' '));
    return message;
}

Message connectionLost(const QString &archive)
{
    Message message;
    message.severity = Severity::Failure;
    message.text =
        Sentences::tr("The connection to %1 is lost. What you decide is kept on this computer and stored when the "
                      "server answers again.")
            .arg(archive);
    return message;
}

Message connectionBack(const QString &archive)
{
    Message message;
    message.text = Sentences::tr("The connection to %1 is there again.").arg(archive);
    return message;
}

Message unsentLeft(int steps, const QString &archive)
{
    Message message;
    message.severity = Severity::Warning;
    message.text =
        Sentences::tr("%n decision(s) wait for the server of %1. They are kept on this computer and stored when "
                      "you open the archive here again.",
                      nullptr, steps)
            .arg(archive);
    return message;
}

Message caughtUp(int stored, int refused)
{
    Message message;
    QStringList sentences;
    if (stored > 0)
        sentences += Sentences::tr("%n decision(s) of before are stored now.", nullptr, stored);
    if (refused > 0) {
        message.severity = Severity::Warning;
        sentences += Sentences::tr("%n decision(s) of before could not be stored: what they are about has changed, or "
                                   "you may no longer decide.",
                                   nullptr, refused);
    }
    message.text = sentences.join(QLatin1Char(' '));
    message.stay = Stay::UntilClosed;
    return message;
}

} // namespace legation::ui
