// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/filelines.h"

namespace legation::load {

using namespace Qt::StringLiterals;

tl::unexpected<Error> tooLong(const QString &file, qint64 line)
{
    return fail(ErrorCode::BadRecord, u"It is longer than %1 MiB."_s.arg(kLongestRecord >> 20), file, line);
}

FileLines::FileLines(InputFile input)
    : m_input(std::move(input))
    , m_lines(*m_input.device)
{
}

Result<void> FileLines::restart()
{
    m_ended = false;
    if (!m_lines.restart())
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name);
    return {};
}

Result<bool> FileLines::next()
{
    if (m_ended)
        return false;
    switch (m_lines.next()) {
    case LineReader::Status::Line: return true;
    case LineReader::Status::TooLong: return tooLong(m_input.name, m_lines.number());
    case LineReader::Status::End: m_ended = true; return false;
    case LineReader::Status::Failed:
        m_ended = true;
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name, m_lines.number());
    }
    Q_UNREACHABLE();
}

Result<bool> FileLines::nextWithText()
{
    while (true) {
        Result<bool> found = next();
        if (!found || !*found || !isBlank(line()))
            return found;
    }
}

} // namespace legation::load
