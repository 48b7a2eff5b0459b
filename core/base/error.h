// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>

namespace legation {

/// What kind of failure happened. The window makes a translated sentence of it; the detail says of what.
enum class ErrorCode {
    FileNotFound,      ///< the file does not exist
    FileUnreadable,    ///< the file or folder cannot be read
    FileUnwritable,    ///< the file or folder cannot be written
    UnknownFormat,     ///< no reader knows the content
    BadEncoding,       ///< bytes that are not text in the encoding expected
    BadRecord,         ///< one record of a file cannot be read; the others can
    NotAnArchive,      ///< the file is no Legation archive
    ArchiveTooNew,     ///< the archive was made by a newer version
    ArchiveDamaged,    ///< the integrity check failed
    ArchiveLocked,     ///< another program holds the archive
    ArchiveReadOnly,   ///< a change was asked of an archive that is open for reading alone
    ArchiveOnNetwork,  ///< a change was asked of an archive on a network drive
    DiskFull,          ///< the disk or the quota is full
    ServerUnreachable, ///< no server of an archive answers there
    WrongPassword,     ///< the server refuses the password, or was given none
    NoSuchDatabase,    ///< the server has no such database
    NoArchiveThere,    ///< the database has no archive, and none was to be made
    NoRight,           ///< the server does not allow that to this person
    ConnectionLost,    ///< the server does not answer any more
    BadQuery,          ///< a query or filter that cannot be understood
    BadDate,           ///< text that is no EDTF date
    BadLexicon,        ///< a lexicon file that breaks its format
    NotFound,          ///< no such article, entity or visit
    Cancelled,         ///< the person or a newer request stopped the work
    Internal,          ///< the database or a library refused; the detail holds its words
};

/// A failure that comes from outside the program: what, of what, and where.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;  ///< facts for the sentence: a name, a value, the library's message
    QString file;    ///< path of the file concerned, empty if none
    qint64 line = 0; ///< line in the file, counted from 1; 0 if unknown
};

/// A plain English sentence for terminals and logs; the window translates codes itself.
QString toString(const Error &error);

} // namespace legation
