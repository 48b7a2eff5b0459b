// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/message.h"

#include <QCoreApplication>
#include <QDir>

namespace legation::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Message", text);
}

/// What the sentence speaks of: the file where one is known, else the detail.
QString subjectOf(const Error &error)
{
    return error.file.isEmpty() ? error.detail : QDir::toNativeSeparators(error.file);
}

QString whatHappened(const Error &error)
{
    const QString subject = subjectOf(error);
    switch (error.code) {
    case ErrorCode::FileNotFound: return tr(QT_TRANSLATE_NOOP("Message", "There is no file %1.")).arg(subject);
    case ErrorCode::FileUnreadable: return tr(QT_TRANSLATE_NOOP("Message", "%1 cannot be read.")).arg(subject);
    case ErrorCode::FileUnwritable: return tr(QT_TRANSLATE_NOOP("Message", "%1 cannot be written.")).arg(subject);
    case ErrorCode::UnknownFormat:
        return tr(QT_TRANSLATE_NOOP("Message", "The content of %1 is in no format that can be read.")).arg(subject);
    case ErrorCode::BadEncoding:
        return tr(QT_TRANSLATE_NOOP("Message", "%1 holds bytes that are no text in a known encoding.")).arg(subject);
    case ErrorCode::BadRecord:
        return tr(QT_TRANSLATE_NOOP("Message", "A record of %1 cannot be read (line %2)."))
            .arg(subject)
            .arg(error.line);
    case ErrorCode::NotAnArchive: return tr(QT_TRANSLATE_NOOP("Message", "%1 is no Legation archive.")).arg(subject);
    case ErrorCode::ArchiveTooNew:
        return tr(QT_TRANSLATE_NOOP("Message", "%1 was made by a newer version of Legation.")).arg(subject);
    case ErrorCode::ArchiveDamaged: return tr(QT_TRANSLATE_NOOP("Message", "The archive %1 is damaged.")).arg(subject);
    case ErrorCode::ArchiveLocked:
        return tr(QT_TRANSLATE_NOOP("Message", "Another program holds the archive %1.")).arg(subject);
    case ErrorCode::ArchiveReadOnly: return tr(QT_TRANSLATE_NOOP("Message", "The archive is open for reading only."));
    case ErrorCode::DiskFull: return tr(QT_TRANSLATE_NOOP("Message", "The disk is full."));
    case ErrorCode::BadQuery:
        return tr(QT_TRANSLATE_NOOP("Message", "The search cannot be understood: %1.")).arg(error.detail);
    case ErrorCode::BadDate: return tr(QT_TRANSLATE_NOOP("Message", "“%1” is no date.")).arg(error.detail);
    case ErrorCode::BadLexicon:
        return tr(QT_TRANSLATE_NOOP("Message", "The list of names built into the program cannot be read: %1."))
            .arg(error.detail);
    case ErrorCode::NotFound: return tr(QT_TRANSLATE_NOOP("Message", "It is no longer in the archive."));
    case ErrorCode::Cancelled: return tr(QT_TRANSLATE_NOOP("Message", "It was cancelled."));
    case ErrorCode::Internal: break;
    }
    return tr(QT_TRANSLATE_NOOP("Message", "The archive refused: %1.")).arg(error.detail);
}

QString whatIsSafe(Task task)
{
    switch (task) {
    case Task::Opening: return tr(QT_TRANSLATE_NOOP("Message", "Nothing was changed."));
    case Task::Searching:
    case Task::Reading: return tr(QT_TRANSLATE_NOOP("Message", "What is stored is untouched."));
    case Task::Loading: return tr(QT_TRANSLATE_NOOP("Message", "What was loaded until then is stored."));
    case Task::Exporting: return tr(QT_TRANSLATE_NOOP("Message", "No file was changed."));
    }
    return {};
}

QString whatToDo(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound: return tr(QT_TRANSLATE_NOOP("Message", "Look whether it was moved or renamed."));
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
        return tr(QT_TRANSLATE_NOOP("Message", "Check that you may use the folder, or choose another."));
    case ErrorCode::UnknownFormat: return tr(QT_TRANSLATE_NOOP("Message", "Text files and JSON Lines can be loaded."));
    case ErrorCode::BadEncoding: return tr(QT_TRANSLATE_NOOP("Message", "Save it as UTF-8 and load it again."));
    case ErrorCode::NotAnArchive: return tr(QT_TRANSLATE_NOOP("Message", "To read articles from it, use Load Files."));
    case ErrorCode::ArchiveTooNew: return tr(QT_TRANSLATE_NOOP("Message", "Open it with that version."));
    case ErrorCode::ArchiveDamaged:
        return tr(QT_TRANSLATE_NOOP("Message", "Open a copy of it, or make it again from its files."));
    case ErrorCode::ArchiveLocked: return tr(QT_TRANSLATE_NOOP("Message", "Close the other program and try again."));
    case ErrorCode::DiskFull: return tr(QT_TRANSLATE_NOOP("Message", "Make room and try again."));
    default: return {};
    }
}

} // namespace

Message toMessage(const Error &error, Task task)
{
    QStringList sentences{whatHappened(error), whatIsSafe(task), whatToDo(error.code)};
    sentences.removeAll(QString());
    Message message;
    message.severity = error.code == ErrorCode::Cancelled ? Severity::Note : Severity::Failure;
    message.text = sentences.join(QLatin1Char(' '));
    return message;
}

} // namespace legation::ui
