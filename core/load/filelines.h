// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/inputfile.h"
#include "core/load/linereader.h"

namespace legation::load {

/// The lines of an input file with the failures that readers tell of them.
class FileLines
{
public:
    explicit FileLines(InputFile input);

    /// The next line, false at the end. Fails with BadRecord for a line longer than kLongestRecord, which is passed
    /// over, and once with FileUnreadable, after which comes the end.
    Result<bool> next();
    /// The same of lines that hold more than white space.
    Result<bool> nextWithText();
    Result<void> restart();

    QByteArrayView line() const { return m_lines.line(); } ///< valid until next()
    qint64 number() const { return m_lines.number(); }
    const QString &name() const { return m_input.name; }
    qint64 bytesRead() const { return m_lines.bytesRead(); }
    qint64 bytesTotal() const { return m_input.device->size(); }

private:
    InputFile m_input;
    LineReader m_lines;
    bool m_ended = false;
};

/// What is told of a record longer than kLongestRecord.
tl::unexpected<Error> tooLong(const QString &file, qint64 line);

} // namespace legation::load
