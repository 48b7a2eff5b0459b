// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/textreader.h"

#include "core/load/decode.h"
#include "core/load/entities.h"

#include <algorithm>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestHeadline = 60;

bool endsLikeHeadline(QStringView line)
{
    static constexpr QStringView kMarks = u"。，、；：？！.,;:?!…";
    return !line.isEmpty() && !kMarks.contains(line.back());
}

} // namespace

qsizetype headlineEnd(QStringView block)
{
    const qsizetype end = block.indexOf(u'\n');
    if (end < 0 || end > kLongestHeadline || !endsLikeHeadline(block.first(end).trimmed()))
        return 0;
    qsizetype longest = 0;
    for (const QStringView line : block.sliced(end + 1).tokenize(u'\n'))
        longest = std::max(longest, line.size());
    return longest * 2 >= end * 3 ? end : 0;
}

TextLineReader::TextLineReader(InputFile input)
    : m_lines(std::move(input))
{
}

Result<void> TextLineReader::restart()
{
    m_position = 0;
    return m_lines.restart();
}

Result<std::optional<Article>> TextLineReader::next()
{
    const Result<bool> found = m_lines.nextWithText();
    if (found && !*found)
        return std::nullopt;
    ++m_position;
    if (!found)
        return tl::unexpected(found.error());
    return article();
}

Result<std::optional<Article>> TextLineReader::article()
{
    Result<QString> text = decodeUtf8(m_lines.line(), m_lines.name(), m_lines.number());
    if (!text)
        return tl::unexpected(text.error());
    Article article;
    article.externalId = QString::number(m_position);
    article.source = {m_lines.name(), m_position, m_lines.number()};
    article.text = decodeEntities(std::move(*text));
    return article;
}

TextBlockReader::TextBlockReader(InputFile input)
    : m_lines(std::move(input))
{
}

Result<void> TextBlockReader::restart()
{
    m_position = 0;
    return m_lines.restart();
}

/// Gathers the lines up to the next blank one; false at the end of the file.
Result<bool> TextBlockReader::readBlock()
{
    m_block.resize(0);
    m_firstLine = 0;
    bool isTooLong = false;
    while (true) {
        const Result<bool> found = m_lines.next();
        if (!found && found.error().code == ErrorCode::FileUnreadable)
            return found;
        const bool atEnd = found && !*found;
        const bool isBlankLine = found && *found && isBlank(m_lines.line());
        if (atEnd || (isBlankLine && m_firstLine > 0)) {
            if (isTooLong)
                return tooLong(m_lines.name(), m_firstLine);
            return m_firstLine > 0;
        }
        if (isBlankLine)
            continue;
        if (m_firstLine == 0)
            m_firstLine = m_lines.number();
        else if (!isTooLong)
            m_block.append('\n');
        isTooLong = isTooLong || !found || m_block.size() + m_lines.line().size() > kLongestRecord;
        if (!isTooLong)
            m_block.append(m_lines.line());
    }
}

Result<std::optional<Article>> TextBlockReader::next()
{
    const Result<bool> found = readBlock();
    if (found && !*found)
        return std::nullopt;
    ++m_position;
    if (!found)
        return tl::unexpected(found.error());
    return article();
}

Result<std::optional<Article>> TextBlockReader::article()
{
    Result<QString> text = decodeUtf8(m_block, m_lines.name(), m_firstLine);
    if (!text)
        return tl::unexpected(text.error());
    Article article;
    article.externalId = QString::number(m_position);
    article.source = {m_lines.name(), m_position, m_firstLine};
    *text = decodeEntities(std::move(*text));
    const qsizetype end = headlineEnd(*text);
    article.headline = text->first(end).trimmed();
    article.text = end > 0 ? text->sliced(end + 1) : *text;
    return article;
}

} // namespace legation::load
