// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/jsonlinesreader.h"

#include "core/load/jsonarticle.h"

namespace legation::load {

using namespace Qt::StringLiterals;

JsonLinesReader::JsonLinesReader(InputFile input, FieldMap fields)
    : m_input(std::move(input))
    , m_fields(std::move(fields))
    , m_lines(*m_input.device)
{
}

Result<void> JsonLinesReader::restart()
{
    m_position = 0;
    m_ended = false;
    if (!m_lines.restart())
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name);
    return {};
}

Result<std::optional<Article>> JsonLinesReader::next()
{
    while (!m_ended) {
        switch (m_lines.next()) {
        case LineReader::Status::Line:
            if (isBlank(m_lines.line()))
                break;
            ++m_position;
            return articleFromJson(m_lines.line(), {m_input.name, m_position, m_lines.number()}, m_fields);
        case LineReader::Status::TooLong:
            ++m_position;
            return fail(ErrorCode::BadRecord, u"It is longer than %1 MiB."_s.arg(kLongestRecord >> 20), m_input.name,
                        m_lines.number());
        case LineReader::Status::End: m_ended = true; break;
        case LineReader::Status::Failed:
            m_ended = true;
            return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name, m_lines.number());
        }
    }
    return std::nullopt;
}

} // namespace legation::load
