// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/error.h"

namespace legation {

using namespace Qt::StringLiterals;

namespace {

QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound: return u"The file does not exist."_s;
    case ErrorCode::FileUnreadable: return u"The file cannot be read."_s;
    case ErrorCode::FileUnwritable: return u"The file cannot be written."_s;
    case ErrorCode::UnknownFormat: return u"The format of the file is not known."_s;
    case ErrorCode::BadEncoding: return u"The text is not in the encoding expected."_s;
    case ErrorCode::BadRecord: return u"The record cannot be read."_s;
    case ErrorCode::NotAnArchive: return u"The file is not a Legation archive."_s;
    case ErrorCode::ArchiveTooNew: return u"The archive was made by a newer version of Legation."_s;
    case ErrorCode::ArchiveDamaged: return u"The archive is damaged."_s;
    case ErrorCode::ArchiveLocked: return u"Another program is using the archive."_s;
    case ErrorCode::ArchiveReadOnly: return u"The archive is open for reading only."_s;
    case ErrorCode::ArchiveOnNetwork:
        return u"An archive on a network drive can only be read, for two programs that write there damage it. "
               "Copy it to a disk of this computer to change it."_s;
    case ErrorCode::DiskFull: return u"The disk is full."_s;
    case ErrorCode::ServerUnreachable: return u"No server of an archive answers there."_s;
    case ErrorCode::WrongPassword: return u"The server does not accept the password (~/.pgpass can hold it)."_s;
    case ErrorCode::NoSuchDatabase: return u"The server has no such database."_s;
    case ErrorCode::NoArchiveThere: return u"There is no archive in the database yet."_s;
    case ErrorCode::NoRight: return u"The server does not allow you to do that."_s;
    case ErrorCode::ConnectionLost: return u"The connection to the server is lost."_s;
    case ErrorCode::BadQuery: return u"The query cannot be understood."_s;
    case ErrorCode::BadDate: return u"This is not a date."_s;
    case ErrorCode::BadLexicon: return u"The lexicon file is not valid."_s;
    case ErrorCode::NotFound: return u"There is no such record."_s;
    case ErrorCode::Cancelled: return u"The work was cancelled."_s;
    case ErrorCode::Internal: return u"The operation failed."_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString toString(const Error &error)
{
    QString text;
    if (!error.file.isEmpty()) {
        text = error.file;
        if (error.line > 0)
            text += u':' + QString::number(error.line);
        text += u": "_s;
    }
    text += sentence(error.code);
    if (!error.detail.isEmpty())
        text += u' ' + error.detail;
    return text;
}

} // namespace legation
