// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/jsonlinesreader.h"

#include "core/load/jsonarticle.h"

namespace legation::load {

JsonLinesReader::JsonLinesReader(InputFile input, FieldMap fields)
    : m_lines(std::move(input))
    , m_fields(std::move(fields))
{
}

Result<void> JsonLinesReader::restart()
{
    m_position = 0;
    return m_lines.restart();
}

Result<std::optional<Article>> JsonLinesReader::next()
{
    const Result<bool> found = m_lines.nextWithText();
    if (found && !*found)
        return std::nullopt;
    ++m_position;
    if (!found)
        return tl::unexpected(found.error());
    return articleFromJson(m_lines.line(), {m_lines.name(), m_position, m_lines.number()}, m_fields);
}

} // namespace legation::load
